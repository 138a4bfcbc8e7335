import { lazy, Suspense } from 'react';
import { writableSource } from '@/domain/workspace';
import { useRegister } from './register';
import { useWorkspace } from './workspace-context';

/** Most places have no such server. */
const ServerLogin = lazy(async () => ({ default: (await import('./ServerLogin')).ServerLogin }));

/** One question for each server that some layers could not be read from without a key. */
export function ServerLogins() {
  const { layers } = useRegister();
  const { addressOf } = useWorkspace();
  const closed = layers.filter(
    ({ config, failure }) =>
      failure?.code === 'unauthorised' && writableSource(config)?.redigering?.inloggning,
  );
  const origins = new Set(closed.map(({ config }) => new URL(addressOf(config.kalla.url)).origin));
  if (origins.size === 0) return null;
  const readAll = () => {
    for (const { retry } of closed) retry();
  };
  return (
    <Suspense>
      {[...origins].map((origin) => (
        <ServerLogin key={origin} url={origin} onGiven={readAll} />
      ))}
    </Suspense>
  );
}
