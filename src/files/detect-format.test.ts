import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detectFormat } from './detect-format';
import { utf8 } from './example-files';
import { columnLetters } from './name-columns';

const xlsx = zipSync({ 'xl/workbook.xml': utf8('<workbook/>') });
const shapes = zipSync({ 'mapp/Ytor.SHP': utf8('x'), 'mapp/Ytor.dbf': utf8('x') });
const sqlite = utf8('SQLite format 3\0 and so on');
const gpx = utf8('\uFEFF<?xml version="1.0"?>\n<!-- x -->\n<gpx version="1.1">');
const kml = utf8('<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2">');
const wide = Uint8Array.from([
  0xff,
  0xfe,
  ...[...'<gpx >'].flatMap((each) => [each.charCodeAt(0), 0]),
]);

describe('the format of a file', () => {
  test.each([
    ['bok.xlsx', xlsx, 'xlsx'],
    ['fel-namn.zip', xlsx, 'xlsx'],
    ['ytor.zip', shapes, 'shapefile'],
    ['fel-namn.xlsx', shapes, 'shapefile'],
    ['annat.zip', zipSync({ 'a.txt': utf8('x') }), null],
    ['bild.kmz', zipSync({ 'doc.kml': utf8('<kml/>') }), null],
    ['halv.xlsx', xlsx.slice(0, 60), 'xlsx'],
    ['halv.zip', shapes.slice(0, 60), 'shapefile'],
    ['halv.docx', xlsx.slice(0, 60), null],
    ['data.gpkg', sqlite, 'gpkg'],
    ['data', sqlite, 'gpkg'],
    ['spår.xml', gpx, 'gpx'],
    ['spår.gpx', wide, 'gpx'],
    ['karta', kml, 'kml'],
    ['sida.html', utf8('<!doctype html><title>kml</title>'), null],
    ['lager', utf8(' {"type":"FeatureCollection","features":[]}'), 'geojson'],
    ['lager.JSON', utf8('{"a":1}'), 'geojson'],
    ['lager.geojson', utf8(''), 'geojson'],
    ['inställningar', utf8('{"a":1}'), null],
    ['lista.csv', utf8('a;b'), 'csv'],
    ['lista.TSV', utf8('a\tb'), 'csv'],
    ['lista.txt', utf8('a\tb'), 'csv'],
    ['lista', utf8('a;b'), null],
    ['gammal.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), null],
    ['konstig.constructor', utf8('a'), null],
    ['', new Uint8Array(), null],
  ])('%s', (name, bytes, format) => {
    expect(detectFormat(name, bytes)).toBe(format);
  });
});

test('columns have the letters of a spreadsheet', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual([
    ...['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'],
  ]);
});
