// @ts-check

import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { cache } from './build.mjs';
import { makeRandom } from './random.mjs';

/** @typedef {{ rows: number, file: string, megabytes: number }} ImportFile */

/** Rows that are written at once. */
const rowsAtOnce = 2_000;

const kinds = ['Belysning', 'Sikt', 'Gångväg', 'Trappa', 'Busshållplats', 'Lekplats', 'Torg'];
const states = ['planerad', 'pågående', 'genomförd', 'avslutad'];
const streets =
  'Hägerstensvägen Personnevägen Sedelvägen Störtloppsvägen Götalandsvägen Svandammsvägen Kontrollvägen Vattenledningsvägen'.split(
    ' ',
  );
const notes = 'lampan är trasig buskarna skymmer sikten vid trappan efter mörkrets inbrott'.split(
  ' ',
);

/**
 * A row as a municipality's list has them: an id, a name of its own, categories, dates, figures, a remark in some.
 *
 * @param {number} index
 * @param {import('./random.mjs').Random} random
 */
function makeRow(index, random) {
  const two = () => String(1 + random.integer(12)).padStart(2, '0');
  return {
    objektid: `A-${100_000 + index}`,
    namn: `${random.pick(streets)} ${1 + random.integer(200)}`,
    typ: random.pick(kinds),
    status: random.pick(states),
    datum: `20${10 + random.integer(15)}-${two()}-${two()}`,
    belopp: random.integer(1_000) * 500,
    meter: Math.round(random.next() * 1e5) / 100,
    aktiv: random.next() < 0.5,
    anmarkning: random.next() < 0.3 ? random.pickSome(notes, 4).join(' ') : null,
    x: Math.round((17.9 + random.next() / 5) * 1e6) / 1e6,
    y: Math.round((59.27 + random.next() / 20) * 1e6) / 1e6,
  };
}

/** @typedef {ReturnType<typeof makeRow>} MadeRow */

/** @param {MadeRow} row */
function toFeature({ x, y, ...properties }) {
  const geometry = { type: 'Point', coordinates: [x, y] };
  return JSON.stringify({ type: 'Feature', properties, geometry });
}

/** @param {MadeRow} row */
const toLine = (row) => Object.values(row).join(';');

const forms = {
  geojson: {
    head: '{"type":"FeatureCollection","name":"lista","features":[\n',
    toText: toFeature,
    between: ',\n',
    tail: '\n]}\n',
  },
  csv: {
    head: 'objektid;namn;typ;status;datum;belopp;meter;aktiv;anmarkning;x;y\n',
    toText: toLine,
    between: '\n',
    tail: '\n',
  },
};

/**
 * Writes a list of made-up rows, the same ones in each format; a file that is there is kept.
 *
 * @param {keyof typeof forms} format
 * @param {number} rows
 * @returns {Promise<ImportFile>}
 */
export async function writeImportFile(format, rows) {
  const folder = join(cache, 'import');
  const file = join(folder, `${rows}.${format}`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const { head, toText, between, tail } = forms[format];
    const random = makeRandom(1);
    // One that was stopped halfway is not taken for a whole one.
    const out = createWriteStream(`${file}.part`);
    out.write(head);
    for (let start = 0; start < rows; start += rowsAtOnce) {
      const count = Math.min(rowsAtOnce, rows - start);
      const texts = Array.from({ length: count }, (_, at) => toText(makeRow(start + at, random)));
      if (!out.write((start > 0 ? between : '') + texts.join(between))) await once(out, 'drain');
    }
    out.end(tail);
    await finished(out);
    renameSync(`${file}.part`, file);
  }
  return { rows, file, megabytes: Math.round(statSync(file).size / 1_000_000) };
}
