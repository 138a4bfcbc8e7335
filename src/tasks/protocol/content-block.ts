import type { Block } from '@/files/document';

/** A photo by its id, with what it is a photo of. */
export interface ContentPhoto {
  id: string;
  /** Its number among those of the observation. */
  number: number;
  alt: string;
}

/** What is known of the walk: a name and a value. */
export type Fact = readonly [label: string, value: string];

/** A piece of the protocol. Page and files are all made of these, so that they say the same. */
export type ContentBlock =
  | Block
  | { kind: 'facts'; rows: readonly Fact[] }
  | { kind: 'photos'; photos: readonly ContentPhoto[] };

export interface ProtocolContent {
  title: string;
  blocks: readonly ContentBlock[];
  /** Observations that are not in it because they are internal. */
  leftOut: number;
}
