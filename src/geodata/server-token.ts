/** Keys to servers, by origin: in memory only, gone when the page is. Never in storage, never in an address. */
const tokens = new Map<string, string>();
const listeners = new Set<() => void>();

/** Hosts of this machine, which no network lies before. */
const ownMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Keeps the key that a server has given the planner, and sends it with every question to that server's origin from now
 * on; '' forgets it.
 * @param url any absolute address on the server
 * @returns false where the address is not protected (http), so that others could read the key on the way: it is not kept
 */
export function giveToken(url: string, token: string): boolean {
  const { origin, protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !ownMachine.test(hostname)) return false;
  if (token === '') tokens.delete(origin);
  else tokens.set(origin, token);
  for (const listener of [...listeners]) listener();
  return true;
}

/** Whether a key to the address's origin is kept. */
export function hasToken(url: string): boolean {
  return tokens.has(new URL(url).origin);
}

/** Tells of every key that is given or forgotten; returns what ends the telling. */
export function subscribeToTokens(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * What a request has to say to be let in. With a key it must not be led on to another address, which would be given it.
 * @param url absolute; only its own origin's key is used
 */
export function authorisationFor(url: string): {
  headers: Readonly<Record<string, string>>;
  redirect: RequestRedirect;
} {
  const token = tokens.get(new URL(url).origin);
  return token === undefined
    ? { headers: {}, redirect: 'follow' }
    : { headers: { Authorization: `Bearer ${token}` }, redirect: 'error' };
}
