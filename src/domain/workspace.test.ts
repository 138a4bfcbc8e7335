import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { heldLayers, isTiled, parseWorkspace, sourceFile } from './workspace';

const file = readFileSync('geodata/workspace.json', 'utf8');
const real = (): Record<string, unknown> => JSON.parse(file);

function faultOf(value: unknown): string | null {
  const result = parseWorkspace(value);
  return 'fault' in result ? result.fault : null;
}

/** Paths of all values in the file that are neither objects nor lists, e.g. ["lager", "2", "farg", "ljus"]. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changed(path: readonly string[], value: unknown): unknown {
  const root = real();
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return root;
}

describe('the workspace of this repository', () => {
  test('is taken', () => {
    expect(faultOf(real())).toBeNull();
  });

  test('and a fault in any of its values is found where it is', () => {
    const paths = leaves(real());
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) expect(faultOf(changed(path, null))).toBe(path.join('.'));
  });

  test('and a missing part is named', () => {
    const optional = ['vandring', 'statistik'];
    for (const key of Object.keys(real()).filter((each) => !optional.includes(each))) {
      const { [key]: _, ...rest } = real();
      expect(faultOf(rest)).toBe(key);
    }
  });
});

describe('a fault is found', () => {
  test.each([
    [['version'], 2, 'version'],
    [['titel'], '', 'titel'],
    [['titel'], '<b>Karta</b>', 'titel'],
    [['omrade', 'delSlag', 'ental'], 7, 'omrade.delSlag.ental'],
    [['omrade', 'utbredning'], [17.8, 59.2, 18.1], 'omrade.utbredning'],
    [['lager'], [], 'lager'],
    [['statistik', 'minstaAntal'], 1, 'statistik.minstaAntal'],
    [['lager', '0', 'typ'], 'kamera', 'lager.0.typ'],
    [['lager', '0', 'id'], 'Kameror å', 'lager.0.id'],
    [['lager', '1', 'farg', 'mork'], 'red', 'lager.1.farg.mork'],
    [['lager', '1', 'symbol'], 'cirkel', 'lager.1.symbol'],
    [['lager', '2', 'rackviddMeter'], -5, 'lager.2.rackviddMeter'],
    [['lager', '3', 'kalla', 'url'], 'javascript:alert(1)', 'lager.3.kalla.url'],
    [['lager', '3', 'kalla', 'slag'], 'wfs', 'lager.3.kalla.slag'],
    [['lager', '3', 'kalla'], { slag: 'ogc', url: 'https://a.se/ogc' }, 'lager.3.kalla.samling'],
    [
      ['lager', '3', 'kalla'],
      { slag: 'ogc', url: 'https://a.se/ogc', samling: 'a/../b' },
      'lager.3.kalla.samling',
    ],
    [['baskarta', 'natverk', 'ljus'], 'positron', 'baskarta.natverk.ljus'],
    [['baskarta', 'lager', '0', 'slag'], 'berg', 'baskarta.lager.0.slag'],
  ])('%j = %j at %s', (path, value, fault) => {
    expect(faultOf(changed(path, value))).toBe(fault);
  });

  test('two layers with one id', () => {
    const value = real() as { lager: { id: string }[] };
    const [first, second] = value.lager;
    expect(faultOf({ ...value, lager: [first, { ...second, id: first?.id }] })).toBe(
      `lager: ${first?.id}`,
    );
  });

  test.each([null, 7, 'text', [], undefined])('%j is no workspace', (value) => {
    expect(faultOf(value)).toBe('workspace.json');
  });

  test('what a small workspace may leave out is not missed', () => {
    const value = real() as { baskarta: Record<string, unknown>; tillganglighet: object };
    const { natverk: _network, gatorNot: _note, ...baskarta } = value.baskarta;
    expect(faultOf({ ...value, baskarta: { ...baskarta, lager: [] }, platser: [] })).toBeNull();
  });
});

describe('a layer that is drawn from tiles', () => {
  const fragor = { url: 'https://a.se/ogc', samling: 'ljus' };
  const template = 'https://a.se/mapserv?mode=tile&tile={x}+{y}+{z}&map.imagetype=mvt';
  const mvt = { slag: 'rutor', format: 'mvt', url: template, rutlager: 'ljus', fragor } as const;
  const file = { ...mvt, format: 'pmtiles', url: 'ljus.pmtiles', zoom: [10, 14] } as const;

  test('comes from a server or from a file', () => {
    expect(faultOf(changed(['lager', '0', 'kalla'], mvt))).toBeNull();
    expect(faultOf(changed(['lager', '0', 'kalla'], file))).toBeNull();
    expect(sourceFile({ ...file, zoom: [10, 14] })).toBe('ljus.geojson');
  });

  test.each([
    [{ ...mvt, url: 'https://a.se/rutor/{z}/{x}.mvt' }, 'lager.0.kalla'],
    [{ ...file, zoom: [14, 10] }, 'lager.0.kalla.zoom'],
    [{ ...mvt, fragor: { url: 'https://a.se/ogc' } }, 'lager.0.kalla.fragor.samling'],
    [{ ...mvt, rutlager: '' }, 'lager.0.kalla.rutlager'],
  ])('%j has a fault at %s', (source, fault) => {
    expect(faultOf(changed(['lager', '0', 'kalla'], source))).toBe(fault);
  });

  test('is no layer whose records are held', () => {
    const parsed = parseWorkspace(changed(['lager', '0', 'kalla'], file));
    if ('fault' in parsed) throw new Error(parsed.fault);
    const { lager } = parsed.workspace;
    expect(heldLayers(lager)).toEqual(lager.slice(1));
    expect(lager.map(isTiled)).toEqual(lager.map((_, at) => at === 0));
  });
});

test('a layer is read from a file or from a collection of a server, and has a name as a file', () => {
  const server = { slag: 'ogc', url: 'https://kartor.example.se/ogc', samling: 'kameror' } as const;
  expect(faultOf(changed(['lager', '0', 'kalla'], server))).toBeNull();
  expect(sourceFile(server)).toBe('kameror.geojson');
  expect(sourceFile({ slag: 'geojson', url: 'lager/kameror.geojson' })).toBe('kameror.geojson');
});
