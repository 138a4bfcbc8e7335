/** How a played server puts its answers, so that a page of any origin may read them. */
import { HttpResponse } from 'msw';

export const geoJson = 'application/geo+json';

export const cors: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Authorization, Content-Type, If-Match, Prefer',
  // Without it a page of another origin sees neither versions, nor where a row came to lie, nor how long it is to wait.
  'Access-Control-Expose-Headers': 'ETag, Location, Retry-After',
};

/** What comes of a request: status, a body to be written as JSON (null: none), headers beside those of CORS. */
export interface Outcome {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

export function outcome(
  status: number,
  body: unknown = null,
  headers: Record<string, string> = {},
): Outcome {
  return {
    status,
    body,
    headers: body === null ? headers : { 'Content-Type': 'application/json', ...headers },
  };
}

/** A refusal with its reason. */
export function complaint(
  status: number,
  description: string,
  headers: Record<string, string> = {},
): Outcome {
  return outcome(status, { code: String(status), description }, headers);
}

export function respond({ status, body, headers }: Outcome): Response {
  const text = body === null ? null : JSON.stringify(body);
  return new HttpResponse(text, { status, headers: { ...cors, ...headers } });
}
