import { shorten } from '@/domain/issues';
import { type CollectionSource, itemsUrl } from './collection-address';
import type { Answer, ItemsDoor, Unsent } from './item-writer';
import { refusalOf, refuse, silenceOf } from './server-answer';
import { authorisationFor } from './server-token';

const patienceMs = 20_000;
/** Letters of an answer that are kept: reasons stand at its beginning. */
const mostText = 2_000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a body in JSON gives as the reason (RFC 9457; OGC API Common 19-072, 8.6), in one short line. */
function reasonIn(text: string): string | undefined {
  const body = parse(text);
  const [first = body] = Array.isArray(body) ? body : [];
  if (typeof first !== 'object' || first === null) return undefined;
  const { detail, description, title } = first as Readonly<Record<string, unknown>>;
  const reason = [detail, description, title].find((one) => typeof one === 'string' && one !== '');
  return reason === undefined ? undefined : shorten(reason);
}

/** What a status that is none of success means for what was sent. */
function refusedBy(response: Response, text: string, source: CollectionSource): Unsent {
  const { status } = response;
  const usual = refusalOf(response, source);
  const isRow = usual.failure.code === 'refused';
  return { ...(isRow ? refuse('rejected', source, reasonIn(text)) : usual), status, text };
}

/** The body of a login page, which some servers give with status 200. */
function isWebPage(response: Response): boolean {
  return /html/i.test(response.headers.get('Content-Type') ?? '');
}

/**
 * Asks for and sends the items of a collection, with the key that was given for its server.
 * @param source where it is
 * @param waitMs longest wait for one answer; only tests set it
 */
export function itemsDoor(source: CollectionSource, waitMs = patienceMs): ItemsDoor {
  async function ask(
    method: string,
    id: string | null,
    query: Readonly<Record<string, string>>,
    body: string | null,
    given: Readonly<Record<string, string>>,
  ): Promise<Answer | Unsent> {
    const address = itemsUrl(source);
    if (id !== null) address.pathname += `/${encodeURIComponent(id)}`;
    for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value);
    const { headers, redirect } = authorisationFor(address.href);
    const limit = AbortSignal.timeout(waitMs);
    try {
      const response = await fetch(address, {
        method,
        body,
        signal: limit,
        headers: { Accept: 'application/geo+json, application/json', ...given, ...headers },
        redirect,
        cache: 'no-store',
      });
      const text = await response.text();
      if (!response.ok) return refusedBy(response, text.slice(0, mostText), source);
      if (isWebPage(response))
        return { ...refuse('webPage', source), status: response.status, text: '' };
      return { ok: true, headers: response.headers, body: parse(text) };
    } catch {
      return { ...silenceOf(source, limit.aborted), text: '' };
    }
  }
  return {
    get: (id, query = {}) => ask('GET', id, query, null, {}),
    send: (method, id, feature, headers = {}) => {
      const type = feature === null ? {} : { 'Content-Type': 'application/geo+json' };
      const body = feature === null ? null : JSON.stringify(feature);
      return ask(method, id, {}, body, { ...type, ...headers });
    },
    refuse: (code) => ({ ...refuse(code, source), text: '' }),
  };
}
