import { describe, expect, test } from 'vitest';
import type { AreaCover, CoverageReport } from '@/analysis/coverage-report';
import { record, square } from '@/analysis/example-records';
import type { DocumentCell } from '@/files/document';
import { startView } from '@/view/view-state';
import { exampleSource } from './example-source';
import { profileContent } from './profile-content';
import type { ProfileCover } from './profile-figures';
import { layersOf, sketchOf } from './sketch';

const point = { type: 'Point', coordinates: [15.605, 58.405] };
const records = [
  record('aktivitet', 'a', { geometry: point, status: 'pagar' }),
  record('kameraplats', 'b', { geometry: point, status: 'planerad' }),
  record('kameraplats', 'c', {
    stadsdel_angiven: ['Väster'],
    status: 'dialog',
    publiceringsniva: 'intern',
    namn: 'Hemlig',
  }),
  record('social_insats', 'd'),
];
const waiting: ProfileCover = { report: null, surveyed: null, failed: false };
const today = 20_000;

function areaCover(district: string | null, once: number, schematic: boolean): AreaCover {
  const share = { whole: 100, once, twice: 0 };
  return { district, land: share, people: share, places: { ...share, whole: 0 }, schematic };
}

/** What profiles read of a report. */
function reportOf(now: readonly AreaCover[]): CoverageReport {
  const place = {
    id: 'p',
    name: 'Torget',
    kind: 'torg',
    district: 'Väster',
    weight: 4,
    nearest: [],
  };
  const report = {
    now,
    later: now.map((area) => ({ ...area, land: { whole: 100, once: 0.5, twice: 0 } })),
    places: [place],
    areas: [],
  };
  return report as unknown as CoverageReport; // no more is read
}

/** The words of a cell or a paragraph, whether they lead somewhere or not. */
const plain = (cell: DocumentCell | undefined) =>
  [cell ?? '']
    .flat(2)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

const textOf = async (cover: ProfileCover, name: string | null, internal = false) => {
  const source = await exampleSource(records, internal);
  return profileContent({ ...source, cover, today, view: startView }, name);
};

describe('a profile', () => {
  test('counts what lies in the district, per inhabitant and per area, with sources', async () => {
    const { blocks, title, sheet } = await textOf(waiting, 'Väster');
    const table = blocks.find((block) => block.kind === 'table');
    expect(
      table?.kind === 'table' && table.rows.slice(0, 5).map(([, value]) => plain(value)),
    ).toEqual(['2', '1', '1', '2,0', '2,0']);
    expect(JSON.stringify(blocks)).toContain('1 000 invånare 2024'.replace(' ', '\u00A0'));
    expect(JSON.stringify(blocks)).toContain('Läget i september 2024');
    expect(title).toContain('Väster');
    expect(sheet).toBeNull();
  });

  test('says that the cover is being worked out, or could not be', async () => {
    const early = await textOf(waiting, 'Väster');
    expect(JSON.stringify(early.blocks)).toContain('Räknas ut');
    expect(early.ready).toBe(false);
    const failed = await textOf({ ...waiting, failed: true }, 'Väster');
    expect(JSON.stringify(failed.blocks)).toContain('Kunde inte räknas ut');
    expect(failed.ready).toBe(true);
  });

  test('shows shares with and without rough outlines, in whole per cent, and with what is planned', async () => {
    const report = reportOf([areaCover('Väster', 0.258, true)]);
    const rough = await textOf({ report, surveyed: null, failed: false }, 'Väster');
    expect(rough.ready).toBe(false);
    const surveyed = [areaCover('Väster', 0.031, false)];
    const { blocks, ready } = await textOf({ report, surveyed, failed: false }, 'Väster');
    expect(ready).toBe(true);
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    const said = [...cells.map(plain), JSON.stringify(blocks)].join('|').replaceAll('\u00A0', ' ');
    expect(said).toContain('26 %, 50 % med det planerade, 3 % utan schematiska områden');
    expect(said).toContain('Inga viktiga platser');
    expect(said).toContain('Torget');
    const [gap] = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).flat();
    expect(typeof gap === 'object' && gap.href).toBe('?vy=luckor&lucka=p&luckori=V%C3%A4ster');
  });

  test('of every district is a page each, by name', async () => {
    const { blocks } = await textOf(waiting, null);
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual(['Väster, Provområdet', 'Öster, Provområdet']);
    expect(blocks.filter(({ kind }) => kind === 'pageBreak')).toHaveLength(1);
  });

  test('has internal records only where that was asked for', async () => {
    expect(JSON.stringify(await textOf(waiting, 'Väster'))).not.toContain('Hemlig');
    expect(JSON.stringify(await textOf(waiting, 'Väster', true))).toContain('Hemlig');
  });

  test('of a district that does not exist is empty', async () => {
    expect((await textOf(waiting, 'Norr')).blocks).toEqual([]);
  });
});

describe('a sketch', () => {
  const area = record('platssamverkan', 'e', {
    geometry: square(15.598, 58.398, 0.004),
    status: 'aktiv',
  });

  test('has a symbol inside its frame for each measure with a place, none over another', async () => {
    const { dataset } = await exampleSource([]);
    const [district] = dataset.districts;
    if (!district) throw new Error('there is a district');
    const many = Array.from({ length: 12 }, (_, at) =>
      record('aktivitet', `m${at}`, { geometry: point }),
    );
    const sketch = sketchOf(district, [...many, area, ...records]);
    expect(sketch.marks).toHaveLength(15);
    for (const [at, { x, y }] of sketch.marks.entries()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(sketch.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(sketch.height);
      for (const other of sketch.marks.slice(at + 1))
        expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(12);
    }
    expect(sketch.shapes.map(({ id }) => id)).toEqual(['e']);
  });

  test('tells its layers in words', async () => {
    const { dataset } = await exampleSource([]);
    const [district] = dataset.districts;
    if (!district) throw new Error('there is a district');
    const layers = [{ id: 'lager-aktivitet', namn: 'Aktiviteter' }] as never;
    expect(layersOf(sketchOf(district, records), layers)).toEqual(['Aktiviteter: 1']);
  });
});
