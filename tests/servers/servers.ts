/** The servers that scripts/test-servers.mjs has brought up, and what is asked of them. */
import { spawnSync } from 'node:child_process';
import type { Feature, FeatureCollection } from 'geojson';
import { expect } from 'vitest';
import { fieldsOf } from '@/domain/fields';
import type { RecordType } from '@/domain/vocabulary';

interface Addresses {
  readonly read: string;
  readonly write: string;
  readonly mapserver: string;
  readonly origin: string;
  readonly control: string;
  readonly database: { host: string; port: number; name: string; user: string };
}

function addresses(): Addresses {
  const given = process.env['SERVERS'];
  if (given === undefined) throw new Error('no servers: run "npm run test:servers"');
  return JSON.parse(given) as Addresses; // written by scripts/test-servers.mjs
}

export const servers = addresses();

async function control(names: readonly string[], what: 'kill' | 'start'): Promise<void> {
  for (const name of names) {
    const { status } = await fetch(`${servers.control}/${name}/${what}`, { method: 'POST' });
    if (status !== 204) throw new Error(`${name} ${what}: ${status}`);
  }
}

/** Ends servers in the middle of what they do; names as in scripts/servers/control.mjs. */
export const breakDown = (names: readonly string[]) => control(names, 'kill');
export const startAgain = (names: readonly string[]) => control(names, 'start');

/** What psql answers as the owner of the database, a line a row, columns parted by `|`. */
export function query(sql: string): string {
  const { host, port, name, user } = servers.database;
  const login = ['-h', host, '-p', String(port), '-U', user, '-d', name];
  const args = ['-X', '-At', '-q', '-v', 'ON_ERROR_STOP=1', ...login, '-c', sql];
  const { status, stdout, stderr } = spawnSync('psql', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/**
 * All items of a collection, read `limit` at a time until a page is not full: QGIS Server tells numberMatched as it was
 * when it last counted. `query` is added to every question.
 */
export async function readItems(collection: string, query = '', limit = 3): Promise<Feature[]> {
  const found: Feature[] = [];
  for (let full = true; full; ) {
    const page = `${collection}/items?f=json&limit=${limit}&offset=${found.length}${query}`;
    const response = await fetch(page);
    const text = await response.text();
    expect(response.status, `${page}: ${text}`).toBe(200);
    const { features } = JSON.parse(text) as FeatureCollection; // what the standard says of this address
    full = features.length === limit;
    found.push(...features);
  }
  return found;
}

const asJsonText = new Set(['list', 'codes', 'sources', 'parts']);

/**
 * Properties as they stand in a layer file: lists read from their JSON text, without what is empty and without the
 * columns that are the database's own.
 */
export function fromServer(type: RecordType, feature: Feature): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { key, type: fieldType } of Object.values(fieldsOf(type))) {
    const value: unknown = feature.properties?.[key];
    if (value === null || value === undefined || value === '') continue;
    // MapServer has yes and no as text.
    const asText = asJsonText.has(fieldType) || (fieldType === 'boolean' && value !== true);
    values[key] = asText ? JSON.parse(String(value)) : value;
  }
  return values;
}
