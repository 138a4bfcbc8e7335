import { expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { fileHeader } from './file-rows';
import { fileName, toTabbedText, writeCsv } from './save-rows';

const measures = Array.from(
  { length: 1_203 },
  (_, index): Measure => ({
    id: `kmp-${index}`,
    type: 'kompetens',
    layer: 'kompetens',
    name: index === 0 ? '=1+1; "citat"' : `Kurs ${index}`,
    prevention: ['social'],
    status: 'pagar',
    implementation: 'egen',
    description: 'Kurs på två rader\nmed radbrytning.',
    sources: [{ dokument: '001', avsnitt: 'Fråga 4' }],
    geometryQuality: 'saknas',
    publication: 'offentlig',
    geometry: null,
  }),
);
const noPause = () => undefined;
const dataset = () => buildDataset(measures, [], ['kompetens'], noPause);

test('writes one header and every row in the given order, over several parts', async () => {
  const rows = Uint32Array.from(measures, (_, index) => measures.length - 1 - index);
  const written: number[] = [];
  const signal = new AbortController().signal;
  const blob = await writeCsv(await dataset(), rows, noPause, signal, (n) => written.push(n));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  const ids = [...text.matchAll(/;(kmp-\d+);/g)].map(([, id]) => id);
  expect(ids).toEqual(measures.map(({ id }) => id).reverse());
  expect(text.split('lager;typ;').length).toBe(2);
  expect(text.split('\r\n')).toHaveLength(measures.length + 1);
  expect(text.split('\r\n')[0]?.split(';')).toHaveLength(fileHeader.length);
  expect(text).toContain(`;"'=1+1; ""citat""";`);
  expect(written).toEqual([200, 400, 600, 800, 1_000, 1_200, 1_203]);
});

test('stops when it is told to', async () => {
  const controller = new AbortController();
  const rows = Uint32Array.from(measures.keys());
  const writing = writeCsv(await dataset(), rows, noPause, controller.signal, () =>
    controller.abort(),
  );
  await expect(writing).rejects.toThrow();
});

test('the file is named in plain letters, with the day', () => {
  expect(fileName('Åtgärder & trygghet', new Date(2024, 8, 5))).toBe(
    'atgarder-trygghet-atgarder-2024-09-05.csv',
  );
});

test('copied cells hold no tabs, line breaks or formulas', () => {
  const column = {
    key: 'name',
    label: 'Åtgärd',
    width: 1,
    text: (n: number) => ['=A1', 'a\tb\nc', undefined][n],
  };
  expect(toTabbedText([column, column], Uint32Array.of(0, 1, 2))).toBe(
    "Åtgärd\tÅtgärd\n'=A1\t'=A1\na b c\ta b c\n\t",
  );
});
