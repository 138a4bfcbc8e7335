import type { DaySpan } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { implementations, meaningOf } from '@/domain/vocabulary';
import type { Block } from '@/files/document';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { inPeriod, isOutdoors, type Question, questions, questionsOf } from './answer-rules';
import { type DocumentContent, type DocumentSource, recordsIn, type Sheet } from './content';
import { documentHead } from './document-head';
import { measureTable, recordHeader, recordRow } from './measure-table';
import { periodWords } from './period';

const words = documentsText.answer;

interface Group {
  name: string;
  lead?: string;
  measures: readonly Measure[];
}

/** Groups that have records, each as a table; a sentence where there are none. */
function tables(source: DocumentSource, groups: readonly Group[]): Block[] {
  const used = groups.filter(({ measures }) => measures.length > 0);
  if (used.length === 0) return [{ kind: 'paragraph', text: documentsText.none }];
  return used.flatMap(({ name, lead, measures }): Block[] => [
    { kind: 'heading', level: 3, text: words.counted(name, measures.length) },
    ...(lead === undefined ? [] : [{ kind: 'paragraph', text: lead } as const]),
    measureTable(source, measures),
  ]);
}

const phaseOf = ({ type, status }: Measure) => meaningOf(type, status).phase;

/** How many records each kind of money pays for, by who carries them out; those without are counted too. */
function moneyTable(measures: readonly Measure[]): Block {
  const kinds = [...new Set(measures.flatMap(({ funding = [] }) => funding))];
  const used = implementations.filter((one) =>
    measures.some((each) => each.implementation === one),
  );
  const row = (name: string, paid: (measure: Measure) => boolean) => [
    name,
    ...used.map((one) =>
      formatCount(measures.filter((each) => each.implementation === one && paid(each)).length),
    ),
    formatCount(measures.filter(paid).length),
  ];
  return {
    kind: 'table',
    caption: words.moneyCaption,
    header: [words.funding, ...used.map(valueLabel), words.number],
    rows: [
      ...kinds.map((kind) => row(kind, ({ funding = [] }) => funding.includes(kind))),
      row(words.noFunding, ({ funding = [] }) => funding.length === 0),
    ],
  };
}

type ByQuestion = Readonly<Record<Question, readonly Measure[]>>;

function answers(source: DocumentSource, found: ByQuestion): Block[] {
  const { gjort, med_vem, planerat, fortbildning } = found;
  const goingOn = gjort.filter((measure) => phaseOf(measure) === 'pagar').length;
  const question = (which: Question): Block => ({
    kind: 'heading',
    level: 2,
    text: words.questions[which],
  });
  return [
    question('gjort'),
    ...tables(source, [
      { name: words.outdoors, measures: gjort.filter(isOutdoors) },
      {
        name: words.social,
        lead: words.socialLead,
        measures: gjort.filter((measure) => !isOutdoors(measure)),
      },
    ]),
    question('med_vem'),
    { kind: 'paragraph', text: words.sameAs(med_vem.length) },
    ...(med_vem.length > 0
      ? [moneyTable(med_vem), { kind: 'paragraph', text: words.several } as const]
      : []),
    ...tables(
      source,
      implementations.map((one) => ({
        name: valueLabel(one),
        measures: med_vem.filter(({ implementation }) => implementation === one),
      })),
    ),
    question('planerat'),
    ...tables(source, [
      { name: words.planned, measures: planerat.filter((one) => phaseOf(one) === 'planerad') },
      { name: words.dropped, measures: planerat.filter((one) => phaseOf(one) !== 'planerad') },
    ]),
    { kind: 'paragraph', text: words.continues(goingOn) },
    question('fortbildning'),
    ...tables(source, [{ name: words.training, measures: fortbildning }]),
  ];
}

function sheetOf(source: DocumentSource, found: ByQuestion): Sheet {
  return {
    header: ['fraga', ...recordHeader],
    rows: questions.flatMap((question) =>
      found[question].map((measure) => [words.questions[question], ...recordRow(source, measure)]),
    ),
  };
}

/**
 * The answer to the four questions of a skrivelse, for a period.
 * @param period days since 1970
 */
export function answerContent(source: DocumentSource, period: DaySpan): DocumentContent {
  const { records } = recordsIn(source);
  const belonging = records.filter((measure) => inPeriod(measure, period) !== null);
  const undated = belonging.filter((measure) => inPeriod(measure, period) === 'undated');
  const answering = (question: Question) =>
    belonging.filter((measure) => questionsOf(measure, period).includes(question));
  const found: ByQuestion = {
    gjort: answering('gjort'),
    med_vem: answering('med_vem'),
    planerat: answering('planerat'),
    fortbildning: answering('fortbildning'),
  };
  const title = words.title(periodWords(period));
  return {
    title,
    fileName: `${words.fileName}-${periodWords(period)}`,
    // For tables of five columns.
    orientation: 'landscape',
    blocks: [
      ...documentHead(source, title),
      { kind: 'paragraph', text: words.lead(belonging.length, source.workspace.omrade.namn) },
      { kind: 'paragraph', text: words.undated(undated.length) },
      ...answers(source, found),
    ],
    sheet: sheetOf(source, found),
    ready: true,
  };
}
