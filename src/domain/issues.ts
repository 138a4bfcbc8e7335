/**
 * What can be wrong with a layer or a row, in codes with parameters. Sentences for them are in `text/sv.ts`.
 */
export type IssueCode =
  | 'missingField'
  | 'wrongType'
  | 'notAllowed'
  | 'badDate'
  | 'negative'
  | 'endBeforeStart'
  | 'markup'
  | 'duplicateId'
  | 'unknownDistrict'
  | 'qualityMismatch'
  | 'notAFeature'
  | 'badGeometry'
  | 'geometryType'
  | 'metres'
  | 'swappedAxes'
  | 'outsideArea';

export interface RowIssue {
  code: IssueCode;
  /** File key of the field, e.g. "startdatum"; absent when the whole row is meant. */
  field?: string;
  /** The value found, shortened for a message. */
  found?: string;
  /** What is allowed instead, where that is a short list. */
  allowed?: readonly string[];
}

export interface RejectedRow {
  /** Position in the file, from 0. */
  index: number;
  /** The row's own id, where it has a readable one. */
  id: string | null;
  issues: readonly RowIssue[];
}

/** Good records and the rows that could not be taken, with the reasons. */
export interface LayerReport<Item> {
  records: readonly Item[];
  rejected: readonly RejectedRow[];
}

export type FailureCode =
  | 'notFound'
  | 'serverError'
  | 'timeout'
  | 'unreachable'
  | 'notJson'
  | 'notGeoJson'
  | 'notAFeatureCollection'
  | 'badWorkspace'
  | 'withoutInternal'
  | 'crashed'
  | ServerFailureCode;

/** What only a server that is asked for a collection can do, beside what a file can. */
type ServerFailureCode =
  | 'unauthorised'
  | 'forbidden'
  | 'refused' // the question itself: another 4xx
  | 'tooManyRequests'
  | 'unreachableElsewhere' // a server of another origin than the page: CORS or a certificate may be why
  | 'webPage'
  | 'wrongContentType'
  | 'noDatabase' // the server answers, but does not reach its rows
  | 'repeatedPages'
  | 'tooMany'
  | 'incomplete'
  | 'noCount' // does not tell how many items match
  | 'notFiltered'; // gives other items than those asked for

/** What can also happen to a change that is sent to a server. */
export type SendFailureCode =
  | FailureCode
  | 'rejected' // the record; the server's own reason is the detail
  | 'noVersions'; // the server cannot tell whether somebody else was first

interface FailureOf<Code> {
  code: Code;
  url: string;
  /**
   * HTTP status, or where in the file the damage is. Of a collection also: seconds to wait (tooManyRequests), the
   * content type (wrongContentType), most features that are taken (tooMany), came/announced (incomplete: "97/120").
   */
  detail?: string;
  /** Id of the collection, where a server was asked for one. */
  collection?: string;
}

/**
 * A whole file, or a whole collection of a server, that could not be read. An expected failure: a value, never
 * thrown past the loader.
 */
export type LoadFailure = FailureOf<FailureCode>;
/** A change that a server did not take, or why none can be sent. */
export type SendFailure = FailureOf<SendFailureCode>;

export type Loaded<T> = { ok: true; value: T } | { ok: false; failure: LoadFailure };

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Nested deeper than the stack: JSON.parse reads such files, JSON.stringify does not write them.
    return '…';
  }
}

/** A value as it may stand in a message: at most 60 characters. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : asJson(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
