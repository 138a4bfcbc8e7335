import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damaged, expectResult, latin1, tableOf, tablesOf, utf8 } from './example-files';
import { plainText } from './plain-text';
import { readGpx } from './read-gpx';
import { readKml } from './read-kml';
import { defaultLimits, type ReadFileResult } from './table';

const gpx = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`;
const kml = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const placemark = (inner: string) => readKml(utf8(kml(`<Placemark>${inner}</Placemark>`)));

const exampleGpx = gpx(
  '<wpt lat="59.3" lon="18.0"><ele>12</ele><name>Älvsjö</name><desc>mörkt</desc>' +
    '<link href="https://exempel.se"><text>x</text></link></wpt>' +
    '<rte><name>Runda</name><rtept lat="59" lon="18"/><rtept lat="59.1" lon="18.1"/></rte>' +
    '<trk><name>Natt</name><trkseg><trkpt lat="59" lon="18"><ele>1</ele><time>2024-10-05T20:00:00Z</time></trkpt>' +
    '<trkpt lat="59.1" lon="18.1"/></trkseg><trkseg><trkpt lat="59.2" lon="18.2"/><trkpt lat="59.3" lon="18.3"/>' +
    '</trkseg></trk><trk><name>En punkt</name><trkseg><trkpt lat="1" lon="1"/></trkseg></trk>',
);

const exampleKml = kml(
  '<Style id="s"><LineStyle><color>ff0000ff</color></LineStyle></Style>' +
    '<Schema id="f"><SimpleField name="ja" type="bool"/></Schema>' +
    '<Folder><name>Mapp</name><Placemark id="p1"><name> Sjöängen </name><styleUrl>#s</styleUrl>' +
    '<visibility>0</visibility><description><![CDATA[<b>Mörkt</b><br>vid <script>alert(1)</script>&amp; bron]]></description>' +
    '<TimeSpan><begin>2024-01</begin><end>2024-10-05</end></TimeSpan>' +
    '<ExtendedData><Data name="status"><value>pågår</value></Data>' +
    '<SchemaData schemaUrl="#f"><SimpleData name="ja">0</SimpleData></SchemaData></ExtendedData>' +
    '<Point><coordinates>18.0,59.3,0</coordinates></Point></Placemark></Folder>' +
    '<Placemark><name>Yta</name><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates>' +
    '</LinearRing></outerBoundaryIs></Polygon></Placemark>',
);

test('waypoints, routes and tracks of a GPX are tables of their own', () => {
  const tables = tablesOf(readGpx(utf8(exampleGpx)));
  expect(tables.map(({ name, columns, rows }) => [name, columns, [...rows]])).toEqual([
    ['waypoints', ['name', 'desc', 'link'], [['Älvsjö', 'mörkt', 'https://exempel.se']]],
    ['routes', ['name'], [['Runda']]],
    ['tracks', ['name', 'time'], [['Natt', '2024-10-05T20:00:00Z']]],
  ]);
  expect(tables.map(({ geometries }) => geometries)).toEqual([
    [{ type: 'Point', coordinates: [18, 59.3] }],
    [
      {
        type: 'LineString',
        coordinates: [
          [18, 59],
          [18.1, 59.1],
        ],
      },
    ],
    [
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [18, 59],
            [18.1, 59.1],
          ],
          [
            [18.2, 59.2],
            [18.3, 59.3],
          ],
        ],
      },
    ],
  ]);
  expect(tables.map(({ epsg }) => epsg)).toEqual([4326, 4326, 4326]);
});

test('placemarks of a KML have their texts as plain text and no styles', () => {
  expect(tableOf(readKml(utf8(exampleKml)))).toEqual({
    name: '',
    columns: ['id', 'name', 'description', 'status', 'ja', 'begin', 'end'],
    rows: [
      ['p1', 'Sjöängen', 'Mörkt\nvid & bron', 'pågår', '0', '2024-01', '2024-10-05'],
      [null, 'Yta', null, null, null, null, null],
    ],
    geometries: [
      { type: 'Point', coordinates: [18, 59.3] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    epsg: 4326,
  });
});

test('extensions are columns for waypoints, and dropped along a way', () => {
  const names = Array.from({ length: 3000 }, (_, index) => index);
  const file = gpx(
    '<wpt lat="1" lon="2"><extensions><ogr:ansvarig>SDF</ogr:ansvarig></extensions></wpt><trk><trkseg>' +
      names
        .map(
          (each) =>
            `<trkpt lat="1" lon="2"><extensions><a${each}>1</a${each}></extensions></trkpt>`,
        )
        .join('') +
      '</trkseg></trk>',
  ).replace('<gpx', '<gpx xmlns:ogr="http://osgeo.org/gdal"');
  const [waypoints, tracks] = tablesOf(readGpx(utf8(file)));
  expect(waypoints).toMatchObject({ columns: ['ansvarig'], rows: [['SDF']] });
  expect(tracks?.columns).toEqual([]);
});

describe('a MultiGeometry', () => {
  const point = (text: string) => `<Point><coordinates>${text}</coordinates></Point>`;
  const line = '<LineString><coordinates>0,0 1,1</coordinates></LineString>';

  test('of one kind is a Multi*, of several kinds a row for each', () => {
    const one = tableOf(placemark(`<MultiGeometry>${point('1,2')}${point('3,4')}</MultiGeometry>`));
    expect(one.geometries).toEqual([
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
    const two = tableOf(
      placemark(`<name>A</name><MultiGeometry>${point('1,2')}${line}</MultiGeometry>`),
    );
    expect(two.rows).toEqual([['A'], ['A']]);
    expect(two.geometries?.map((each) => each?.type)).toEqual(['Point', 'LineString']);
  });

  test('may be empty or nonsense; the row is kept', () => {
    for (const inner of ['<MultiGeometry/>', point('öster'), point('1'), line.replace('1,1', '')])
      expect(tableOf(placemark(`<name>A</name>${inner}`))).toMatchObject({
        rows: [['A']],
        geometries: [null],
      });
  });
});

test('prefixes that are not declared are no hindrance', () => {
  const track = '<gx:Track><gx:coord>18 59 0</gx:coord><gx:coord>18.1 59.1 0</gx:coord></gx:Track>';
  expect(tableOf(placemark(track)).geometries).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [18, 59],
        [18.1, 59.1],
      ],
    },
  ]);
});

test('the encoding is the one the file states', () => {
  const stated = exampleGpx.replace('UTF-8', 'ISO-8859-1');
  expect(tablesOf(readGpx(latin1(stated)))[0]?.rows.at(0)?.[0]).toBe('Älvsjö');
  expect(tablesOf(readGpx(latin1(exampleGpx)))[0]?.rows.at(0)?.[0]).toBe('Älvsjö');
  expect(readGpx(utf8(exampleGpx.replace('UTF-8', 'hemlig')))).toEqual({
    ok: false,
    failure: { code: 'encoding', detail: 'hemlig' },
  });
});

describe('a file is refused', () => {
  const bomb = '<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const cases: [string, ReadFileResult, string][] = [
    ['an entity bomb', readKml(utf8(`${bomb}${kml('<name>&b;</name>')}`)), 'unsafe'],
    ['a declaration in the middle', readKml(utf8(kml('<!ENTITY a "b">'))), 'unsafe'],
    ['an outside entity', readGpx(utf8(`<!DOCTYPE a SYSTEM "file:///x">${gpx('')}`)), 'unsafe'],
    ['deep folders', readKml(utf8(kml('<Folder>'.repeat(5000)))), 'unsafe'],
    ['endless attributes', readKml(utf8(kml(`<a ${'b="" '.repeat(2000)}/>`))), 'unsafe'],
    ['another root', readKml(utf8(exampleGpx)), 'notThisFormat'],
    ['no XML', readGpx(utf8('namn;plats')), 'notThisFormat'],
    ['half a file', readGpx(utf8(exampleGpx.slice(0, 300))), 'damaged'],
    ['an open comment', readKml(utf8(kml('<!-- '))), 'damaged'],
    ['an open tag', readKml(utf8('<kml a="')), 'damaged'],
    ['crossed tags', readKml(utf8(kml('<a><b></a></b>'))), 'damaged'],
    ['nothing in it', readGpx(utf8(gpx(''))), 'empty'],
    ['nothing in it', readKml(utf8(kml(''))), 'empty'],
    ['no bytes', readKml(new Uint8Array()), 'empty'],
    ['too many rows', readKml(utf8(exampleKml), { ...defaultLimits, rows: 1 }), 'tooManyRows'],
  ];
  test.each(cases)('with %s', (_, result, code) => {
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  test('for its declarations, not for what is in comments and texts', () => {
    const inner = '<!-- <!DOCTYPE a> --><name><![CDATA[<!ENTITY>]]></name>';
    expect(tableOf(placemark(inner)).rows).toEqual([['<!ENTITY>']]);
  });
});

test.each([
  ['a<br/>b<p>c</p>d', 'a\nbc\nd'],
  ['<table><tr><td>x</td></tr><tr><td>y</td></tr></table>', 'x\ny'],
  ['5 < 6 &amp; 7 &gt; 6', '5 < 6 & 7 > 6'],
  ['<script>alert(1)</script>ren<style>p{}</style>', 'ren'],
  ['<script>aldrig stängd', ''],
  ['&aring;&#228;&#xF6; &okand; &#x110000;', 'åäö &okand; &#x110000;'],
  ['<img src=x onerror=alert(1)>kvar', 'kvar'],
])('%j as plain text is %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('plain text of a long and odd description is made in the time of a test', () => {
  // What grows with the square of the length would outlast the test.
  for (const odd of ['<a', '<script', ' \n', '&#', '<br', '</p'])
    expect(plainText(odd.repeat(200_000)).length).toBeLessThanOrEqual(600_000);
});

test('any bytes give tables or a reason', () =>
  fc.assert(
    fc.property(damaged(utf8(exampleGpx)), damaged(utf8(exampleKml)), (ofGpx, ofKml) => {
      expectResult(readGpx(ofGpx));
      expectResult(readKml(ofKml));
    }),
  ));
