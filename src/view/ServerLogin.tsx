import { type FormEvent, useId, useState, useSyncExternalStore } from 'react';
import { giveToken, hasToken, subscribeToTokens } from '@/geodata/server-token';
import { publishText } from '@/text/publish';
import { Button } from '@/ui/Button';
import '@/ui/field.css';
import './ServerLogin.css';

const { login: words } = publishText;

/** Whether a key to the server at an address is kept. */
function useLoggedIn(url: string): boolean {
  return useSyncExternalStore(subscribeToTokens, () => hasToken(url));
}

interface ServerLoginProps {
  /** Absolute address on the server. */
  url: string;
  /** Called when a key has been given. */
  onGiven?: () => void;
}

/** Asks for the key to a server; it is kept in memory only. */
export function ServerLogin({ url, onGiven }: ServerLoginProps) {
  const isIn = useLoggedIn(url);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const { host } = new URL(url);

  function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const key = String(new FormData(event.currentTarget).get('nyckel') ?? '').trim();
    if (key === '') return;
    const kept = giveToken(url, key);
    setFault(kept ? null : words.unprotected(host));
    if (kept) onGiven?.();
  }

  if (isIn)
    return (
      <p className="small">
        {words.givenTo(host)}{' '}
        <Button look="link" size="small" label={words.forget} onClick={() => giveToken(url, '')} />
      </p>
    );
  return (
    <form
      className="field-control server-login"
      onSubmit={give}
      data-error={fault !== null || undefined}
    >
      <label htmlFor={id}>{words.label(host)}</label>
      <input
        id={id}
        name="nyckel"
        type="password"
        autoComplete="off"
        aria-describedby={`${id}-om`}
      />
      <p className="small muted" id={`${id}-om`}>
        {words.hint}
      </p>
      <p className="field-control-error" role="alert">
        {fault}
      </p>
      <div className="button-row">
        <Button type="submit" size="small" label={words.give} />
      </div>
    </form>
  );
}
