import { toIsoDay } from '@/domain/dates';
import { followUpDay, isPoint } from '@/domain/follow-up';
import { aspects } from '@/domain/part-fields';
import type { Observation, SafetyWalk, WalkParts, WalkStop } from '@/domain/walk';
import { formatCount, formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { protocolText } from '@/text/protocol';
import type { ContentBlock, ProtocolContent } from './content-block';
import { type Numbers, numberObservations } from './observation-numbers';
import { decisions } from './protocol-decisions';

const words = protocolText.document;

/** What the protocol is made of. */
export interface ProtocolSource extends WalkParts {
  walk: SafetyWalk;
}

/** Which of a walk's observations the version has. */
function shownIn(observations: readonly Observation[], isPublic: boolean): Observation[] {
  return observations.filter(({ publication }) => !isPublic || publication === 'offentlig');
}

const stated = (value: string | undefined): string => value ?? words.notStated;
/** What stands beside the protocol itself. */
const quiet = (text: string): ContentBlock => ({
  kind: 'paragraph',
  text: [{ text, italic: true }],
});
const day = (date: string | undefined): string => stated(date && formatDate(date));
const listed = (items: readonly string[] | undefined): string =>
  items && items.length > 0 ? items.join(', ') : words.notStated;

function facts(walk: SafetyWalk): ContentBlock {
  const due = followUpDay(walk);
  const held = day(walk.walkDate);
  return {
    kind: 'facts',
    rows: [
      [words.area, stated(walk.place)],
      [words.preMeeting, day(walk.preMeetingDate)],
      [words.walk, walk.walkTime ? words.at(held, walk.walkTime) : held],
      [words.closing, day(walk.closingMeetingDate)],
      [words.light, stated(walk.light && valueLabel(walk.light))],
      [
        words.participants,
        walk.participants === undefined ? words.notStated : formatCount(walk.participants),
      ],
      [words.invited, listed(walk.invitedGroups)],
      [words.missing, listed(walk.missingGroups)],
      [words.roles, listed(walk.roles)],
      [
        words.followUpDay,
        due === null ? words.notStated : words.followUpIs(formatDate(toIsoDay(due))),
      ],
    ],
  };
}

function summary(observations: readonly Observation[], stops: number): ContentBlock[] {
  const number = (test: (each: Observation) => boolean) => observations.filter(test).length;
  const points = observations.filter(isPoint);
  const decided = (decision: Observation['decision']) =>
    points.filter((point) => point.decision === decision).length;
  const used = aspects.filter((aspect) => observations.some((each) => each.aspect === aspect));
  const unsafe = number(({ feeling }) => feeling === 'otrygg');
  return [
    { kind: 'heading', level: 2, text: words.summary },
    { kind: 'paragraph', text: words.counts(unsafe, observations.length - unsafe, stops) },
    {
      kind: 'paragraph',
      text: words.social(
        number(({ nature }) => nature === 'fysisk'),
        number(({ nature }) => nature === 'social'),
      ),
    },
    {
      kind: 'paragraph',
      text: words.decided(
        decided('gors'),
        decided('gors_inte'),
        decided('utreds'),
        decided(undefined),
      ),
    },
    {
      kind: 'table',
      caption: words.perAspect,
      header: [words.aspect, protocolText.value('otrygg'), protocolText.value('trygg')],
      rows: used.map((aspect) => [
        protocolText.aspect(aspect),
        ...(['otrygg', 'trygg'] as const).map((feeling) =>
          formatCount(number((each) => each.aspect === aspect && each.feeling === feeling)),
        ),
      ]),
      widths: [60, 20, 20],
    },
  ];
}

function seen(observation: Observation, number: number, isPublic: boolean): ContentBlock[] {
  const { aspect, feeling, nature, text, priority, photos = [], internalNote } = observation;
  const about = protocolText.aspect(aspect);
  const heading = words.numbered(
    number,
    about,
    protocolText.value(feeling),
    protocolText.value(nature),
  );
  const alt = (at: number) => protocolText.form.photoAlt(at + 1, text ?? about);
  return [
    { kind: 'heading', level: 4, text: heading },
    { kind: 'paragraph', text: text ?? words.noText },
    ...(priority
      ? [{ kind: 'paragraph', text: words.priority(protocolText.value(priority)) } as const]
      : []),
    ...(isPublic ? [] : internalWords(observation.publication, internalNote)),
    ...(photos.length > 0
      ? [
          {
            kind: 'photos',
            photos: photos.map((id, at) => ({ id, number: at + 1, alt: alt(at) })),
          } as const,
        ]
      : []),
  ];
}

function internalWords(
  publication: Observation['publication'],
  note: string | undefined,
): ContentBlock[] {
  const said: string[] = [];
  if (publication !== 'offentlig') said.push(words.isInternalPoint);
  if (note !== undefined) said.push(words.internalNote(note));
  return said.map(quiet);
}

function byStop(
  stops: readonly WalkStop[],
  observations: readonly Observation[],
  isPublic: boolean,
  numbers: Numbers,
): ContentBlock[] {
  const blocksOf = (some: readonly Observation[]) =>
    some.flatMap((each) => seen(each, numbers.get(each.id) ?? 0, isPublic));
  const known = new Set(stops.map(({ id }) => id));
  const elsewhere = observations.filter(({ stopId }) => !known.has(stopId ?? ''));
  return [
    { kind: 'heading', level: 2, text: words.seen },
    ...stops.flatMap(({ id, name, reason }, index): ContentBlock[] => {
      const here = observations.filter(({ stopId }) => stopId === id);
      return [
        { kind: 'heading', level: 3, text: words.stopName(index + 1, name) },
        ...(reason === undefined ? [] : [quiet(reason)]),
        ...(here.length === 0
          ? [{ kind: 'paragraph', text: words.noneHere } as const]
          : blocksOf(here)),
      ];
    }),
    ...(elsewhere.length === 0
      ? []
      : [{ kind: 'heading', level: 3, text: words.noStop } as const, ...blocksOf(elsewhere)]),
  ];
}

function safe(observations: readonly Observation[]): ContentBlock[] {
  const found = observations.filter(({ feeling }) => feeling === 'trygg');
  return [
    { kind: 'heading', level: 2, text: words.safe },
    found.length === 0
      ? { kind: 'paragraph', text: words.noSafe }
      : {
          kind: 'list',
          items: found.map(({ aspect, text }) =>
            text === undefined
              ? protocolText.aspect(aspect)
              : `${protocolText.aspect(aspect)}: ${text}`,
          ),
        },
  ];
}

/**
 * The protocol of a walk.
 * @param isPublic without internal observations and internal notes, and with how many were left out
 */
export function protocolContent(
  { walk, stops, observations }: ProtocolSource,
  isPublic: boolean,
): ProtocolContent {
  const shown = shownIn(observations, isPublic);
  const leftOut = observations.length - shown.length;
  // The same numbers in both versions, so that all speak of the same point.
  const numbers = numberObservations(stops, observations);
  const title = words.title(walk.name);
  return {
    title,
    leftOut,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      quiet(isPublic ? `${words.isPublic} ${words.leftOut(leftOut)}` : words.isInternal),
      { kind: 'heading', level: 2, text: words.facts },
      facts(walk),
      ...summary(shown, stops.length),
      ...byStop(stops, shown, isPublic, numbers),
      ...decisions(shown, numbers),
      ...safe(shown),
    ],
  };
}
