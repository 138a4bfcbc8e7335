import { expect, test } from 'vitest';
import type { SendFailureCode } from '@/domain/issues';
import { sendFailureSentence } from './publish';

const sentence = (code: SendFailureCode, detail?: string) =>
  sendFailureSentence({
    code,
    url: 'https://gis.example.se/skriv/collections/kameror/items',
    collection: 'kameror',
    ...(detail === undefined ? {} : { detail }),
  });

test.each<[SendFailureCode, string]>([
  ['unauthorised', 'Logga in'],
  ['forbidden', 'rätt att redigera'],
  ['noVersions', 'ETag'],
  ['webPage', 'inloggningssida'],
  ['unreachableElsewhere', 'CORS'],
  ['timeout', 'i tid'],
  ['noDatabase', 'databas'],
  ['tooManyRequests', 'vänta'],
])('%s names the server and says what to do or ask for', (code, hint) => {
  expect(sentence(code)).toContain('gis.example.se');
  expect(sentence(code)).toContain(hint);
});

test('a refused row is told with the reason of the server, or that it gave none', () => {
  expect(sentence('rejected', 'Namnet är upptaget.')).toBe('Serverns skäl: Namnet är upptaget.');
  expect(sentence('rejected')).toContain('säger inte varför');
});
