import { type AreaCover, type CoverOf, shareOf } from '@/analysis/coverage-report';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import type { Block, DocumentCell, RichText } from '@/files/document';
import { documentsText } from '@/text/documents';
import { formatCount, formatRate } from '@/text/format';
import { gapsText } from '@/text/gaps';
import type { ViewState } from '@/view/view-state';
import { type DocumentSource, recordsIn } from './content';
import { figuresOf, type ProfileCover } from './profile-figures';
import { type Counted, gapsLink, inForceLink, registerLink } from './profile-links';

const words = documentsText.profile;

/** What profiles are made of. */
export interface ProfileSource extends DocumentSource {
  cover: ProfileCover;
  /** Days since 1970. */
  today: number;
  /** What the page is seen in: its links lead on from there, and its cover follows the choices in it. */
  view: ViewState;
}

/**
 * A text that leads to what it counts; where there is nothing to lead to it is a text alone.
 * @param text the whole of it leads, or the second of three pieces
 */
export function leading(
  text: string | readonly [before: string, leads: string, after: string],
  href: string | null,
): RichText {
  const [before, leads, after] = typeof text === 'string' ? ['', text, ''] : text;
  if (href === null) return [before, leads, after].join('');
  const runs = [{ text: before }, { text: leads, href }, { text: after }];
  return runs.filter((run) => run.text !== '');
}

/** Which records a figure counts. The register shows internal ones too: where the document leaves some out, it names its own. */
export function countedIn(
  source: ProfileSource,
  district: string,
  records: readonly Measure[],
): Counted {
  const all = source.internal || recordsIn(source).internalCount === 0;
  return { district, only: all ? null : records };
}

const units = ['mark', 'folk', 'platser'] as const satisfies readonly CoverOf[];

function shareWords(area: AreaCover | undefined, unit: CoverOf, coarse: boolean): string | null {
  if (!area) return null;
  const { whole, once } = shareOf(area, unit);
  return whole === 0 ? words.nothing[unit] : gapsText.percent(once, coarse);
}

/** The shares of a district that are covered; in words why not, while there are none. */
function coverRows(source: ProfileSource, name: string): DocumentCell[][] {
  const { cover, workspace, view } = source;
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
    const from = words.coverSource(workspace.lage.text);
    if (share === null) return [words.covered[unit], waiting, from];
    const beside = [
      ...(planned !== null && planned !== share ? [words.withPlanned(planned)] : []),
      ...(without !== null && without !== share ? [words.withoutSchematic(without)] : []),
    ].map((said) => `, ${said}`);
    return [
      words.covered[unit],
      [leading(['', share, beside.join('')], gapsLink(view, name, { unit }))],
      from,
    ];
  });
}

/** The figures of a district, each leading to the records it counts, with its source. */
export function figureTable(
  source: ProfileSource,
  district: District,
  records: readonly Measure[],
): Block {
  const { total, perThousand, perSquareKilometre, inForce, phases } = figuresOf(district, records);
  const { view, workspace } = source;
  const { name, population, populationYear, landSquareKilometres } = district;
  const register = words.register(workspace.lage.text);
  const counted = countedIn(source, name, records);
  const all = total === 0 ? null : registerLink(view, counted);
  const planned =
    phases.planerad === 0 ? null : registerLink(view, counted, { phase: ['planerad'] });
  const thousand = perThousand === null ? words.nobody : formatRate(perThousand);
  const figure = (label: string, value: string, href: string | null, from: string) => [
    label,
    [leading(value, href)],
    from,
  ];
  return {
    kind: 'table',
    header: [words.figure, words.value, words.source],
    rows: [
      figure(words.measures, formatCount(total), all, register),
      figure(words.inForce, formatCount(inForce), inForceLink(view, counted, records), register),
      figure(words.planned, formatCount(phases.planerad), planned, register),
      figure(
        words.perThousand,
        thousand,
        all,
        words.population(formatCount(population), populationYear),
      ),
      figure(
        words.perSquareKilometre,
        formatRate(perSquareKilometre),
        all,
        words.land(formatRate(landSquareKilometres)),
      ),
      ...coverRows(source, name),
    ],
    widths: [36, 30, 34],
  };
}
