import type { LoadFailure, SendFailure } from '@/domain/issues';

/** Why a server did not do what it was asked. What may pass says how long the server wants to be left alone. */
export interface Refused<Failure extends SendFailure = LoadFailure> {
  ok: false;
  failure: Failure;
  restMs?: number;
}
