import type { Measure } from '@/domain/measure';
import type { WrittenSheet } from '@/files/write-xlsx';
import type { WrittenCell, WrittenColumn } from '@/files/written-table';
import { exportText } from '@/text/export';
import { fieldLabel, valueLabel } from '@/text/labels';

type CameraSite = Extract<Measure, { type: 'kameraplats' }>;

const { cameraList: words } = exportText;

/**
 * What 10 § kamerabevakningslagen (2018:1200, as amended by 2025:220) asks the list to say of each place, by file
 * key: address, kind of place, purpose, sound or special technique, and when the assessment of 9 § was made.
 */
const required = [
  ['plats', (site: CameraSite) => site.place],
  ['platstyp', (site: CameraSite) => site.siteKind],
  ['syfte', (site: CameraSite) => site.purpose],
  ['teknik', (site: CameraSite) => site.technique],
  ['bedomningsdatum', (site: CameraSite) => site.assessmentDate],
] as const;

/** The police need no list (12 §). An operator is an open word, so what begins so counts. */
const police = /^polis/i;

/**
 * Whether a record stands in the list: a camera site that is decided on, in operation or taken down, whose operator
 * is not the police. One that is only talked about has no camera.
 */
export function belongsInCameraList(measure: Measure): boolean {
  if (measure.type !== 'kameraplats' || measure.status === 'dialog') return false;
  return !police.test(measure.operator?.trim() ?? '');
}

const columns: readonly WrittenColumn[] = [
  { name: fieldLabel('id'), type: 'text' },
  { name: words.name, type: 'text' },
  { name: words.address, type: 'text' },
  { name: fieldLabel('platstyp'), type: 'text' },
  { name: fieldLabel('syfte'), type: 'text' },
  { name: fieldLabel('teknik'), type: 'text' },
  { name: words.assessed, type: 'text' },
  { name: words.assessmentDate, type: 'date' },
  { name: fieldLabel('operator'), type: 'text' },
  { name: fieldLabel('status'), type: 'text' },
  { name: fieldLabel('startdatum'), type: 'date' },
  { name: fieldLabel('slutdatum'), type: 'date' },
  { name: words.missing, type: 'text' },
];

function missingIn(site: CameraSite): string {
  return required
    .filter(([, value]) => value(site) === undefined)
    .map(([key]) => (key === 'plats' ? words.address : fieldLabel(key)))
    .join('; ');
}

function toCells(site: CameraSite): WrittenCell[] {
  const { assessmentDate = null } = site;
  return [
    site.id,
    site.name,
    site.place ?? null,
    site.siteKind ?? null,
    site.purpose ?? null,
    site.technique ?? null,
    assessmentDate === null ? words.notStated : words.isAssessed,
    assessmentDate,
    site.operator ?? null,
    valueLabel(site.status),
    site.startDate ?? null,
    site.endDate ?? null,
    missingIn(site) || null,
  ];
}

/**
 * The list of camera surveillance, one row for each site that belongs in it, with what is still missing in the last
 * column.
 * @param measures of any type; those that do not belong are left out
 */
export function toCameraList(measures: readonly Measure[]): WrittenSheet {
  const sites = measures.filter(
    (measure): measure is CameraSite =>
      measure.type === 'kameraplats' && belongsInCameraList(measure),
  );
  return { name: words.sheet, columns, rows: sites.map(toCells) };
}

/** How many of the sites in operation have no assessment, which 9 § asks for before the start. */
export function countUnassessed(measures: readonly Measure[]): number {
  return measures.filter(
    (measure) =>
      measure.type === 'kameraplats' &&
      measure.status === 'i_drift' &&
      measure.assessmentDate === undefined,
  ).length;
}
