import { useSyncExternalStore } from 'react';

/** Light or dark. The user's choice is kept in the browser; until there is one the system decides. */
export type Theme = 'light' | 'dark';

const storageKey = 'trygghetskartan.tema';
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function stored(): Theme | null {
  try {
    const value = window.localStorage.getItem(storageKey);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null; // storage can be shut off; the system's choice then holds
  }
}

let current: Theme = stored() ?? (systemIsDark.matches ? 'dark' : 'light');

function apply(theme: Theme): void {
  current = theme;
  document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

/** Puts the theme on the page and follows the system. Called once, before the first render. */
export function followTheme(): void {
  apply(current);
  systemIsDark.addEventListener('change', (event) => {
    if (stored() === null) apply(event.matches ? 'dark' : 'light');
  });
}

/** Changes to the other theme and remembers it. */
export function switchTheme(): void {
  const next = current === 'light' ? 'dark' : 'light';
  try {
    window.localStorage.setItem(storageKey, next);
  } catch {
    // not remembered, but still switched
  }
  apply(next);
}

/** Has the page light for as long as something for paper or another's screen is made of it. */
export async function inLight<T>(work: () => Promise<T>): Promise<T> {
  const before = current;
  if (before === 'light') return work();
  apply('light');
  try {
    return await work();
  } finally {
    apply(before);
  }
}

/** The theme on the page. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
