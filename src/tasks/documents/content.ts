import type { Dataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import type { Workspace } from '@/domain/workspace';
import type { Block, WrittenDocument } from '@/files/document';
import type { ChangesSketch } from './changes-sketch';

/** Where a district's measures lie, as a small picture. */
interface SketchBlock {
  kind: 'sketch';
  /** Name of the district. */
  district: string;
}

/** Where changes are, as a picture of the whole area. The page of changes draws it itself. */
interface ChangesSketchBlock {
  kind: 'changesSketch';
  sketch: ChangesSketch;
}

/** A piece of a document. Page and files are all made of these, so that they say the same. */
export type ContentBlock = Block | SketchBlock | ChangesSketchBlock;

/** The rows of a document as a file for a spreadsheet. */
export interface Sheet {
  /** Field names in Swedish ASCII, like those of the layer files. */
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface DocumentContent extends Pick<WrittenDocument, 'orientation' | 'compact'> {
  title: string;
  /** Beginning of its name as a file. */
  fileName: string;
  blocks: readonly ContentBlock[];
  /** Null for a document that is no list. */
  sheet: Sheet | null;
  /** False while some of its figures are being worked out. */
  ready: boolean;
}

/** What documents are made of. */
export interface DocumentSource {
  dataset: Dataset;
  workspace: Workspace;
  /** Whether records that are not for the public are in it. */
  internal: boolean;
}

/** The records that the version has, and how many internal ones there are in the register. */
export function recordsIn({ dataset, internal }: DocumentSource): {
  records: readonly Measure[];
  internalCount: number;
} {
  const open = dataset.measures.filter(({ publication }) => publication === 'offentlig');
  return {
    records: internal ? dataset.measures : open,
    internalCount: dataset.measures.length - open.length,
  };
}
