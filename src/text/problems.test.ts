import { describe, expect, test } from 'vitest';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import type { FailureCode, IssueCode, RowIssue } from '@/domain/issues';
import { rowIssues } from '@/domain/schema';
import { recordTypes } from '@/domain/vocabulary';
import { fieldLabel } from './labels';
import { failureSentence, issueSentence } from './problems';

/** Listed as keys, so that a new code without a sentence here does not compile: of a file, and of a collection. */
const failureCodes: Record<FailureCode, readonly [string, string]> = {
  notFound: ['finns inte', 'finns ingen'],
  serverError: ['500', '500'],
  timeout: ['i tid', 'i tid'],
  unreachable: ['nätverket', 'igång'],
  notJson: ['skadad', 'avbrutet'],
  notGeoJson: ['GeoJSON', 'avbrutet'],
  notAFeatureCollection: ['FeatureCollection', 'FeatureCollection'],
  withoutInternal: ['interna poster', 'fel i programmet'],
  badWorkspace: ['500', 'fel i programmet'],
  crashed: ['fel i programmet', 'fel i programmet'],
  unauthorised: ['', 'inloggning'],
  forbidden: ['', 'får inte'],
  refused: ['', 'OGC API Features'],
  tooManyRequests: ['', '500 sekunder'],
  unreachableElsewhere: ['', 'CORS'],
  webPage: ['', 'inloggningssida'],
  wrongContentType: ['', '500'],
  noDatabase: ['', 'databas'],
  repeatedPages: ['', 'offset'],
  tooMany: ['', '500'],
  incomplete: ['', 'samma ordning'],
  noCount: ['', 'numberMatched'],
  notFiltered: ['', 'sökbara'],
};
const issueCodes: Record<IssueCode, string> = {
  missingField: 'saknas',
  wrongType: 'fel slags värde',
  notAllowed: 'tillåtet värde',
  badDate: 'inte är ett datum',
  negative: 'noll eller större',
  endBeforeStart: 'före start',
  markup: 'taggar',
  duplicateId: 'redan',
  unknownDistrict: 'området',
  qualityMismatch: 'stämmer inte',
  notAFeature: 'Feature',
  badGeometry: 'skadat',
  geometryType: 'typ',
  metres: 'meter',
  swappedAxes: 'omvänd ordning',
  outsideArea: 'utanför',
};

/** What a sentence may never hold: a value that was not there, or code. */
function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[A-ZÅÄÖ].*[.]$/s);
  const words = sentence.replaceAll(
    /GeoJSON|FeatureCollection|numberMatched|tillatnaUrsprung/g,
    'Karta',
  );
  expect(words).not.toMatch(/undefined|null|NaN|\[object|[a-z][A-Z]/);
  expect(sentence).not.toMatch(/ {2}| [,.:]/);
}

describe('a file that could not be read', () => {
  test.each(Object.entries(failureCodes))('%s is told of in Swedish', (code, [word]) => {
    const url = 'https://karta.example/geodata/kameraplatser.geojson';
    const failure = { code: code as FailureCode, url, detail: '500' }; // a key of failureCodes
    const sentence = failureSentence(failure);
    expectSentence(sentence);
    expect(sentence).toContain('kameraplatser.geojson');
    expect(sentence).toContain(word);
  });

  test.each(Object.keys(failureCodes))('%s is told of without a detail too', (code) => {
    const failure = { code: code as FailureCode, url: 'lager.geojson' }; // a key of failureCodes
    expectSentence(failureSentence(failure));
  });
});

describe('a collection of a server that could not be read', () => {
  const url = 'https://gis.example:8443/ogc/collections/kameror/items';

  test.each(Object.entries(failureCodes))('%s names server and collection', (code, [, word]) => {
    const failure = { code: code as FailureCode, url, collection: 'kameror' }; // a key of failureCodes
    for (const sentence of [
      failureSentence(failure),
      failureSentence({ ...failure, detail: '500' }),
    ]) {
      expectSentence(sentence);
      expect(sentence).toMatch(/samling/);
      expect(sentence).toContain('”kameror”');
      expect(sentence).toContain('servern gis.example:8443');
      // What to ask for, and of whom.
      expect(sentence).toContain(word === 'fel i programmet' ? 'sköter kartan' : 'sköter servern');
    }
    expect(failureSentence({ ...failure, detail: '500' })).toContain(word);
  });

  test('tells how much of it came', () => {
    const failure = { code: 'incomplete', url, collection: 'kameror', detail: '97/12000' } as const;
    expect(failureSentence(failure)).toContain('Bara 97 av 12\u00A0000 objekt i samlingen');
  });
});

describe('a row that was rejected', () => {
  const withField = new Set<string>([
    ...['missingField', 'wrongType', 'notAllowed', 'badDate', 'markup'],
    ...['unknownDistrict', 'qualityMismatch', 'negative', 'endBeforeStart'],
  ]);

  test.each(Object.entries(issueCodes))('%s is told of in Swedish', (code, word) => {
    const issue: RowIssue = {
      code: code as IssueCode, // a key of issueCodes
      found: '58.4, 15.6',
      ...(withField.has(code) ? { field: 'status' } : {}),
      ...(code === 'notAllowed' ? { allowed: ['planerad', 'pagar'] } : {}),
    };
    const sentence = issueSentence(issue);
    expectSentence(sentence);
    expect(sentence).toContain(word);
    if (withField.has(code)) expect(sentence).toContain('Status (status)');
  });

  test('tells what is allowed instead, as codes to write and words to understand', () => {
    const [issue] = rowIssues('kompetens', { status: 'klar' }).filter(
      ({ field }) => field === 'status',
    );
    expect(issue && issueSentence(issue)).toBe(
      'Status (status) är ”klar”, som inte är ett tillåtet värde. Tillåtna: beviljad (Beviljad), pagar (Pågår) och genomford (Genomförd).',
    );
  });

  test.each(recordTypes)(
    'names every field of %s that holds markup, and shows it as text',
    (type) => {
      const text = '<script>alert(1)</script>';
      const specs: FieldSpec[] = Object.values(fieldsOf(type));
      for (const { key, type: kind } of specs) {
        if (kind !== 'text' && kind !== 'longText' && kind !== 'list') continue;
        const issues = rowIssues(type, { [key]: kind === 'list' ? [text] : text });
        const issue = issues.find(({ code }) => code === 'markup');
        const sentence = issue ? issueSentence(issue) : '';
        expect(sentence).toContain(`${fieldLabel(key)} (${key})`);
        expect(sentence).toContain(`”${text}”`);
      }
    },
  );

  test.each(recordTypes)(
    'of %s has a sentence for every fault that its fields can have',
    (type) => {
      const specs: FieldSpec[] = Object.values(fieldsOf(type));
      for (const { key } of specs)
        for (const value of ['', 7, 'okänd', [], [''], {}, [{}], '<b>', ['<b>'], '2024-13'])
          for (const issue of rowIssues(type, { [key]: value }))
            expectSentence(issueSentence(issue).replaceAll(/”.*”/g, '”värde”'));
    },
  );
});
