import {
  addressOf,
  belongsInCameraList,
  type CameraSite,
  missingInList,
  type RequiredOfCameras,
} from '@/domain/cameras';
import { ownFields } from '@/domain/fields';
import type { Measure } from '@/domain/measure';
import type { WrittenSheet } from '@/files/write-xlsx';
import type { WrittenCell, WrittenColumn } from '@/files/written-table';
import { exportText } from '@/text/export';
import { fieldLabel, valueLabel } from '@/text/labels';

const { cameraList: words } = exportText;

/** What the list calls one of the things that the law asks for. */
export function requiredLabel(key: RequiredOfCameras): string {
  return key === 'address' ? words.address : fieldLabel(ownFields.kameraplats[key].key);
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

function toCells(site: CameraSite): WrittenCell[] {
  const { assessmentDate = null } = site;
  return [
    site.id,
    site.name,
    addressOf(site) ?? null,
    site.siteKind ?? null,
    site.purpose ?? null,
    site.technique ?? null,
    assessmentDate === null ? words.notStated : words.isAssessed,
    assessmentDate,
    site.operator ?? null,
    valueLabel(site.status),
    site.startDate ?? null,
    site.endDate ?? null,
    missingInList(site).map(requiredLabel).join('; ') || null,
  ];
}

/**
 * The list of camera surveillance, one row for each site that belongs in it, with what is still missing in the last
 * column.
 * @param measures of any type; those that do not belong are left out
 */
export function toCameraList(measures: readonly Measure[]): WrittenSheet {
  return {
    name: words.sheet,
    columns,
    rows: measures.filter(belongsInCameraList).map(toCells),
  };
}
