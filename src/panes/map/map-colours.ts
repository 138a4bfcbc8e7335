import type { Theme } from '@/ui/theme';

/** The colours of the map, as the design tokens of the page have them. */
export interface MapColours {
  land: string;
  outside: string;
  water: string;
  park: string;
  street: string;
  streetEdge: string;
  rail: string;
  border: string;
  label: string;
  halo: string;
  surface: string;
  ink: string;
  accent: string;
  gap: string;
  /** What another setting covers too, and what it does not any more. */
  gained: string;
  lost: string;
}

const tokens: Readonly<Record<keyof MapColours, string>> = {
  land: '--map-land',
  outside: '--map-outside',
  water: '--map-water',
  park: '--map-park',
  street: '--map-street',
  streetEdge: '--map-street-edge',
  rail: '--map-rail',
  border: '--map-border',
  label: '--map-label',
  halo: '--map-halo',
  surface: '--surface',
  ink: '--ink',
  accent: '--accent',
  gap: '--map-gap',
  gained: '--map-gained',
  lost: '--map-lost',
};

/**
 * Reads the tokens of a theme. Where it is not the one on the page (paper is always light), the page is given
 * it for as long as it takes to read, before anything is drawn.
 */
export function readMapColours(theme: Theme): MapColours {
  const { dataset } = document.documentElement;
  const shown = dataset['theme'];
  if (shown !== theme) dataset['theme'] = theme;
  const style = getComputedStyle(document.documentElement);
  const colours = Object.entries(tokens).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim(),
  ]);
  if (shown !== theme && shown !== undefined) dataset['theme'] = shown;
  return Object.fromEntries(colours) as unknown as MapColours; // fromEntries forgets its keys
}
