/** No names or telephone numbers of officials: not in the register, not in the trimmed documents. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The surnames in the letter's head and signatures, as SHA-256: naming them here would be the fault itself. */
const surnames = new Set([
  '8fe31c1679224481889ed688b8cdade23ca8428e12e26529c2a1c4d58b3bce04',
  '953ebcc77dc4d9331912f67e0b98d5546683f1bbdd86570a49e7b14cd995e7f3',
  '20a4611836d9648a53789efa3d70565eedee2991e9227dcbc95c750ca602a0be',
]);

const telephone = /(?:\+46[\s-]?|(?<![\d.-])0)\d(?:[\s-]?\d){6,10}/;
const address = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;

function namedIn(text: string): string[] {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return [...words].filter((word) => surnames.has(createHash('sha256').update(word).digest('hex')));
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function textsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return /json$/.test(file) ? textsIn(JSON.parse(text)) : text.split('\n');
}

const files = ['geodata', 'tests/contract/documents', 'tests/fixtures/second-workspace'].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(geojson|json|txt|md)$/.test(file))
      .map((file) => join(folder, file)),
);

describe('what is looked for is found', () => {
  test('a telephone number', () => {
    for (const number of ['08-123 45 67', '08-50812345', '+46 8 123 45 67', '070-123 45 67'])
      expect(`Telefon: ${number}`).toMatch(telephone);
    for (const other of [
      '2024-09-26',
      '128 794',
      '0–5 år',
      'kl. 08',
      '1960:729',
      '2024-10/2025-03',
    ])
      expect(other).not.toMatch(telephone);
  });

  test('a name', () => {
    expect(namedIn('Se äldre mål av Gyllensten.')).toEqual([]);
    const known = createHash('sha256').update('gyllensten').digest('hex');
    surnames.add(known);
    expect(namedIn('Se äldre mål av Gyllensten.')).toEqual(['gyllensten']);
    surnames.delete(known);
  });
});

test.each(files)('%s', (file) => {
  const texts = textsOf(file);
  expect(texts.filter((text) => telephone.test(text))).toEqual([]);
  expect(texts.filter((text) => address.test(text))).toEqual([]);
  expect(namedIn(texts.join('\n'))).toEqual([]);
});

test('no official is named anywhere else in the repository', () => {
  const own = ['src', 'scripts', 'tests', 'docs', 'public'].filter((folder) => existsSync(folder));
  const written = own.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const texts = [...written, ...readdirSync('.')].filter((file) =>
    /\.(ts|tsx|mjs|css|json|md|html|geojson|txt)$/.test(file),
  );
  expect(texts.length).toBeGreaterThan(100);
  const naming = texts.filter((file) => namedIn(readFileSync(file, 'utf8')).length > 0);
  expect(naming).toEqual([]);
});
