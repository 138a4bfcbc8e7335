import { useSyncExternalStore } from 'react';

/** In which role the planner works, in their own words and never a name; kept in the browser. */
const storageKey = 'trygghetskartan.roll';
const listeners = new Set<() => void>();

function stored(): string {
  try {
    return window.localStorage.getItem(storageKey) ?? '';
  } catch {
    return ''; // storage can be shut off
  }
}

let current: string | null = null;

/** The role; '' where none is given. */
export function currentRole(): string {
  current ??= stored();
  return current;
}

/** Takes another role, for the changes that are made from now on. */
export function setRole(role: string): void {
  current = role.trim();
  try {
    window.localStorage.setItem(storageKey, current);
  } catch {
    // not remembered, but used until the page is left
  }
  for (const listener of listeners) listener();
}

/** The role; '' where none is given. */
export function useRole(): string {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentRole);
}
