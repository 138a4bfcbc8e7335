import type { AreaCover, CoverOf } from '@/analysis/coverage-report';
import { shareOf } from '@/analysis/coverage-report';
import { toIsoDay } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import type { Block, DocumentCell } from '@/files/document';
import { documentsText } from '@/text/documents';
import { followUpText } from '@/text/follow-up';
import { formatCount, formatDate, formatRate, swedishOrder } from '@/text/format';
import { gapsText } from '@/text/gaps';
import { valueLabel } from '@/text/labels';
import { protocolText } from '@/text/protocol';
import { type ContentBlock, type DocumentContent, type DocumentSource, recordsIn } from './content';
import { documentHead } from './document-head';
import { statusWords } from './measure-cells';
import {
  boroughCount,
  districtRecords,
  figuresOf,
  type ProfileCover,
  walksIn,
} from './profile-figures';

const words = documentsText.profile;
/** So many gaps and points are named; how many more there are is said. */
const mostNamed = 3;

/** What profiles are made of. */
export interface ProfileSource extends DocumentSource {
  cover: ProfileCover;
  /** Days since 1970. */
  today: number;
}

const units = ['mark', 'folk', 'platser'] as const satisfies readonly CoverOf[];

function shareWords(area: AreaCover | undefined, unit: CoverOf, coarse: boolean): string | null {
  if (!area) return null;
  const { whole, once } = shareOf(area, unit);
  return whole === 0 ? words.nothing[unit] : gapsText.percent(once, coarse);
}

/** The shares of a district that are covered; in words why not, while there are none. */
function coverRows({ cover, workspace }: ProfileSource, name: string): DocumentCell[][] {
  const of = (areas: readonly AreaCover[] | null | undefined) =>
    areas?.find(({ district }) => district === name);
  const { report, surveyed, failed } = cover;
  const [now, later, exact] = [of(report?.now), of(report?.later), of(surveyed)];
  // Beside a figure that rests on rough outlines nothing more exact is said.
  const coarse = now?.schematic ?? false;
  const waiting = failed ? words.coverFailed : words.computing;
  return units.map((unit) => {
    const share = shareWords(now, unit, coarse);
    const without = now?.schematic ? shareWords(exact, unit, coarse) : null;
    const planned = shareWords(later, unit, coarse);
    const said =
      share === null
        ? waiting
        : [
            share,
            ...(planned !== null && planned !== share ? [words.withPlanned(planned)] : []),
            ...(without !== null && without !== share ? [words.withoutSchematic(without)] : []),
          ].join(', ');
    return [words.covered[unit], said, words.coverSource(workspace.lage.text)];
  });
}

function figures(source: ProfileSource, district: District, records: readonly Measure[]): Block {
  const { total, perThousand, perSquareKilometre, inForce, phases } = figuresOf(district, records);
  const { lage } = source.workspace;
  const { population, populationYear, landSquareKilometres } = district;
  return {
    kind: 'table',
    header: [words.figure, words.value, words.source],
    rows: [
      [words.measures, formatCount(total), words.register(lage.text)],
      [words.inForce, formatCount(inForce), words.register(lage.text)],
      [words.planned, formatCount(phases.planerad), words.register(lage.text)],
      [
        words.perThousand,
        perThousand === null ? words.nobody : formatRate(perThousand),
        words.population(formatCount(population), populationYear),
      ],
      [
        words.perSquareKilometre,
        formatRate(perSquareKilometre),
        words.land(formatRate(landSquareKilometres)),
      ],
      ...coverRows(source, district.name),
    ],
    widths: [36, 30, 34],
  };
}

function more(shown: number, total: number): string[] {
  return total > shown ? [words.more(total - shown)] : [];
}

function gaps({ cover: { report, failed } }: ProfileSource, name: string): ContentBlock[] {
  const heading = { kind: 'heading', level: 2, text: words.gaps } as const;
  if (!report)
    return [heading, { kind: 'paragraph', text: failed ? words.coverFailed : words.computing }];
  const places = report.places.filter(({ district }) => district === name);
  const areas = report.areas.filter(({ district }) => district === name);
  if (places.length + areas.length === 0)
    return [heading, { kind: 'paragraph', text: words.noGaps }];
  const items = [
    ...places
      .slice(0, mostNamed)
      .map((gap) => words.placeGap(gap.name, gapsText.placeKind(gap.kind))),
    ...areas
      .slice(0, mostNamed)
      .map((gap) =>
        words.areaGap(gapsText.ground(gap.squareMeters), gapsText.people(gap.people), gap.places),
      ),
    ...more(
      Math.min(mostNamed, places.length) + Math.min(mostNamed, areas.length),
      places.length + areas.length,
    ),
  ];
  return [
    heading,
    {
      kind: 'paragraph',
      text: words.gapCounts(gapsText.places(places.length), gapsText.areas(areas.length)),
    },
    { kind: 'list', items },
  ];
}

function measures(source: ProfileSource, records: readonly Measure[]): ContentBlock[] {
  const layers = source.workspace.lager
    .map(({ id, namn }) => ({ namn, own: records.filter(({ layer }) => layer === id) }))
    .filter(({ own }) => own.length > 0);
  const heading = { kind: 'heading', level: 2, text: words.list } as const;
  const elsewhere = words.borough(boroughCount(source), source.workspace.omrade.namn);
  if (layers.length === 0)
    return [heading, { kind: 'paragraph', text: `${documentsText.none} ${elsewhere}` }];
  return [
    heading,
    {
      kind: 'table',
      header: [words.layer, words.listed],
      rows: layers.map(({ namn, own }): DocumentCell[] => [
        words.layerCount(namn, own.length),
        own.map((measure) => words.withStatus(measure.name, statusWords(measure))).join('; '),
      ]),
      widths: [26, 74],
    },
    { kind: 'paragraph', text: elsewhere },
  ];
}

function walkBlocks(source: ProfileSource, name: string): ContentBlock[] {
  const { walks, points } = walksIn(source, name, source.today);
  const items = [
    ...walks.map((walk) => {
      const when = walk.walkDate ? formatDate(walk.walkDate) : (walk.timeText ?? words.noDay);
      return words.walk(walk.name, when, valueLabel(walk.status));
    }),
    ...points
      .slice(0, mostNamed)
      .map(({ point, state }) =>
        words.point(
          point.text ?? protocolText.aspect(point.aspect),
          followUpText.states[state].name,
        ),
      ),
    ...more(Math.min(mostNamed, points.length), points.length),
  ];
  return [
    { kind: 'heading', level: 2, text: words.walks },
    { kind: 'paragraph', text: words.walkCounts(walks.length, points.length) },
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ];
}

/** The page of one district. */
function profileOf(source: ProfileSource, district: District): ContentBlock[] {
  const records = districtRecords(source, district.name);
  const { omrade, lage, dokument } = source.workspace;
  const { internalCount } = recordsIn(source);
  const names = dokument.map(({ kort }) => kort).join(', ');
  return [
    ...documentHead(source, words.title(district.name, omrade.namn)),
    { kind: 'sketch', district: district.name },
    figures(source, district, records),
    ...gaps(source, district.name),
    ...measures(source, records),
    ...walkBlocks(source, district.name),
    {
      kind: 'paragraph',
      text: [
        {
          text: [
            documentsText.foot(omrade.organisation, lage.text, formatDate(toIsoDay(source.today))),
            words.sources(names, omrade.folkmangd.kalla),
            ...(internalCount > 0 && !source.internal ? [words.coverOfAll] : []),
          ].join(' '),
          italic: true,
        },
      ],
    },
  ];
}

/** Whether the cover is known, with and without schematic areas, or cannot be. */
const isReady = ({ report, surveyed, failed }: ProfileCover): boolean =>
  failed ||
  (report !== null && (surveyed !== null || !report.now.some(({ schematic }) => schematic)));

/**
 * A page for each district.
 * @param name of the one that is wanted; null for all, by their names
 */
export function profileContent(source: ProfileSource, name: string | null): DocumentContent {
  const { districts } = source.dataset;
  const wanted = districts
    .filter((district) => name === null || district.name === name)
    .toSorted((a, b) => swedishOrder.compare(a.name, b.name));
  return {
    title: words.documentTitle(name, source.workspace.omrade.namn),
    fileName: `${words.fileName}-${name ?? source.workspace.omrade.namn}`,
    blocks: wanted.flatMap((district, at): ContentBlock[] => [
      ...(at > 0 ? [{ kind: 'pageBreak' } as const] : []),
      ...profileOf(source, district),
    ]),
    sheet: null,
    ready: isReady(source.cover),
  };
}
