import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

/** Features of a GeoJSON source table. */
export function readFeatures(folder, file) {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')).features;
}

/** Rows of a CSV source table, as strings by column name. */
export function readRows(folder, file) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: row ${errors[0].row}: ${errors[0].message}`);
  return data;
}
