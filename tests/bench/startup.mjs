// @ts-check

import { join, resolve } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, usualViewport } from './browser.mjs';
import { buildApp, buildBare, cache } from './build.mjs';
import { writeWorkspace } from './make-workspace.mjs';
import { measureOpening } from './opening.mjs';
import { alternate, median } from './statistics.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./opening.mjs').Opening} Opening
 */

const bench = 'startup';
const runs = 7;
const polygonCount = 17;
const pointCount = 983;
const map = '.maplibregl-canvas';

/**
 * What others were measured at with the same 17 polygons and 983 points, on Debian 12 with two cores.
 * kB of scripts (gz), ms until quiet, MB of heap.
 */
const measuredEarlier = [
  { name: 'Origo', script: 1_596, quiet: 2_072, heap: 30 },
  { name: 'Hajk', script: 1_575, quiet: 3_435, heap: 49 },
  { name: 'kepler.gl', script: 3_902, quiet: 3_816, heap: 46 },
];
const origo = measuredEarlier[0]?.script ?? Number.NaN;

/** @type {readonly { key: keyof Opening, name: string, unit: string }[]} */
const figures = [
  { key: 'scriptPaint', name: 'scripts until the first paint (gz)', unit: 'kB' },
  { key: 'scriptUsable', name: 'scripts until the map is usable (gz)', unit: 'kB' },
  { key: 'scriptQuiet', name: 'scripts until quiet (gz)', unit: 'kB' },
  { key: 'firstPaint', name: 'first paint', unit: 'ms' },
  { key: 'usable', name: 'map usable', unit: 'ms' },
  { key: 'quiet', name: 'quiet', unit: 'ms' },
  { key: 'blocking', name: 'blocking time', unit: 'ms' },
  { key: 'heap', name: 'heap after collection', unit: 'MB' },
  { key: 'pan', name: 'pan, main-thread work a frame', unit: 'ms' },
];

/**
 * The layers of areas share the polygons; the points are spread over all layers.
 *
 * @param {{ typ: string }} layer
 * @param {number} index
 * @param {readonly { typ: string }[]} layers
 */
function amountsOf(layer, index, layers) {
  const share = (/** @type {number} */ total, /** @type {number} */ at, /** @type {number} */ of) =>
    Math.floor(total / of) + (at < total % of ? 1 : 0);
  const areas = layers.filter(({ typ }) => typ === 'tillstandsomrade' || typ === 'platssamverkan');
  const at = areas.indexOf(layer);
  return {
    points: share(pointCount, index, layers.length),
    polygons: at < 0 ? 0 : share(polygonCount, at, areas.length),
  };
}

/**
 * @param {string} who
 * @param {readonly Opening[]} openings
 * @param {readonly Opening[]} [bare] what it is measured against
 * @returns {Row[]}
 */
function toRows(who, openings, bare) {
  return figures.flatMap(({ key, name, unit }) => {
    const value = medianOf(openings, key);
    const row = { bench, case: `${who}: ${name}`, value, unit };
    if (Number.isNaN(value)) return [];
    return bare ? { ...row, ratio: value / medianOf(bare, key), against: 'bare' } : row;
  });
}

/**
 * @param {readonly Opening[]} openings
 * @param {keyof Opening} key
 * @returns {number} NaN where it was not measured
 */
function medianOf(openings, key) {
  return median(openings.map((opening) => opening[key] ?? Number.NaN));
}

/**
 * @param {readonly Opening[]} app
 * @returns {Row[]}
 */
function rowsOfOthers(app) {
  const script = median(app.map(({ scriptUsable }) => scriptUsable));
  const earlier = 'measured earlier on Debian 12 with two cores';
  return [
    {
      bench,
      case: 'app: scripts until the map is usable (gz)',
      value: script,
      unit: 'kB',
      ratio: script / origo,
      against: 'Origo',
    },
    ...measuredEarlier.flatMap(({ name, ...values }) => [
      { bench, case: `${name}, ${earlier}: scripts (gz)`, value: values.script, unit: 'kB' },
      { bench, case: `${name}, ${earlier}: quiet`, value: values.quiet, unit: 'ms' },
      { bench, case: `${name}, ${earlier}: heap`, value: values.heap, unit: 'MB' },
    ]),
  ];
}

/**
 * How fast the app opens, against a page of React and MapLibre and nothing else over the same files.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchStartup(note) {
  const workspace = join(cache, 'startup', 'geodata');
  const dist = { app: join(cache, 'startup', 'app'), bare: join(cache, 'startup', 'bare') };
  note(`writing ${polygonCount} polygons and ${pointCount} points to ${workspace}`);
  await writeWorkspace(workspace, amountsOf);
  note('building the app and the bare page');
  await buildApp(workspace, dist.app);
  await buildBare(workspace, resolve(dist.bare));
  const app = await serve({ root: dist.app, port: 0 });
  const bare = await serve({ root: dist.bare, port: 0 });
  const browser = await openBrowser();
  try {
    const own = { root: dist.app, viewport: usualViewport };
    const open = {
      app: { ...own, url: app.url, shows: map, pans: true },
      charts: {
        ...own,
        url: `${app.url}?lada=diagram`,
        shows: '.charts .bar-part-area',
        pans: false,
      },
    };
    // Also lets the servers compress everything once.
    note('opening each once, uncounted');
    const { canvas } = await measureOpening(browser, open.app);
    await measureOpening(browser, open.charts);
    // As large a map as the app's.
    const bareOpen = { root: dist.bare, url: bare.url, viewport: canvas, shows: map, pans: true };
    await measureOpening(browser, bareOpen);
    const {
      bare: bareOpenings = [],
      app: appOpenings = [],
      charts = [],
    } = await alternate(runs, {
      bare: () => tell('bare', () => measureOpening(browser, bareOpen)),
      app: () => tell('app', () => measureOpening(browser, open.app)),
      charts: () => tell('app with charts', () => measureOpening(browser, open.charts)),
    });
    return [
      ...toRows('bare', bareOpenings),
      ...toRows('app', appOpenings, bareOpenings),
      ...toRows('app with charts', charts, bareOpenings),
      ...rowsOfOthers(appOpenings),
    ];
  } finally {
    await browser.close();
    await app.close();
    await bare.close();
  }

  /**
   * @param {string} who
   * @param {() => Promise<Opening>} measure
   */
  async function tell(who, measure) {
    const opening = await measure();
    note(`${who}: quiet after ${opening.quiet.toFixed(0)} ms`);
    return opening;
  }
}
