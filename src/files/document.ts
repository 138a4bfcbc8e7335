/** A document on its way out, as plain values: what a writer of any format needs to know, and no more. */

/** A piece of text that is set in one way. A line break within it is one in the document too. */
interface TextRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Search part of the app's own address, for a page of the app. Files are read apart from it and leave this out. */
  href?: string;
}

/** The text of one paragraph: plain, or in pieces. */
export type RichText = string | readonly TextRun[];

/** What a cell holds: one text, or a list of paragraphs. */
export type DocumentCell = string | readonly RichText[];

interface Heading {
  kind: 'heading';
  /** 1 is the document's own heading. */
  level: 1 | 2 | 3 | 4;
  text: string;
}

interface Paragraph {
  kind: 'paragraph';
  text: RichText;
}

interface List {
  kind: 'list';
  /** Numbered, each list from 1. */
  ordered?: boolean;
  items: readonly RichText[];
}

export interface DocumentTable {
  kind: 'table';
  /** Stands above the table. */
  caption?: string;
  header: readonly string[];
  /** As many cells in each row as in the header. */
  rows: readonly (readonly DocumentCell[])[];
  /** Per cent of the width of the text, one for each column; all alike when left out. */
  widths?: readonly number[];
}

export interface DocumentPicture {
  kind: 'picture';
  /** JPEG or PNG. */
  bytes: Uint8Array;
  /** Pixels. Shown at 96 to the inch, and smaller where that is wider or higher than the page has room for. */
  width: number;
  height: number;
  /** What is to be seen in it, for who does not see it. */
  alt: string;
  /** Stands below the picture. */
  caption?: string;
  /** Millimetres; the width of the text when left out. */
  maxWidthMillimeters?: number;
}

/** What follows begins on a new page. */
interface PageBreak {
  kind: 'pageBreak';
}

export type Block = Heading | Paragraph | List | DocumentTable | DocumentPicture | PageBreak;

export interface WrittenDocument {
  /** The title that programs show in the window and read aloud; no part of the text. */
  title: string;
  language: 'sv-SE';
  subject?: string;
  /** How the pages lie: upright when left out. */
  orientation?: 'portrait' | 'landscape';
  /** Small type and narrow margins, for pages that must hold much. */
  compact?: boolean;
  blocks: readonly Block[];
}
