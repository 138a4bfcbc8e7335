import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { readRows } from './tables.mjs';

const AREA = 'Hägersten-Älvsjö';
const BORDERS = 'RegSO följer inte stadsdelens gräns exakt';
const SCB_PEOPLE = `SCB, folkmängd per RegSO 2025 efter ålder den 31 december 2024 (CC0). ${BORDERS}`;
const SCB_OTHER = `SCB, statistik per RegSO 2025, år 2024 (CC0). ${BORDERS}`;
const CITY =
  'Stockholms stad/SCB/Sweco, tabell 1.2, folkmängd den 31 december (uppdaterad 2025-05-15)';
const WORKED_OUT = 'Andelen är räknad av oss på antalen';

const sum = (row, columns) => columns.reduce((total, column) => total + Number(row[column]), 0);

/** Per cent with one decimal, worked out from counts. */
const share = (parts, wholes) =>
  Object.assign((row) => ((sum(row, parts) / sum(row, wholes)) * 100).toFixed(1), {
    workedOut: true,
  });

/** An indicator of a table: how it is named, its unit, and what a row of the table gives; nothing where it is empty. */
const PEOPLE = [
  ['Folkmängd', 'antal', (row) => row.total],
  ['Barn och unga, 0–19 år', 'procent', share(['age_0_19'], ['total'])],
  ['65 år och äldre', 'procent', share(['age_65plus'], ['total'])],
];

const HOMES = [
  'bostäder: hyresrätt',
  'bostäder: bostadsrätt',
  'bostäder: äganderätt',
  'bostäder: uppgift saknas',
];
const HOUSEHOLDS = ['hushåll: totalt antal hushåll'];
const SINGLE_PARENTS = 'hushåll: ensamstående med barn';

const OTHER = [
  [
    'Ekonomiskt bistånd eller långtidsarbetslösa',
    'procent',
    (row) => row['ek. bistånd/långtidsarbetslösa %'],
  ],
  ['Låg ekonomisk standard', 'procent', (row) => row['låg ekonomisk standard %']],
  ['Förgymnasial utbildning', 'procent', (row) => row['förgymnasial utb %']],
  ['Socioekonomiskt index', 'index', (row) => row['socioekonomiskt index']],
  [
    'Hushåll med barn',
    'procent',
    share(['hushåll: sammanboende med barn', SINGLE_PARENTS], HOUSEHOLDS),
  ],
  ['Hushåll med ensamstående och barn', 'procent', share([SINGLE_PARENTS], HOUSEHOLDS)],
  ['Bostäder med hyresrätt', 'procent', share(HOMES.slice(0, 1), HOMES)],
  ['Bostäder med bostadsrätt', 'procent', share(HOMES.slice(1, 2), HOMES)],
  ['Bostäder med äganderätt', 'procent', share(HOMES.slice(2, 3), HOMES)],
];

function rowsOf(table, indicators, source) {
  const isDistrict = ({ id }) => !id.startsWith('_');
  return indicators.flatMap(([indicator, unit, read]) =>
    table.filter(isDistrict).flatMap((row) => {
      const value = read(row);
      const told = read.workedOut ? `${source}. ${WORKED_OUT}` : source;
      return value === ''
        ? []
        : [[row.stadsdel, row.year, indicator, value.replace('.', ','), unit, told]];
    }),
  );
}

/** The official figures of the whole area, without the forecast. */
function wholeRows(table) {
  return table
    .filter(({ id, year }) => id === '_hagersten-alvsjo' && /^\d{4}$/.test(year))
    .map(({ year, total }) => [AREA, year, 'Folkmängd', total, 'antal', CITY]);
}

/** Writes the first indicators of need, from the tables of people, households and living conditions. */
export function writeStatistics(folder, target) {
  const people = readRows(folder, 'population.csv');
  const rows = [
    ...rowsOf(people, PEOPLE, SCB_PEOPLE),
    ...wholeRows(people),
    ...rowsOf(readRows(folder, 'district_stats.csv'), OTHER, SCB_OTHER),
  ];
  const fields = ['omrade', 'period', 'indikator', 'varde', 'enhet', 'kalla'];
  const text = Papa.unparse({ fields, data: rows }, { delimiter: ';', newline: '\n' });
  writeFileSync(path.join(target, 'statistik.csv'), `\uFEFF${text}\n`);
  return rows.length;
}
