import {
  type Collaboration,
  collaborationParts,
  latestSituation,
  nextMeeting,
  type PlanRow,
  planStanding,
} from '@/domain/collaboration';
import { toIsoDay } from '@/domain/dates';
import { publicMeasure } from '@/domain/public-parts';
import type { Workspace } from '@/domain/workspace';
import type { Block, RichText } from '@/files/document';
import { collaborateText } from '@/text/collaborate';
import { formatDate, joinWords } from '@/text/format';
import { valueLabel } from '@/text/labels';

const { sheet: words, plan: planWords, facts, colours, situations } = collaborateText;
const { columns } = planWords;

/** What the sheet of a collaboration is made of. */
export interface SheetSource {
  collaboration: Collaboration;
  workspace: Pick<Workspace, 'dokument' | 'lage' | 'omrade' | 'vokabular'>;
  /** Days since 1970. */
  today: number;
  /** Whether parts that are not for the public are on it. */
  internal: boolean;
}

/** The sheet in two: what stands beside the map, and what stands below it. */
interface SheetContent {
  head: readonly Block[];
  rest: readonly Block[];
}

const paragraph = (text: RichText): Block => ({ kind: 'paragraph', text });

/** A name and what it says, in one line. */
const fact = (name: string, value: string): Block =>
  paragraph([{ text: `${name}: `, bold: true }, { text: value }]);

/** In shares of the width, by how much is written in each column. */
const planWidths = [17, 23, 21, 11, 13, 15];

function planBlock(plan: readonly PlanRow[], causeText: ReadonlyMap<string, string>): Block {
  return {
    kind: 'table',
    caption: words.plan,
    header: [
      columns.cause,
      columns.action,
      columns.goal,
      columns.when,
      columns.who,
      columns.followUp,
    ],
    widths: planWidths,
    rows: plan.map(({ causeId = '', action, goal = '', when, who = '', followUp, ...rest }) => [
      causeText.get(causeId) ?? '',
      action,
      goal,
      when === undefined ? '' : formatDate(when),
      who,
      [
        colours[followUp ?? 'inte'],
        ...(rest.followUpNote === undefined ? [] : [rest.followUpNote]),
      ],
    ]),
  };
}

function situationBlocks(collaboration: Collaboration): Block[] {
  const latest = latestSituation(collaborationParts(collaboration).situations);
  if (!latest) {
    const { situationReportDate } = collaboration;
    const date =
      situationReportDate === undefined ? words.notStated : formatDate(situationReportDate);
    return [fact(words.noSituation, date)];
  }
  const { date, text, trend, change, basis } = latest;
  const changed = [trend && valueLabel(trend), change].filter((part) => part !== undefined);
  return [
    { kind: 'heading', level: 2, text: words.situation(date) },
    paragraph(text),
    ...(changed.length > 0 ? [fact(situations.trend, changed.join(': '))] : []),
    ...(basis ? [paragraph(words.basis(joinWords(basis)))] : []),
  ];
}

/** What the sheet says of the follow-up of the plan: when it was decided, last followed up, and must be next. */
function planDates(collaboration: Collaboration, today: number): string {
  const { planDecided, planFollowedUp } = collaboration;
  const { due, state } = planStanding(collaboration, today);
  return [
    planDecided === undefined ? '' : words.decided(planDecided),
    planFollowedUp === undefined ? '' : words.followed(planFollowedUp),
    due === null || state === 'avslutad' ? '' : `${collaborateText.planDue(toIsoDay(due))}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function headBlocks({ collaboration, today, internal }: SheetSource): Block[] {
  const { name, level, status, partners, meetingRhythm, endDate, endReason } = collaboration;
  const next = nextMeeting(collaborationParts(collaboration).meetings, today);
  const ended = endReason === undefined ? [] : [paragraph(collaborateText.end.why(endReason))];
  const when = endDate === undefined ? '' : ` (${formatDate(endDate)})`;
  return [
    { kind: 'heading', level: 1, text: name },
    paragraph(internal ? words.internal : words.public),
    fact(facts.level, level === undefined ? words.notStated : valueLabel(level)),
    fact(facts.status, `${valueLabel(status)}${when}`),
    ...ended,
    fact(words.partners, partners ? joinWords(partners) : words.notStated),
    fact(words.nextMeeting, next ? formatDate(next.date) : (meetingRhythm ?? words.notStated)),
    ...situationBlocks(collaboration),
  ];
}

function restBlocks({ collaboration, workspace, today }: SheetSource): Block[] {
  const { plan, causes, interventions } = collaborationParts(collaboration);
  const causeText = new Map(causes.map(({ id, text }) => [id, text]));
  const kinds = workspace.vokabular.platsinsatser ?? [];
  const used = kinds.filter(({ id }) =>
    interventions.some((each) => each.id === id && each.state === 'anvands'),
  );
  const dates = planDates(collaboration, today);
  const sources = workspace.dokument.map(({ kort }) => kort).join('; ');
  return [
    plan.length > 0 ? planBlock(plan, causeText) : fact(words.plan, facts.noPlan),
    ...(dates === '' ? [] : [paragraph(dates)]),
    ...(used.length > 0 ? [fact(words.used, used.map(({ namn }) => namn).join('; '))] : []),
    paragraph(
      `${words.foot(workspace.omrade.organisation, workspace.lage.text, toIsoDay(today))} ${words.sources(sources)}`,
    ),
  ];
}

/** The collaboration on one page: for paper, and as a file. Without what is internal where that is asked for. */
export function sheetContent(source: SheetSource): SheetContent {
  const { collaboration, internal } = source;
  const shown = internal ? source : { ...source, collaboration: publicMeasure(collaboration) };
  return { head: headBlocks(shown), rest: restBlocks(shown) };
}
