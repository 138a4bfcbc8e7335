import { describe, expect, test } from 'vitest';
import { record, square } from '@/analysis/example-records';
import { makePlane } from '@/analysis/plane';
import { examplePermit as permit } from '@/domain/example-permit';
import type { Measure } from '@/domain/measure';
import type { PermitArea } from '@/domain/permits';
import type { SeenStatistic } from '@/domain/statistics';
import type { Workspace } from '@/domain/workspace';
import type { Block } from '@/files/document';
import { aroundPermit } from './dossier-around';
import { type DossierSource, dossierBlocks } from './dossier-content';
import { missingParts } from './dossier-missing';

const proj4 = '+proj=tmerc +lat_0=0 +lon_0=15.5 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const plane = makePlane(proj4);
const area = square(15.6, 58.4, 0.01);
const filled: Partial<PermitArea> = {
  geometry: area,
  geometryQuality: 'exakt',
  applicant: 'Provförvaltningen',
  orgNumber: '212000-0000',
  applicantAddress: 'Provgatan 1',
  areaDescription: 'Torget och gatorna runt det',
  need: 'Bråk på kvällarna',
  otherCircumstances: 'Inga',
};

const workspace = {
  titel: 'Provkartan',
  omrade: { folkmangd: { kalla: 'SCB' } },
  lage: { text: 'Läget i september 2024' },
  plankoordinatsystem: { epsg: 3009, proj4 },
  dokument: [{ id: '000', titel: 'Brevet' }],
  baskarta: { erkannande: [{ text: 'Kartmakaren' }] },
  lager: [
    { id: 'lager-kameraplats', namn: 'Kameror' },
    { id: 'lager-platssamverkan', namn: 'Platssamverkan' },
  ],
} as unknown as Workspace; // only what an application reads

const report = (id: string, datum: string, publiceringsniva: string) => ({
  ...{ id, datum, publiceringsniva },
  text: `Lägesbild ${id}`,
});
const zone = record('platssamverkan', 'zon', {
  geometry: area,
  namn: 'Zonen',
  status: 'aktiv',
  lagesbilder: [
    report('gammal', '2024-01', 'offentlig'),
    report('oppen', '2024-05', 'offentlig'),
    report('hemlig', '2024-09', 'intern'),
  ],
});
const camera = (id: string, lng: number, publiceringsniva = 'offentlig') =>
  record('kameraplats', id, {
    geometry: { type: 'Point', coordinates: [lng, 58.405] },
    namn: id,
    status: 'planerad',
    publiceringsniva,
  });
const measures = [
  zone,
  camera('I området', 15.605),
  camera('Intill', 15.6115),
  camera('Dold', 15.606, 'intern'),
];

function source(own: PermitArea, more: { internal?: boolean; others?: readonly Measure[] } = {}) {
  const { internal = false, others = measures } = more;
  const around = aroundPermit(own, others, plane, internal);
  const made: DossierSource = {
    ...{
      permit: own,
      base: null,
      added: null,
      around,
      statistics: [],
      least: 5,
      workspace,
      plane,
      internal,
    },
    links: { record: ({ id }) => `?vald=${id}`, records: (list) => `?antal=${list.length}` },
    today: 20_000,
  };
  return made;
}
const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);

describe('what is missing', () => {
  test('is all that the ordinance names, of a permit of which nothing is stated', () => {
    expect(missingParts(permit())).toEqual([
      'sokande',
      'sokande_orgnr',
      'sokande_adress',
      'omradesbeskrivning',
      'noOutline',
      'behov',
      'ovriga_omstandigheter',
    ]);
  });

  test('is nothing when all is stated', () => {
    expect(missingParts(permit(filled))).toEqual([]);
  });

  test('is an outline of which the register itself says that it is schematic', () => {
    expect(missingParts(permit({ ...filled, geometryQuality: 'schematisk' }))).toEqual([
      'schematicOutline',
    ]);
  });

  test('stands first in the document, and nowhere when nothing is', () => {
    const [, , heading, list] = dossierBlocks(source(permit()), []);
    expect(heading).toMatchObject({ text: 'Det här saknas innan ansökan kan skickas' });
    expect(list).toMatchObject({ kind: 'list' });
    expect(textOf(dossierBlocks(source(permit(filled)), []))).not.toContain('saknas innan');
  });
});

describe('the application', () => {
  test('says what is stated, and that the rest is not', () => {
    const { need: _, ...others } = filled;
    const text = textOf(dossierBlocks(source(permit(others)), []));
    for (const words of ['Provförvaltningen', '212000-0000', 'Torget och gatorna', 'Framgår inte'])
      expect(text).toContain(words);
    expect(text).not.toContain('Bråk på kvällarna');
  });

  test('has each corner once, in degrees and in metres of the plane', () => {
    const tables = dossierBlocks(source(permit(filled)), []).filter(
      (block) => block.kind === 'table' && block.caption?.startsWith('Yttre gräns'),
    );
    expect(tables).toHaveLength(1);
    const [table] = tables;
    if (table?.kind !== 'table') throw new Error('no corners');
    expect(table.caption).toContain('SWEREF 99 15 00');
    expect(table.rows).toHaveLength(4);
    const [x, y] = plane.toPlane([15.6, 58.4]);
    const whole = (n: number) => Math.round(n).toLocaleString('sv-SE');
    expect(table.rows[0]).toEqual(['1', '58,40000', '15,60000', whole(y), whole(x)]);
  });

  test('counts the measures in the area and near it by layer and status', () => {
    const table = dossierBlocks(source(permit(filled)), []).find(
      (block) => block.kind === 'table' && block.header[0] === 'Slag',
    );
    expect(table).toMatchObject({
      rows: [
        [
          'Kameror',
          'Planerad',
          [[{ text: '2', href: '?antal=2' }]],
          [
            [{ text: 'I området', href: '?vald=I området' }],
            [{ text: 'Intill (nära)', href: '?vald=Intill' }],
          ],
        ],
        [
          'Platssamverkan',
          'Aktiv',
          [[{ text: '1', href: '?antal=1' }]],
          [[{ text: 'Zonen', href: '?vald=zon' }]],
        ],
      ],
    });
  });

  test('has the newest public report of the situation; internal ones when they are asked for', () => {
    const open = textOf(dossierBlocks(source(permit(filled)), []));
    expect(open).toContain('Lägesbild oppen');
    for (const words of ['Lägesbild gammal', 'Lägesbild hemlig', 'Dold'])
      expect(open).not.toContain(words);
    const all = textOf(dossierBlocks(source(permit(filled), { internal: true }), []));
    for (const words of ['Lägesbild hemlig', 'Dold', 'Innehåller interna uppgifter'])
      expect(all).toContain(words);
  });

  test('tells how much it leaves out', () => {
    expect(aroundPermit(permit(filled), measures, plane, false).leftOut).toEqual({
      reports: 1,
      records: 1,
    });
    expect(aroundPermit(permit(filled), measures, plane, true).leftOut).toEqual({
      reports: 0,
      records: 0,
    });
  });

  test('has the figures that are at hand, with their source', () => {
    const own = source(permit(filled));
    const figure = { indicator: 'Anmälda brott', area: 'Väster', period: '2024', value: 1_200 };
    const rest = { unit: 'antal', source: 'Brå' };
    const statistics: SeenStatistic[] = [
      { ...figure, ...rest, seen: { kind: 'value', value: 1_200 } },
      { ...figure, ...rest, area: 'Öster', value: 3, seen: { kind: 'few' } },
    ];
    const text = textOf(dossierBlocks({ ...own, statistics }, []));
    for (const words of ['Anmälda brott', '200', 'Brå', 'färre än 5'])
      expect(text).toContain(words);
    expect(text).not.toContain('Ingen statistik');
  });
});
