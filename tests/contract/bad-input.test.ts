/** The damaged files that the journeys serve in place of a layer: what each must be told of. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeJson, featuresOf } from '@/geodata/fetch-json';
import { parseLayer } from '@/geodata/parse-layer';
import { issueSentence } from '@/text/problems';
import { contextOf, first } from './workspaces';

const folder = 'tests/fixtures/bad-input';
const good = ['kam-bra-torget', 'kam-bra-parken'];

function read(file: string) {
  const bytes = new Uint8Array(readFileSync(`${folder}/${file}`)).buffer;
  const json = decodeJson(bytes, file);
  return json.ok ? featuresOf(json.value, file) : json;
}

function report(file: string) {
  const layer = first.workspace.lager.find(({ id }) => id === 'kameraplatser');
  const features = read(file);
  if (!layer || !features.ok) throw new Error(`${file} cannot be read as a layer`);
  return parseLayer(features.value, contextOf(first, layer));
}

/** Files that can be read, with the codes and fields of their bad rows in order. */
const rowFaults: Readonly<Record<string, readonly string[]>> = {
  'swapped-axes.geojson': ['swappedAxes'],
  'metres-3011.geojson': ['metres'],
  'metres-3006.geojson': ['metres'],
  'outside.geojson': ['outsideArea'],
  'duplicate-ids.geojson': ['duplicateId id'],
  'unknown-status.geojson': ['notAllowed status'],
  'missing-field.geojson': ['missingField namn', 'missingField beskrivning'],
  'script-in-text.geojson': [
    ...['markup namn', 'markup beskrivning', 'markup medverkande', 'markup kallor'],
    ...['markup ansvarig', 'markup id'],
  ],
};
const fileFaults: Readonly<Record<string, string>> = {
  'damaged.geojson': 'notJson',
  'not-a-collection.geojson': 'notAFeatureCollection',
  'html.html': 'notJson',
};

describe('a file with bad rows keeps its good ones', () => {
  test.each(Object.entries(rowFaults))('%s: %j', (file, faults) => {
    const { records, rejected } = report(file);
    expect(records.map(({ id }) => id)).toEqual(good);
    const found = rejected.map(({ issues }) =>
      issues.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`)).join(),
    );
    expect(found).toEqual(faults);
    expect(rejected.map(({ index }) => index)).toEqual(faults.map((_, at) => good.length + at));
    for (const { issues } of rejected)
      for (const issue of issues) expect(issueSentence(issue)).not.toContain('undefined');
    expect(JSON.stringify(records)).not.toMatch(/<|javascript:/);
  });
});

describe('a file that is no layer is told of as a whole', () => {
  test.each(Object.entries(fileFaults))('%s: %s', (file, code) => {
    expect(read(file)).toMatchObject({ ok: false, failure: { code, url: file } });
  });
});

test('every damaged file is tried', () => {
  const files = readdirSync(folder).filter((file) => file !== 'README.md');
  expect(files.toSorted()).toEqual(Object.keys({ ...rowFaults, ...fileFaults }).toSorted());
});
