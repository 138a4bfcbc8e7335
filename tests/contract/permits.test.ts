/** The permits of the workspace's own register: what extensions add, and an application opened by LibreOffice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { measureAdded } from '@/analysis/added-area';
import { CoverageSession } from '@/analysis/coverage-session';
import { makePlane } from '@/analysis/plane';
import { toPlaneShape } from '@/analysis/plane-shapes';
import { isPermit, type PermitArea } from '@/domain/permits';
import type { Block } from '@/files/document';
import { writeDocx } from '@/files/write-docx';
import { bytesOf } from '@/files/written-arbitrary';
import { aroundPermit } from '@/tasks/permits/dossier-around';
import { dossierBlocks } from '@/tasks/permits/dossier-content';
import { missingParts } from '@/tasks/permits/dossier-missing';
import { convertDocument, hasOffice } from './office.ts';
import { first, recordsOf } from './workspaces.ts';

const { workspace, districts } = first;
const { proj4 } = workspace.plankoordinatsystem;
const plane = makePlane(proj4);
const records = recordsOf(first);
const permits = records.filter(isPermit);
const session = new CoverageSession({
  plane: proj4,
  cellMeters: 50,
  districts: districts.map(({ name, population, geometry }) => ({ name, population, geometry })),
  water: [],
  parks: [],
  places: [],
});

function areaOf({ id, geometry }: PermitArea): Polygon | MultiPolygon {
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return geometry;
  throw new Error(`${id} has no area`);
}
const baseOf = (permit: PermitArea) => permits.find(({ id }) => id === permit.extendsId) ?? null;
const extensions = permits.filter(({ extendsId }) => extendsId !== undefined);

test('every extension extends an area that is in the register', () => {
  expect(extensions.length).toBeGreaterThan(0);
  expect(extensions.filter((permit) => !baseOf(permit))).toEqual([]);
});

test.each(extensions.map((permit) => [permit.name, permit] as const))(
  '%s: what is counted is what is drawn',
  (_name, permit) => {
    const base = baseOf(permit);
    const { added, common, whole, outline, people, outside } = session.added(
      areaOf(permit),
      base && areaOf(base),
    );
    expect(added + common).toBeCloseTo(whole, 2);
    expect(added).toBeGreaterThan(0);
    const drawn = outline && measureAdded(toPlaneShape(outline, plane), null).whole;
    expect((drawn ?? 0) / added).toBeCloseTo(1, 3);
    expect(people).toBeGreaterThan(0);
    expect(outside).toBeLessThan(0.5);
  },
);

/** The application for a permit as the register has it. */
function applicationFor(permit: PermitArea): Block[] {
  const base = baseOf(permit);
  return dossierBlocks<Block>(
    {
      ...{
        permit,
        base,
        workspace,
        plane,
        internal: false,
        statistics: [],
        least: 5,
        today: 20_000,
      },
      added: session.added(areaOf(permit), base && areaOf(base)),
      around: aroundPermit(permit, records, plane, false),
      links: { record: () => '', records: () => null },
    },
    [],
  );
}

test('an application says what is missing where anything is', () => {
  for (const permit of permits) {
    const missing = missingParts(permit);
    expect(missing.includes('behov')).toBe(permit.need === undefined);
    const said = JSON.stringify(applicationFor(permit)).includes('saknas innan');
    expect(said).toBe(missing.length > 0);
  }
});

const skipped = hasOffice ? '' : ' (skipped: LibreOffice does not run on this machine)';
describe.skipIf(!hasOffice)(`an application, opened by LibreOffice${skipped}`, () => {
  const folder = hasOffice ? mkdtempSync(join(tmpdir(), 'ansokan-')) : '';
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has what is missing before all else, the corners, and what is not known', async () => {
    const [permit] = extensions;
    if (!permit) throw new Error('there is no extension');
    const blocks = applicationFor(permit);
    const file = join(folder, 'ansokan.docx');
    const document = { title: permit.name, language: 'sv-SE', blocks } as const;
    writeFileSync(file, await bytesOf(await writeDocx(document)));
    const bytes = await convertDocument(folder, 'txt:Text (encoded):UTF8', file);
    const text = bytes.toString('utf8');
    const places = [
      'Det här saknas innan ansökan kan skickas',
      'Organisationsnummer',
      'Gränsens hörn',
      'SWEREF 99 18 00',
      'Behov',
      'Framgår inte',
      'Åtgärder som redan finns',
      'Källor',
    ].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places[0]).toBeLessThan(places[2] ?? 0);
  });
});
