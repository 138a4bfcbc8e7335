import { toIsoDay } from '@/domain/dates';
import { wholeBorough } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import type { DocumentCell, RichText } from '@/files/document';
import { documentsText } from '@/text/documents';
import { followUpText } from '@/text/follow-up';
import { formatDate, swedishOrder } from '@/text/format';
import { gapsText } from '@/text/gaps';
import { valueLabel } from '@/text/labels';
import { protocolText } from '@/text/protocol';
import { type ContentBlock, type DocumentContent, recordsIn } from './content';
import { documentHead } from './document-head';
import { statusWords } from './measure-cells';
import { boroughRecords, districtRecords, type ProfileCover, walksIn } from './profile-figures';
import { gapsLink, openPointsLink, pointLink, registerLink, walkLink } from './profile-links';
import { countedIn, figureTable, leading, type ProfileSource } from './profile-table';

const words = documentsText.profile;
/** So many gaps and points are named; how many more there are is said. */
const mostNamed = 3;

function more(shown: number, total: number): string[] {
  return total > shown ? [words.more(total - shown)] : [];
}

function gaps(source: ProfileSource, name: string): ContentBlock[] {
  const { view } = source;
  const { report, failed } = source.cover;
  const heading = { kind: 'heading', level: 2, text: words.gaps } as const;
  if (!report)
    return [heading, { kind: 'paragraph', text: failed ? words.coverFailed : words.computing }];
  const places = report.places.filter(({ district }) => district === name);
  const areas = report.areas.filter(({ district }) => district === name);
  if (places.length + areas.length === 0)
    return [heading, { kind: 'paragraph', text: words.noGaps }];
  const named = (text: string, id: string) => leading(text, gapsLink(view, name, { chosen: id }));
  const items: RichText[] = [
    ...places
      .slice(0, mostNamed)
      .map((gap) => named(words.placeGap(gap.name, gapsText.placeKind(gap.kind)), gap.id)),
    ...areas.slice(0, mostNamed).map((gap) => {
      const [ground, people] = [gapsText.ground(gap.squareMeters), gapsText.people(gap.people)];
      return named(words.areaGap(ground, people, gap.places), gap.id);
    }),
    ...more(
      Math.min(mostNamed, places.length) + Math.min(mostNamed, areas.length),
      places.length + areas.length,
    ),
  ];
  return [
    heading,
    {
      kind: 'paragraph',
      text: leading(
        words.gapCounts(gapsText.places(places.length), gapsText.areas(areas.length)),
        gapsLink(view, name),
      ),
    },
    { kind: 'list', items },
  ];
}

function measures(
  source: ProfileSource,
  name: string,
  records: readonly Measure[],
): ContentBlock[] {
  const { view, workspace } = source;
  const layers = workspace.lager
    .map(({ id, namn }) => ({ id, namn, own: records.filter(({ layer }) => layer === id) }))
    .filter(({ own }) => own.length > 0);
  const heading = { kind: 'heading', level: 2, text: words.list } as const;
  const whole = boroughRecords(source);
  const elsewhere = leading(
    words.borough(whole.length, workspace.omrade.namn),
    whole.length === 0 ? null : registerLink(view, countedIn(source, wholeBorough, whole)),
  );
  const counted = countedIn(source, name, records);
  if (layers.length === 0)
    return [
      heading,
      { kind: 'paragraph', text: documentsText.none },
      { kind: 'paragraph', text: elsewhere },
    ];
  return [
    heading,
    {
      kind: 'table',
      header: [words.layer, words.listed],
      rows: layers.map(({ id, namn, own }): DocumentCell[] => [
        [leading(words.layerCount(namn, own.length), registerLink(view, counted, { layer: [id] }))],
        own.map((measure) => words.withStatus(measure.name, statusWords(measure))).join('; '),
      ]),
      widths: [26, 74],
    },
    { kind: 'paragraph', text: elsewhere },
  ];
}

function walkBlocks(source: ProfileSource, name: string): ContentBlock[] {
  const { view, today } = source;
  const { walks, points } = walksIn(source, name, today);
  const items: RichText[] = [
    ...walks.map((walk) => {
      const when = walk.walkDate ? formatDate(walk.walkDate) : (walk.timeText ?? words.noDay);
      const said = words.walk(walk.name, when, valueLabel(walk.status));
      return leading(said, walkLink(view, walk));
    }),
    ...points.slice(0, mostNamed).map(({ walk, point, state }) => {
      const text = point.text ?? protocolText.aspect(point.aspect);
      const said = words.point(text, followUpText.states[state].name);
      return leading(said, pointLink(view, walk, point.id));
    }),
    ...more(Math.min(mostNamed, points.length), points.length),
  ];
  const counts = words.walkCounts(walks.length, points.length);
  const open = points.length === 0 ? null : openPointsLink(view, name);
  return [
    { kind: 'heading', level: 2, text: words.walks },
    { kind: 'paragraph', text: leading(counts, open) },
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
    figureTable(source, district, records),
    ...gaps(source, district.name),
    ...measures(source, district.name, records),
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
    // A page each, however much there is to say.
    compact: true,
    sheet: null,
    ready: isReady(source.cover),
  };
}
