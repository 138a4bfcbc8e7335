import { useSyncExternalStore } from 'react';

/** Which of the rows shown are ticked: all or none, but for some that are the other way round. */
export interface Ticks {
  all: boolean;
  except: ReadonlySet<string>;
}

const every: Ticks = { all: true, except: new Set() };

/** The same for table and panel; lives as long as the panel is open, and is not part of the address. */
let ticks = every;
const listeners = new Set<() => void>();

function put(next: Ticks): void {
  ticks = next;
  for (const listener of listeners) listener();
}

/** Ticks all rows, also those that come later, or none. */
export function tickAll(all: boolean): void {
  put({ all, except: new Set() });
}

/** Ticks a record, or takes its tick away. */
export function tick(id: string, on: boolean): void {
  const except = new Set(ticks.except);
  if (on === ticks.all) except.delete(id);
  else except.add(id);
  put({ ...ticks, except });
}

/** Whether a record is ticked. */
export function isTicked({ all, except }: Ticks, id: string): boolean {
  return all !== except.has(id);
}

/** The ticks as they are. */
export function useTicks(): Ticks {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ticks,
  );
}
