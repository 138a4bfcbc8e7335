import type { Measure } from '@/domain/measure';
import type { DocumentCell, DocumentTable } from '@/files/document';
import { documentsText } from '@/text/documents';
import { valueLabel } from '@/text/labels';
import type { DocumentSource } from './content';
import {
  districtsOf,
  moneyWords,
  placeWords,
  sourceWords,
  statusWords,
  timeWords,
  undatedNote,
  whoWords,
} from './measure-cells';

const words = documentsText.columns;

function rowOf(source: DocumentSource, measure: Measure): DocumentCell[] {
  return [
    [[{ text: measure.name, bold: true }], placeWords(source, measure)],
    [[{ text: statusWords(measure), bold: true }], timeWords(measure)],
    whoWords(measure),
    moneyWords(measure),
    sourceWords(source.workspace, measure),
  ];
}

/**
 * Records as a table of a document: what and where, status and time, who and with whom, money, source. The heading before
 * it is its caption.
 */
export function measureTable(source: DocumentSource, measures: readonly Measure[]): DocumentTable {
  return {
    kind: 'table',
    header: [words.what, words.when, words.who, words.money, words.source],
    rows: measures.map((measure) => rowOf(source, measure)),
    widths: [24, 20, 21, 13, 22],
  };
}

/** Names of the columns that a record has in a file; what it is listed under comes before them. */
export const recordHeader: readonly string[] = [
  'id',
  'namn',
  'plats',
  'stadsdel',
  'tidstext',
  'startdatum',
  'slutdatum',
  'genomforande',
  'ansvarig',
  'medverkande',
  'finansiering',
  'belopp_sek',
  'status',
  'publiceringsniva',
  'kallor',
  'anmarkning',
];

/** A record as a row under {@link recordHeader}; what the documents do not give is empty. */
export function recordRow(source: DocumentSource, measure: Measure): string[] {
  return [
    measure.id,
    measure.name,
    measure.place ?? '',
    districtsOf(source, measure).join('; '),
    measure.timeText ?? '',
    measure.startDate ?? '',
    measure.endDate ?? '',
    valueLabel(measure.implementation),
    measure.responsible ?? '',
    (measure.partners ?? []).join('; '),
    (measure.funding ?? []).join('; '),
    measure.amountSek === undefined ? '' : String(measure.amountSek),
    valueLabel(measure.status),
    valueLabel(measure.publication),
    sourceWords(source.workspace, measure),
    undatedNote(measure),
  ];
}
