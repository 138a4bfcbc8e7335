/** A photo by its id, with what it is a photo of. */
export interface ContentPhoto {
  id: string;
  /** Its number among those of the observation. */
  number: number;
  alt: string;
}

/** A piece of the protocol. Page and document are both made of these, so that they say the same. */
export type ContentBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string; quiet?: boolean }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | {
      kind: 'table';
      caption: string;
      header: readonly string[];
      rows: readonly (readonly string[])[];
      /** Per cent of the width of the page. */
      widths: readonly number[];
    }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'photos'; photos: readonly ContentPhoto[] };

export interface ProtocolContent {
  title: string;
  blocks: readonly ContentBlock[];
  /** Observations that are not in it because they are internal. */
  leftOut: number;
}
