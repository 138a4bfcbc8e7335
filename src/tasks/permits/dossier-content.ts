import type { AddedArea } from '@/analysis/added-area';
import { nearMeters } from '@/analysis/neighbours';
import type { Plane } from '@/analysis/plane';
import { toIsoDay } from '@/domain/dates';
import type { FieldValue } from '@/domain/measure';
import { type PermitArea, permitStanding } from '@/domain/permits';
import type { SeenStatistic } from '@/domain/statistics';
import type { Workspace } from '@/domain/workspace';
import type { Block, RichText } from '@/files/document';
import { formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { needText } from '@/text/need';
import { dossierText as words } from '@/text/permit-dossier';
import { addedFigures, addedNotes, addedPlaces } from './added-lines';
import type { Around, Situation } from './dossier-around';
import type { DossierLinks } from './dossier-links';
import { missingParts } from './dossier-missing';
import { cornerTables, measuresTable } from './dossier-tables';

/** What an application is made of. */
export interface DossierSource {
  permit: PermitArea;
  /** The area it extends; null for one that extends nothing, or nothing that is in the register. */
  base: PermitArea | null;
  /** Null where it cannot be known, or is not known yet. */
  added: AddedArea | null;
  around: Around;
  /** Figures that speak of the need, with what may be seen of each; counts under `least` are not shown. */
  statistics: readonly SeenStatistic[];
  least: number;
  links: DossierLinks;
  workspace: Workspace;
  plane: Plane;
  /** Whether what is not for the public may be in it. */
  internal: boolean;
  /** Days since 1970. */
  today: number;
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: RichText): Block => ({ kind: 'paragraph', text });
const said = (value: string | undefined): string => value ?? words.notStated;

function headBlocks({ permit, internal, around, today }: DossierSource): Block[] {
  const missing = missingParts(permit);
  const hasInternal =
    internal &&
    (around.situations.some(({ report }) => report.publication === 'intern') ||
      [...around.inside, ...around.near].some(({ publication }) => publication === 'intern'));
  return [
    heading(1, words.title(permit.name)),
    paragraph([{ text: words.about(toIsoDay(today)), italic: true }]),
    ...(hasInternal ? [paragraph([{ text: words.withInternal, bold: true }])] : []),
    ...(missing.length > 0
      ? [
          heading(2, words.missing.heading),
          { kind: 'list', items: missing.map((part) => words.missing.parts[part]) } as const,
        ]
      : []),
  ];
}

function table(rows: readonly (readonly [string, string])[]): Block {
  return { kind: 'table', header: [words.table.what, words.table.value], widths: [38, 62], rows };
}

function addedBlocks({ permit, base, added, workspace }: DossierSource): Block[] {
  if (!added) return [];
  const places = addedPlaces(added);
  return [
    heading(3, base ? words.parts.addition : words.parts.figures),
    table(addedFigures(added).map(({ name, value }) => [name, value])),
    ...(places.length > 0
      ? [
          {
            kind: 'list',
            items: places.map(({ kind, names }) => `${kind}: ${names}`),
          } as const,
        ]
      : []),
    ...addedNotes(added, base ? [permit, base] : [permit], workspace).map(paragraph),
  ];
}

function areaBlocks<Map>(source: DossierSource, map: readonly Map[]): (Block | Map)[] {
  const { permit, base, plane, workspace } = source;
  const corners = cornerTables(permit, plane, workspace);
  return [
    heading(2, words.parts.area),
    paragraph(said(permit.areaDescription)),
    ...(base ? [paragraph(words.extends(base.name))] : []),
    ...map,
    ...addedBlocks(source),
    heading(3, words.parts.corners),
    ...(permit.geometryQuality === 'schematisk' ? [paragraph(words.schematic)] : []),
    ...(corners.length > 0 ? corners : [paragraph(words.noMap)]),
    heading(2, words.parts.hours),
    table([
      [words.hours.asked, said(permit.hours)],
      [words.hours.weekly, said(permit.weeklyHours)],
    ]),
  ];
}

function situationBlocks({ zone, report }: Situation): Block[] {
  const { date, basis = [], text, change, trend, publication } = report;
  const { situation } = words;
  return [
    paragraph([{ text: situation.of(zone, date), bold: true }]),
    ...(publication === 'intern' ? [paragraph([{ text: situation.internal, italic: true }])] : []),
    paragraph(text),
    ...(change ? [paragraph(situation.change(change))] : []),
    ...(trend ? [paragraph(situation.trend(valueLabel(trend)))] : []),
    ...(basis.length > 0 ? [paragraph(situation.basis(basis.join(', ')))] : []),
  ];
}

function statisticBlocks({ statistics, least }: DossierSource): Block[] {
  if (statistics.length === 0) return [paragraph(words.noStatistics)];
  const rows = statistics.map(({ indicator, area, period, seen, unit, source }) => [
    ...[indicator, area, formatDate(period)],
    needText.seen(
      seen,
      unit,
      least,
      Number.isInteger(seen.kind === 'value' ? seen.value : 0) ? 0 : 1,
    ),
    source,
  ]);
  return [{ kind: 'table', header: words.statistics, rows }];
}

function needBlocks(source: DossierSource): Block[] {
  const { permit, around, workspace, links, internal } = source;
  return [
    heading(2, words.parts.need),
    paragraph(said(permit.need)),
    heading(3, words.parts.statistics),
    ...statisticBlocks(source),
    heading(3, words.parts.situation),
    ...(around.situations.length > 0
      ? around.situations.flatMap(situationBlocks)
      : [paragraph(words.noSituation(internal))]),
    heading(3, words.parts.measures),
    paragraph(words.measures.lead(internal, nearMeters)),
    ...measuresTable(around, workspace, links),
  ];
}

function regimeBlocks({ permit, base, today }: DossierSource): Block[] {
  const label = (value: FieldValue | undefined) =>
    typeof value === 'string' ? valueLabel(value) : words.notStated;
  const { renewBy } = permitStanding(permit, today);
  const date = (value: string | undefined) => (value ? formatDate(value) : words.notStated);
  const own: (readonly [string, string])[] = [
    [words.regime.status, valueLabel(permit.status)],
    [words.regime.law, label(permit.regime)],
    [words.regime.valid, date(permit.validUntil)],
    ...(renewBy === null ? [] : [[words.regime.renewBy, formatDate(toIsoDay(renewBy))] as const]),
    ...(base ? [[words.regime.base(base.name), date(base.validUntil)] as const] : []),
  ];
  return [heading(2, words.parts.regime), table(own), paragraph(words.regime.rule)];
}

function sourceBlocks({ permit, added, workspace }: DossierSource): Block[] {
  const { sources } = words;
  const titles = new Map(workspace.dokument.map(({ id, titel }) => [id, titel]));
  const documents = permit.sources.map(
    ({ dokument, avsnitt }) => `${titles.get(dokument) ?? dokument}, ${avsnitt}`,
  );
  const items = [
    ...documents,
    sources.register(workspace.titel, workspace.lage.text),
    ...(permit.geometrySource ? [sources.outline(permit.geometrySource)] : []),
    ...(added ? [sources.people(workspace.omrade.folkmangd.kalla)] : []),
    sources.map(workspace.baskarta.erkannande.map(({ text }) => text).join('; ')),
  ];
  return [heading(2, words.parts.sources), { kind: 'list', items }];
}

/**
 * An application for a permit as 2 § förordning 2023:422 has it, with what is missing first. What the register does
 * not say is said to be unknown.
 * @param map stands after the area in words: a picture in files, what is drawn on the page
 */
export function dossierBlocks<Map>(source: DossierSource, map: readonly Map[]): (Block | Map)[] {
  const { permit } = source;
  return [
    ...headBlocks(source),
    heading(2, words.parts.applicant),
    table([
      [words.table.name, said(permit.applicant)],
      [words.table.orgNumber, said(permit.orgNumber)],
      [words.table.address, said(permit.applicantAddress)],
    ]),
    ...areaBlocks(source, map),
    ...needBlocks(source),
    heading(2, words.parts.other),
    paragraph(said(permit.otherCircumstances)),
    ...(permit.conditions ? [paragraph(words.conditions(permit.conditions))] : []),
    ...regimeBlocks(source),
    ...sourceBlocks(source),
  ];
}
