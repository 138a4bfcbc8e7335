import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerChanges } from '@/analysis/compare-registers';
import { toDay, toIsoDay } from '@/domain/dates';
import { type FacetKey, facetKeys } from '@/domain/facets';
import { pointStates } from '@/domain/follow-up';
import { parseView, writeQuarter, writeView } from './url-codec';
import {
  type CoverChoice,
  coverOrders,
  coverPictures,
  coverUnits,
  type DocumentState,
  documentKinds,
  drawers,
  edits,
  type GapState,
  moneyGroups,
  pages,
  programmeGroups,
  rates,
  startGaps,
  startLarge,
  startView,
  type ViewState,
  type WalkState,
  walkSteps,
  workKinds,
} from './view-state';

/** Any text that an address can carry: lone halves of a character cannot be written as UTF-8. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a&b=c', '?#%', '+ +', 'åäö', '<script>', '100%', '\r\n', ',;:|'),
);
const someText = anyText.filter((text) => text !== '');
const facets = fc
  .record<Partial<Record<FacetKey, readonly string[]>>>(
    Object.fromEntries(
      facetKeys.map((key) => [
        key,
        fc.uniqueArray(someText, { minLength: key === 'layer' ? 0 : 1, maxLength: 3 }),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((given) => Object.fromEntries(Object.entries(given)));
const quarter = fc.integer({ min: -7_880, max: 32_119 });
const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100);
const letters = fc.stringMatching(/^[a-zA-Z]{1,12}$/);

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const plain = { noNullPrototype: true } as const;

const coverParts = {
  layers: fc.option(fc.uniqueArray(id, { maxLength: 3 })),
  reach: fc.dictionary(
    fc.stringMatching(/^[a-z0-9-]{1,8}(\.[a-z_]{1,8})?$/),
    hundredths(2_000),
    plain,
  ),
  planned: fc.boolean(),
  schematic: fc.boolean(),
};
const anyDay = fc.option(
  fc.integer({ min: toDay(1900, 1, 1), max: toDay(2100, 1, 1) }).map(toIsoDay),
);
const anyCompared: fc.Arbitrary<CoverChoice> = fc.record({ ...coverParts, inForceOn: anyDay });

const anyGaps: fc.Arbitrary<GapState> = fc.record({
  unit: fc.constantFrom(...coverUnits),
  picture: fc.constantFrom(...coverPictures),
  order: fc.constantFrom(...coverOrders),
  personWeight: hundredths(1_000),
  placeWeights: fc
    .dictionary(id, fc.integer({ min: 1, max: 1_000 }), plain)
    .map((more) => ({ ...startGaps.placeWeights, ...more })),
  threshold: hundredths(1_000),
  parks: fc.boolean(),
  chosen: fc.option(someText),
  marked: fc.uniqueArray(someText, { maxLength: 3 }),
  hidden: fc.dictionary(id, anyText, plain),
  district: fc.option(someText),
});

const anyWalk: fc.Arbitrary<WalkState> = fc.record({
  id: fc.option(someText),
  step: fc.constantFrom(...walkSteps),
  point: fc.option(someText),
  other: fc.option(someText),
  states: fc.uniqueArray(fc.constantFrom(...pointStates)),
  responsible: fc.option(someText),
  district: fc.option(someText),
  publicVersion: fc.boolean(),
});

const anyDocuments: fc.Arbitrary<DocumentState> = fc.record({
  kind: fc.constantFrom(...documentKinds),
  district: fc.option(someText),
  from: anyDay,
  to: anyDay,
  internal: fc.boolean(),
  snapshot: fc.option(someText),
  changes: fc.uniqueArray(fc.constantFrom(...registerChanges)),
});

const anyView: fc.Arbitrary<ViewState> = fc.record({
  page: fc.constantFrom(...pages),
  drawer: fc.option(fc.constantFrom(...drawers)),
  facets,
  text: anyText,
  period: fc.option(
    fc.tuple(quarter, quarter).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
  inForceOn: anyDay,
  undated: fc.boolean(),
  records: fc.option(fc.uniqueArray(someText, { minLength: 1, maxLength: 4 })),
  selected: fc.option(someText),
  edit: fc.option(fc.constantFrom(...edits)),
  camera: fc.option(
    fc.record({
      lng: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
      lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((n) => n / 1e5),
      zoom: hundredths(24),
    }),
  ),
  onlineBasemap: fc.boolean(),
  rate: fc.constantFrom(...rates),
  sort: fc.option(fc.record({ column: letters, descending: fc.boolean() })),
  columns: fc.option(fc.array(letters, { maxLength: 4 })),
  large: fc.oneof(fc.constant(startLarge), fc.record({ layer: id, page: fc.nat({ max: 30_000 }) })),
  opacity: fc.dictionary(fc.stringMatching(/^[a-z0-9-]{1,12}$/), hundredths(1), {
    noNullPrototype: true,
  }),
  cover: fc.record(coverParts),
  compared: fc.option(anyCompared),
  gaps: anyGaps,
  walk: anyWalk,
  slides: fc.record({
    mode: fc.option(fc.constantFrom('redigera', 'visa', 'talare')),
    scene: fc.option(fc.string({ minLength: 1 })),
    loop: fc.boolean(),
  }),
  documents: anyDocuments,
  work: fc.record({
    kind: fc.constantFrom(...workKinds),
    id: fc.option(someText),
    money: fc.constantFrom(...moneyGroups),
    programmes: fc.constantFrom(...programmeGroups),
    day: anyDay,
    time: fc.option(fc.constantFrom('fr 22:00', 'må 00:00', 'sö 23:59')),
    indicator: fc.option(someText),
    period: fc.option(someText),
  }),
});

describe('an address', () => {
  test('gives back the view it was written from', () =>
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(writeView(view))).toEqual(view);
      }),
      { numRuns: 500 },
    ));

  test('of the start view is empty', () => {
    expect(writeView(startView)).toBe('');
    expect(parseView('')).toEqual(startView);
    expect(parseView('?')).toEqual(startView);
  });

  test('reads as a planner would say it', () => {
    const view: ViewState = {
      ...startView,
      page: 'register',
      facets: { district: ['Fruängen', 'Västertorp'], phase: ['planerad'], layer: [] },
      period: { from: 216, to: 218 },
      sort: { column: 'name', descending: true },
      camera: { lng: 17.9654321, lat: 59.28456789, zoom: 13.456 },
    };
    expect(decodeURIComponent(writeView(view))).toBe(
      '?vy=register&stadsdel=Fruängen&stadsdel=Västertorp&lager=&fas=planerad&period=2024K1-2024K3&sortera=-name&karta=59.28457,17.96543,13.46',
    );
  });

  test('that other sites have added to is read all the same', () => {
    expect(parseView('?utm_source=brev&fbclid=x&__proto__=1&constructor=2')).toEqual(startView);
    expect(parseView('?gclid=1&vy=data')).toEqual({ ...startView, page: 'data' });
  });

  test('that was cut off or holds odd bytes is read as far as it makes sense', () => {
    expect(parseView('?text=%E0%A4%A')?.text).toContain('\uFFFD');
    expect(parseView('?stadsdel=')).toEqual(startView);
    expect(parseView('?stadsdel=&stadsdel=A&stadsdel=A')?.facets).toEqual({ district: ['A'] });
    expect(parseView('?vald=')).toEqual(startView);
    expect(parseView('?poster=,')).toEqual(startView);
    expect(parseView('?poster=a,,b,a')?.records).toEqual(['a', 'b']);
    expect(parseView('?%=%&&&==')).toEqual(startView);
  });

  test('that holds script holds a text', () => {
    const text = '"><script>alert(1)</script>';
    expect(parseView(`?text=${encodeURIComponent(text)}`)?.text).toBe(text);
  });

  test.each([
    ...['vy=okand', 'vy=', 'vy=Karta', 'vy=__proto__', 'lada=skrivbord', 'lada='],
    ...['period=', 'period=2024', 'period=2024K3', 'period=2024K0-2024K1', 'period=2024K1-2024K5'],
    ...['period=2024K3-2024K1', 'period=2024K1-2024K2-2024K3', 'period=24K1-24K2', 'period=-'],
    ...['ikraft=', 'ikraft=2024', 'ikraft=2024-10', 'ikraft=2024-02-30', 'ikraft=igår'],
    ...['ikraft=2024-10-05/2024-10-05', 'utandatum=kanske', 'utandatum='],
    ...['karta=', 'karta=59.3', 'karta=59.3,18', 'karta=59,18,12,1', 'karta=a,b,c', 'karta=59,,12'],
    ...['karta=86,18,12', 'karta=59,181,12', 'karta=59,18,25', 'karta=59,18,-1', 'karta=,,'],
    ...['karta=NaN,18,12', 'karta=59,Infinity,12', 'karta=59,18,NaN', 'karta=59 18 12'],
    ...['bakgrund=https://ond.example/style.json', 'matt=procent', 'matt='],
    ...['sortera=', 'sortera=-', 'sortera=--name', 'sortera=na me', 'sortera=name;drop'],
    ...['opacitet=', 'opacitet=kameror', 'opacitet=kameror:', 'opacitet=kameror:101'],
    ...['opacitet=kameror:-1', 'opacitet=kameror:0.5', 'opacitet=:50', 'opacitet=__proto__:50'],
    ...['opacitet=a:50&opacitet=b', 'vy=data&karta=0'],
    ...['dokument=brev', 'dokumentfran=2024', 'dokumentversion=hemlig', 'andring=okand'],
  ])('?%s makes no sense', (search) => {
    expect(parseView(`?${search}`)).toBeNull();
  });

  test('of any kind is refused, or stays the same once it has been written', () => {
    const names =
      'vy lada text poster period ikraft utandatum vald karta bakgrund matt sortera kolumner';
    const name = fc.constantFrom(...`${names} opacitet stadsdel lager fas status`.split(' '));
    const value = fc.oneof(
      anyText,
      fc.constantFrom(...['karta', 'tabell', 'ja', 'nej', 'natverk', 'antal', '2024-10-05']),
      fc.constantFrom(...['1969K2-2024K1', '0999K4-0999K4', '59.123456,18.1,12.345', '-0,0,0']),
      fc.constantFrom(...['%2C,%,%25', '%2c%252C,', ',']),
      fc.constantFrom(...['-name', 'a,b,,c', 'kameror:7', 'kameror:007', '']),
    );
    return fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 5 }), (pairs) => {
        const view = parseView(`?${new URLSearchParams(pairs)}`);
        if (view === null) return;
        const address = writeView(view);
        const again = parseView(address);
        expect(again && writeView(again)).toBe(address);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  [0, '1970K1'],
  [218, '2024K3'],
  [-1, '1969K4'],
  [-3, '1969K2'],
  [-3_884, '0999K1'],
])('quarter %i is written %s', (quarterNumber, text) => {
  expect(writeQuarter(quarterNumber)).toBe(text);
});
