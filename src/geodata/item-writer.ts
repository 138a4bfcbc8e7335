import type { Change } from '@/domain/change';
import type { SendFailure, SendFailureCode } from '@/domain/issues';
import type { Row } from '@/domain/row';
import type { Refused } from './refused';

/** A record as a server has it now. */
export interface ServerItem {
  /** What the server calls it: the last part of its address. */
  id: string;
  /** What the server knows this very version by: its ETag, or its version column. */
  guard: string;
  /** Unchecked. */
  feature: Readonly<Record<string, unknown>>;
}

/** Why a request came to nothing, or may have: whoever sent it has to look at the record again. */
export interface Unsent extends Refused<SendFailure> {
  /** HTTP status; undefined where no whole answer came. */
  status?: number;
  /** What the server said, at most some lines of it. */
  text: string;
}

/** An answer that says it went well. */
export interface Answer {
  ok: true;
  headers: Headers;
  /** The body as JSON; undefined where it is none. */
  body: unknown;
}

/** The items of one collection over HTTP. */
export interface ItemsDoor {
  /** Asks for the items, or for one of them. */
  get(id: string | null, query?: Readonly<Record<string, string>>): Promise<Answer | Unsent>;
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    id: string | null,
    feature: object | null,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer | Unsent>;
  /** A refusal of our own, of an answer that cannot be relied on. */
  refuse(code: SendFailureCode): Unsent;
}

type Found = { ok: true; item: ServerItem | null } | Unsent;
type Written = { ok: true } | Unsent;

/** How changes are sent to one kind of server. Each request is sent once: trying again is the caller's. */
export interface ItemWriter {
  /** The record as it is on the server now; null where it has none with this id. */
  find(recordId: string): Promise<Found>;
  add(recordId: string, row: Row): Promise<Written>;
  /** Changes a record, unless it is another version by now. */
  replace(item: ServerItem, change: Change & { after: Row }): Promise<Written>;
  /** Takes a record away, unless it is another version by now. */
  remove(item: ServerItem): Promise<Written>;
}
