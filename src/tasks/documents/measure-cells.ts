import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { wholeBorough } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import { meaningOf } from '@/domain/vocabulary';
import type { Workspace } from '@/domain/workspace';
import { documentsText } from '@/text/documents';
import { formatCount, formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';

const words = documentsText.record;

/** Names of the districts a record counts in; none for one that counts for the whole area alone. */
export function districtsOf({ dataset }: { dataset: Dataset }, { id }: Measure): string[] {
  const index = dataset.indexOf.get(id);
  if (index === undefined) return [];
  return valuesOf(dataset.columns.district, index).filter((name) => name !== wholeBorough);
}

/** Where: the place and the districts, each once. */
export function placeWords(source: { dataset: Dataset }, measure: Measure): string {
  const { place } = measure;
  const districts = districtsOf(source, measure).filter((name) => name !== place);
  if (place === undefined) return districts.length > 0 ? districts.join(', ') : words.noPlace;
  return districts.length > 0 ? `${place} (${districts.join(', ')})` : place;
}

/** When: the words of the documents, or the dates; and what it is taken for where there is no date. */
export function timeWords(measure: Measure): string {
  const { timeText, startDate, endDate } = measure;
  const dates = [startDate, endDate].filter((date) => date !== undefined).map(formatDate);
  const said = timeText ?? dates.join(words.until);
  const note = undatedNote(measure);
  return said === '' || note === '' ? said || note : words.besides(said, note);
}

/** What a record without a date is taken for, by its status; '' for one that has a date. */
export function undatedNote({ type, status, startDate, endDate }: Measure): string {
  if (startDate !== undefined || endDate !== undefined) return '';
  return words.undated[meaningOf(type, status).phase];
}

/** Who carries it out, and with whom. */
export function whoWords({ responsible, partners = [] }: Measure): string {
  const who = responsible ?? words.nobody;
  return partners.length > 0 ? words.with(who, partners.join(', ')) : who;
}

/** With which money. */
export function moneyWords({ funding = [], amountSek }: Measure): string {
  const amount = amountSek === undefined ? [] : [words.sek(formatCount(amountSek))];
  const all = [...funding, ...amount];
  return all.length > 0 ? all.join(', ') : words.notStated;
}

/** Where in which documents it is named: each document with its sections. */
export function sourceWords(
  { dokument }: Pick<Workspace, 'dokument'>,
  { sources }: Measure,
): string {
  const short = (id: string) => dokument.find((document) => document.id === id)?.kort ?? id;
  const documents = [...new Set(sources.map((source) => source.dokument))];
  return documents
    .map((id) => {
      const sections = sources.filter((source) => source.dokument === id);
      return `${short(id)}: ${sections.map(({ avsnitt }) => avsnitt).join(', ')}`;
    })
    .join('. ');
}

/** Status, and that it is internal. */
export function statusWords({ status, publication }: Measure): string {
  return publication === 'offentlig' ? valueLabel(status) : words.internal(valueLabel(status));
}
