import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '@/domain/dates';
import { fieldsOf } from '@/domain/fields';
import { findField } from '@/domain/find-field';
import { type RecordType, recordTypes } from '@/domain/vocabulary';
import type { Cell } from '@/files/table';
import { valueLabel } from '@/text/labels';
import { makeValueReader, type ValueContext } from './match-values';
import { readDate } from './read-date';

function contextOf(type: RecordType): ValueContext {
  return {
    type,
    districtNames: new Set(['Älvsjö', 'Örby slott', 'Fruängen']),
    documents: [{ id: '001', titel: 'Bilaga 1. Insatser', kort: 'Bilaga 1' }],
  };
}

/** Value and doubt of a cell in a field of safety investments. */
function read(codeKey: string, cell: Cell) {
  const spec = findField(codeKey);
  if (!spec) throw new Error(`no field ${codeKey}`);
  const { value, doubts } = makeValueReader(spec, contextOf('trygghetsinvestering'))(cell);
  const [doubt] = doubts;
  return doubt ? [value, doubt.code] : value;
}

describe('a date', () => {
  test.each([
    ['2024-10-05', '2024-10-05'],
    ['2024-10-05T00:00:00Z', '2024-10-05'],
    ['2024-10-05 13:45', '2024-10-05'],
    ['2024-10', '2024-10'],
    ['2024', '2024'],
    ['20241005', '2024-10-05'],
    ['2024/10/5', '2024-10-05'],
    ['5/10 2024', '2024-10-05'],
    ['5/10-2024', '2024-10-05'],
    ['5.10.2024', '2024-10-05'],
    ['25/10/2024', '2024-10-25'],
    ['5 oktober 2024', '2024-10-05'],
    ['Den 5 okt. 2024', '2024-10-05'],
    ['Oktober 2024', '2024-10'],
    ['kv 3 2024', '2024-07/2024-09'],
    ['2024-10/2025-03', '2024-10/2025-03'],
    ['2024–2025', '2024/2025'],
    ['2024-2025', '2024/2025'],
    ['oktober 2024 - mars 2025', '2024-10/2025-03'],
    ['maj till juni 2024', '2024-05/2024-06'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toEqual({ date, doubt: null });
  });

  test.each([
    ['hösten 2024', '2024-09/2024-11'],
    ['Våren 2024', '2024-03/2024-05'],
    ['slutet av 2024', '2024-09/2024-12'],
    ['vintern 2024', '2024-12/2025-02'],
    ['ca 2024', '2024'],
    ['våren 2024 – hösten 2025', '2024-03/2025-11'],
  ])('%s is taken for %s, but not for sure', (text, date) => {
    expect(readDate(text)).toEqual({ date, doubt: 'vagueDate' });
  });

  test('may have day and month the other way round', () => {
    expect(readDate('05/10/2024')).toEqual({ date: '2024-10-05', doubt: 'dayOrMonth' });
  });

  test('may come as a date or a number from a spreadsheet', () => {
    expect(readDate(new Date('2024-10-05T00:00:00Z'))?.date).toBe('2024-10-05');
    expect(readDate(new Date(Number.NaN))).toBeNull();
    expect(readDate(new Date(8.64e15))).toBeNull();
    expect(readDate(2024)?.date).toBe('2024');
    expect(readDate(45_570)).toEqual({ date: '2024-10-05', doubt: 'serialDate' });
    expect(readDate(20_241_005)?.date).toBe('2024-10-05');
  });

  test.each(['snart', '2024-13-01', '31/2 2024', '2023-02-29', '', '5/10', 'maj', '2025–2024'])(
    '%s is none',
    (text) => expect(readDate(text)).toBeNull(),
  );

  test('that is read is always one the register takes', () => {
    const word = fc.constantFrom(
      '2024',
      '5',
      '10',
      '/',
      '-',
      ' ',
      '.',
      'oktober',
      'hösten',
      'till',
      'kv',
    );
    return fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), (words) => {
        const found = readDate(words.join(''));
        if (found) expect(parseDate(found.date)).not.toBeNull();
      }),
    );
  });
});

describe('a cell', () => {
  test('of a code is matched by code, word and other words, whatever the case', () => {
    for (const text of ['genomford', 'Genomförd', ' GENOMFORD ', 'klart', 'utfört'])
      expect(read('status', text)).toBe('genomford');
    expect(read('publication', 'Offentlig')).toBe('offentlig');
    expect(read('status', 'Genomförrd')).toEqual(['genomford', 'guessedValue']);
    expect(read('status', 'kanske')).toBe('kanske');
    expect(read('implementation', 'framgår inte')).toBe('framgar_inte');
    expect(read('status', '–')).toBeUndefined();
  });

  test('of several codes is divided', () => {
    expect(read('prevention', 'social, Situationell')).toEqual(['social', 'situationell']);
    expect(read('prevention', 'Social och trygghetsskapande')).toEqual([
      'social',
      'trygghetsskapande',
    ]);
    expect(read('investmentKinds', 'Belysning; sikt; Belysning')).toEqual(['belysning', 'sikt']);
    expect(read('investmentKinds', 'belysning; fontän')).toEqual(['belysning', 'fontän']);
  });

  test('of a list is divided by semicolons, else by commas', () => {
    expect(read('partners', 'Polisen; Skolor, förskolor')).toEqual([
      'Polisen',
      'Skolor, förskolor',
    ]);
    expect(read('partners', 'Polisen, Skolor')).toEqual(['Polisen', 'Skolor']);
    expect(read('statedDistricts', 'alvsjo; ÖRBY SLOTT')).toEqual(['Älvsjö', 'Örby slott']);
    expect(read('statedDistricts', 'Fruängn')).toEqual([['Fruängen'], 'guessedValue']);
    expect(read('statedDistricts', 'Paris')).toEqual(['Paris']);
  });

  test('of a list or of codes may be as databases and GDAL write them', () => {
    expect(read('partners', '[ "Polisen", "Fryshuset, Sthlm" ]')).toEqual([
      'Polisen',
      'Fryshuset, Sthlm',
    ]);
    expect(read('partners', '(2:Polisen,Fryshuset)')).toEqual(['Polisen', 'Fryshuset']);
    expect(read('partners', '(0:)')).toBeUndefined();
    // A comma within an item: nobody can tell which.
    expect(read('partners', '(1:Fryshuset, Sthlm)')).toEqual([
      ['Fryshuset', 'Sthlm'],
      'guessedValue',
    ]);
    expect(read('partners', '[oklart]')).toEqual(['[oklart]']);
    expect(read('prevention', '["situationell"]')).toEqual(['situationell']);
    expect(read('prevention', '(2:social,situationell)')).toEqual(['social', 'situationell']);
    expect(read('statedDistricts', '(2:Älvsjö,Örby slott)')).toEqual(['Älvsjö', 'Örby slott']);
  });

  test('of whole numbers may have spaces, units and a decimal comma', () => {
    expect(read('amountSek', '1 250 000 kr')).toBe(1_250_000);
    expect(read('amountSek', '1\u00A0250')).toBe(1_250);
    expect(read('amountSek', '500 tkr')).toBe(500_000);
    expect(read('amountSek', '1,1 mnkr')).toBe(1_100_000);
    expect(read('amountSek', '1.250.000')).toBe(1_250_000);
    expect(read('amountSek', '1250,00')).toBe(1_250);
    expect(read('amountSek', 12.4)).toEqual([12, 'rounded']);
    expect(read('amountSek', 'många')).toBe('många');
    expect(read('amountSek', '')).toBeUndefined();
  });

  test('of yes and no', () => {
    for (const cell of ['ja', 'JA', 'x', '1', 1, true, 'sant'])
      expect(read('signed', cell)).toBe(true);
    for (const cell of ['nej', '0', 0, false]) expect(read('signed', cell)).toBe(false);
    expect(read('signed', 'kanske')).toBe('kanske');
  });

  test('of sources is words with documents, or JSON', () => {
    expect(read('sources', '001: Belysning; Bilaga 1: Sikt')).toEqual([
      { dokument: '001', avsnitt: 'Belysning' },
      { dokument: '001', avsnitt: 'Sikt' },
    ]);
    expect(read('sources', '[{"dokument":"x","avsnitt":"y"}]')).toEqual([
      { dokument: 'x', avsnitt: 'y' },
    ]);
    expect(read('sources', 'Mejl från trafikkontoret')).toEqual([
      { dokument: 'egen', avsnitt: 'Mejl från trafikkontoret' },
    ]);
  });

  test('of text is kept, without what made it harmless to spreadsheets', () => {
    expect(read('name', " 'Hej ")).toBe("'Hej");
    expect(read('name', "'=1+1")).toBe('=1+1');
    expect(read('name', 'Två\nrader')).toBe('Två rader');
    expect(read('description', 'Två\nrader')).toBe('Två\nrader');
    expect(read('place', 12)).toBe('12');
  });
});

describe.each(recordTypes)('the values of %s', (type) => {
  const specs = Object.values(fieldsOf(type));

  test('are read from their codes and from their words on screen', () => {
    for (const spec of specs) {
      const reader = makeValueReader(spec, contextOf(type));
      for (const value of 'values' in spec ? spec.values : []) {
        const expected = spec.type === 'codes' ? [value] : value;
        expect(reader(value)).toEqual({ value: expected, doubts: [] });
        expect(reader(valueLabel(value).toUpperCase())).toEqual({ value: expected, doubts: [] });
      }
    }
  });

  test('are anything without throwing', () => {
    const readers = specs.map((spec) => makeValueReader(spec, contextOf(type)));
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
    );
    return fc.assert(
      fc.property(cell, (any) => {
        for (const reader of readers) expect(reader(any).doubts.length).toBeLessThan(2);
      }),
      { numRuns: 50 },
    );
  });
});
