import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aspects, decisions, followUps } from '@/domain/part-fields';
import type { Observation } from '@/domain/walk';
import { writeDocx } from '@/files/write-docx';
import { observation, walkWith } from './example-walk';
import { numberObservations } from './observation-numbers';
import { protocolContent } from './protocol-content';
import { protocolDocument } from './protocol-document';

const secret = 'HEMLIGT';
const observations = [
  observation({
    text: 'Mörkt vid torget.',
    internalNote: secret,
    photos: ['f1'],
    priority: 'hog',
    landOwner: 'Staten',
  }),
  observation({ id: 'o2', stopId: 's2', text: `Ungdomar. ${secret}`, publication: 'intern' }),
  observation({
    id: 'o3',
    stopId: 'borta',
    feeling: 'trygg',
    aspect: 'funktioner',
    text: 'Butiken',
  }),
  observation({
    id: 'o4',
    stopId: 's1',
    decision: 'gors_inte',
    decisionReason: 'Privat mark.',
    followUp: 'gul',
    text: 'Muren',
  }),
];
const source = walkWith(observations, { walkTime: '18:30', participants: 14 });

const textOf = (isPublic: boolean) => JSON.stringify(protocolContent(source, isPublic));

describe('the protocol', () => {
  test('has what is internal in the internal version', () => {
    expect(textOf(false)).toContain(`Intern anteckning: ${secret}`);
    expect(textOf(false)).toContain(`Ungdomar. ${secret}`);
    expect(protocolContent(source, false).leftOut).toBe(0);
  });

  test('has nothing internal in the public version, and says how much was left out', () => {
    expect(textOf(true)).not.toContain(secret);
    expect(textOf(true)).not.toMatch(/[Ii]ntern anteckning/);
    expect(textOf(true)).toContain('1 iakttagelse är inte med, eftersom den är intern.');
    expect(protocolContent(source, true).leftOut).toBe(1);
  });

  test('tells the facts of the walk, and when it is followed up', () => {
    expect(textOf(true)).toContain('5 mars 2026 klockan 18:30');
    expect(textOf(true)).toContain('5 september 2026, sex månader efter vandringen');
  });

  test('numbers observations by stop, and uses the same numbers for decisions', () => {
    const numbers = numberObservations(source.stops, observations);
    expect(Object.fromEntries(numbers)).toEqual({ o1: 1, o4: 2, o2: 3, o3: 4 });
    const table = protocolContent(source, false).blocks.find(
      (block) => block.kind === 'table' && block.header.length === 5,
    );
    expect(table).toMatchObject({
      rows: [
        ['1. Mörkt vid torget.', ['–', 'Markägare: Staten'], 'Inget beslut än', '–', '–'],
        ['2. Muren', '–', 'Görs inte. Privat mark.', '–', '▲ Gul: pågår'],
        [`3. Ungdomar. ${secret}`, '–', 'Inget beslut än', '–', '–'],
      ],
    });
  });

  test('has the same numbers in both versions', () => {
    expect(textOf(false)).toContain('4. Blandning av funktioner');
    expect(textOf(true)).toContain('4. Blandning av funktioner');
  });

  test('has headings in order, none left out', () => {
    for (const isPublic of [true, false]) {
      const levels = protocolContent(source, isPublic).blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.level] : [],
      );
      expect(levels[0]).toBe(1);
      for (const [at, level] of levels.entries())
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    }
  });

  test('of a walk where nothing was seen is a protocol too', () => {
    const empty = protocolContent(walkWith([]), true);
    expect(JSON.stringify(empty)).toContain('Inga punkter att besluta om.');
    expect(JSON.stringify(empty)).toContain('Alla iakttagelser är med.');
  });
});

const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    stopId: fc.constantFrom(undefined, 's1', 's2', 'borta'),
    aspect: fc.constantFrom(...aspects),
    feeling: fc.constantFrom('trygg', 'otrygg'),
    nature: fc.constantFrom('fysisk', 'social'),
    decision: fc.constantFrom(undefined, ...decisions),
    followUp: fc.constantFrom(undefined, ...followUps),
    publication: fc.constantFrom('intern', 'offentlig'),
    words: fc.string({ minLength: 1 }),
  })
  .map(({ words, ...own }) => {
    const said = own.publication === 'intern' ? secret : words.replaceAll(secret, '');
    return observation({
      ...own,
      text: said,
      responsible: said,
      decisionReason: said,
      followUpNote: said,
      internalNote: secret,
    } as Partial<Observation>);
  });

test('whatever was seen, the public version holds no internal word and each public observation once', () =>
  fc.assert(
    fc.property(fc.array(anyObservation, { maxLength: 8 }), (list) => {
      const own = list.map((each, at) => ({ ...each, id: `o${at}` }));
      const { blocks, leftOut } = protocolContent(walkWith(own), true);
      expect(JSON.stringify(blocks)).not.toContain(secret);
      const seen = blocks.filter((block) => block.kind === 'heading' && block.level === 4);
      expect(seen.length + leftOut).toBe(own.length);
      expect(leftOut).toBe(own.filter(({ publication }) => publication === 'intern').length);
    }),
  ));

describe('the document', () => {
  async function xmlOf(isPublic: boolean): Promise<string> {
    const file = await writeDocx(protocolDocument(protocolContent(source, isPublic), new Map()));
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    return Object.entries(parts)
      .filter(([path]) => path.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
  }

  test('has the same content as the page', async () => {
    const xml = await xmlOf(false);
    for (const block of protocolContent(source, false).blocks)
      if (block.kind === 'heading' || block.kind === 'paragraph')
        for (const { text } of typeof block.text === 'string' ? [block] : block.text)
          expect(xml).toContain(text);
    expect(xml).toContain(secret);
    expect(xml).toContain('Foto 1 finns inte i den här webbläsaren.');
  });

  test('has nothing internal in the public version', async () => {
    expect(await xmlOf(true)).not.toContain(secret);
  });

  test('has a photo with its words', () => {
    const photo = { bytes: Uint8Array.of(0xff, 0xd8), width: 40, height: 30 };
    const { blocks } = protocolDocument(protocolContent(source, true), new Map([['f1', photo]]));
    expect(blocks).toContainEqual({
      kind: 'picture',
      ...photo,
      alt: 'Foto 1 till iakttagelsen ”Mörkt vid torget.”',
      maxWidthMillimeters: 90,
    });
  });
});
