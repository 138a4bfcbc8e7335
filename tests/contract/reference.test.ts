/** Districts, places and basemap of every workspace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area, booleanPointInPolygon, feature, featureCollection, intersect } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { parseDistrict, parsePlace } from '@/domain/reference';
import { first, listGeoJson, readCollection, second, workspaces } from './workspaces';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe.each(workspaces)('the districts of %s', (folder, { workspace, districts }) => {
  const file = readCollection(folder, workspace.omrade.stadsdelar);

  test('are all read, under names of their own', () => {
    expect(file.features.map((one) => parseDistrict(one)?.name)).toEqual(
      file.features.map((one) => one.properties?.['namn']),
    );
    expect(new Set(districts.map(({ name }) => name)).size).toBe(districts.length);
    expect(new Set(districts.map(({ id }) => id)).size).toBe(districts.length);
  });

  test('have no more land than they cover', () => {
    for (const { name, geometry, landSquareKilometres } of districts) {
      const covered = area(geometry) / 1e6;
      expect([name, landSquareKilometres < covered * 1.01]).toEqual([name, true]);
      expect([name, landSquareKilometres > covered * 0.4]).toEqual([name, true]);
    }
  });

  test('have their names inside them', () => {
    const outside = districts.filter(
      ({ labelPosition, geometry }) =>
        !booleanPointInPolygon(labelPosition as [number, number], geometry), // a pair: parseDistrict made it
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  test('do not lie over one another', () => {
    const doubles = districts.flatMap((one, index) =>
      districts.slice(index + 1).flatMap((other) => {
        const common = intersect(
          featureCollection([feature(one.geometry), feature(other.geometry)]),
        );
        // Two square metres are what rounding to six decimals makes of a shared border.
        return common && area(common) > 2 ? [`${one.name} and ${other.name}`] : [];
      }),
    );
    expect(doubles).toEqual([]);
  });

  test('have about the people that the whole area has', () => {
    const people = sum(districts.map(({ population }) => population));
    expect(Math.abs(people / workspace.omrade.folkmangd.antal - 1)).toBeLessThan(0.01);
  });
});

test('this area has seventeen districts, with the population that SCB counts', () => {
  expect(first.districts).toHaveLength(17);
  expect(sum(first.districts.map(({ population }) => population))).toBe(129_452);
  expect(new Set(first.districts.map(({ populationYear }) => populationYear))).toEqual(
    new Set([2024]),
  );
  expect(first.workspace.omrade.folkmangd).toMatchObject({ antal: 128_794, ar: 2024 });
});

test('age groups add up to the population', () => {
  const { features } = readCollection(first.folder, first.workspace.omrade.stadsdelar);
  for (const { properties } of features) {
    const row: Readonly<Record<string, number>> = properties ?? {};
    const people = (keys: readonly string[]) => sum(keys.map((key) => row[key] ?? 0));
    const fiveYears = Object.keys(row).filter((key) => /^alder_(\d+_\d?[49]|80_plus)$/.test(key));
    const narrow = fiveYears.filter((key) => key !== 'alder_0_19' && key !== 'alder_20_64');
    expect(narrow).toHaveLength(17);
    expect(people(narrow)).toBe(row['folkmangd']);
    expect(people(['alder_0_19', 'alder_20_64', 'alder_65_plus'])).toBe(row['folkmangd']);
  }
});

describe.each(workspaces)('the places of %s', (folder, { workspace, districts }) => {
  const features = workspace.platser.flatMap((file) => readCollection(folder, file).features);

  test('are all read, each with an id of its own', () => {
    const places = features.map(parsePlace);
    expect(features.filter((_, index) => !places[index]).map(({ id }) => id)).toEqual([]);
    expect(new Set(places.map((place) => place?.id)).size).toBe(features.length);
  });

  test('lie in the district that they name', () => {
    const wrong = features.flatMap((one) => {
      const place = parsePlace(one);
      if (!place) return [];
      const home = districts.find(
        ({ geometry }) => booleanPointInPolygon(place.position as [number, number], geometry), // parsePlace asks for two numbers
      );
      const named = one.properties?.['stadsdel'];
      const agrees = home?.name === place.district && home?.id === (named ?? undefined);
      return agrees ? [] : [`${place.id}: ${place.district}, lies in ${home?.name}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(workspaces)('the reference files of %s', (folder, { workspace }) => {
  const named = [
    workspace.omrade.stadsdelar,
    ...workspace.platser,
    ...workspace.baskarta.lager.map(({ url }) => url),
    ...(workspace.vandring?.gatunat ? [workspace.vandring.gatunat.url] : []),
  ];

  test('are the ones that the workspace names', () => {
    const files = listGeoJson(join(folder, 'reference')).map((file) => `reference/${file}`);
    expect([...new Set(named)].toSorted()).toEqual(files.toSorted());
  });

  test.each(named)('%s states its source, licence and credit', (file) => {
    const { kalla, licens, attribution, attribution_url } = readCollection(folder, file);
    for (const text of [kalla, licens, attribution]) expect(text).toMatch(/\S/);
    const openStreetMap = /OpenStreetMap|ODbL/.test(`${kalla} ${licens} ${attribution}`);
    if (!openStreetMap) return;
    // Share-alike: in files of their own, under their own licence, with their credit and its address.
    expect(licens).toBe('ODbL-1.0');
    expect(file).toMatch(/osm|gator|gatunat/);
    expect(attribution_url).toBe('https://www.openstreetmap.org/copyright');
    expect(JSON.stringify(workspace.baskarta.erkannande)).toContain(attribution_url);
  });
});

test('the sources of every file are told in SOURCES.md', () => {
  const sources = readFileSync('geodata/SOURCES.md', 'utf8');
  const files = [...listGeoJson('geodata'), ...listGeoJson('geodata/reference')];
  const untold = files.filter((file) => !sources.includes(file.replace('.geojson', '')));
  expect(untold).toEqual([]);
});

test('the second workspace shares nothing that could be hard-wired', () => {
  const [a, b] = [first.workspace, second.workspace];
  const values = (one: typeof a) => [
    ...[one.titel, one.omrade.namn, one.omrade.slag, one.omrade.kommun, one.omrade.organisation],
    ...[one.omrade.delSlag.ental, one.omrade.stadsdelar, one.lage.datum, one.lage.text],
    ...[String(one.plankoordinatsystem.epsg), one.plankoordinatsystem.proj4],
    ...one.lager.flatMap(({ id, namn, farg }) => [id, namn, farg.ljus, farg.mork]),
    ...one.dokument.map(({ id }) => id),
    ...one.vokabular.aktorer,
    ...one.vokabular.finansiering,
  ];
  const ours = new Set(values(a));
  expect(values(b).filter((value) => ours.has(value))).toEqual([]);
  const names = new Set(first.districts.map(({ name }) => name));
  expect(second.districts.filter(({ name }) => names.has(name))).toEqual([]);
  expect(b.baskarta.natverk).toBeUndefined();
});
