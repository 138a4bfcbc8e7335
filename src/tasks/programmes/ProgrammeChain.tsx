import { useMemo } from 'react';
import { drawingOf } from '@/domain/drawing';
import { chainOf, type Passage, type Programme } from '@/domain/programmes';
import { valueLabel } from '@/text/labels';
import { programmesText } from '@/text/programmes';
import { RecordsLink } from '@/view/RecordsLink';

const { chain: words } = programmesText;

/** How the programmes hang together: drawn, and the same in words. */
export function ProgrammeChain({ programmes }: { programmes: readonly Programme[] }) {
  const { levels, passages } = useMemo(() => chainOf(programmes), [programmes]);
  return (
    <section aria-labelledby="programmes-chain">
      <h3 id="programmes-chain">{words.heading}</h3>
      {passages.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="page-lead">{words.lead}</p>
          <div className="programmes-chain">
            <ol className="programmes-levels" aria-label={words.diagram}>
              {levels.map((level, at) => (
                <Level
                  key={level.map(({ id }) => id).join(' ')}
                  level={level}
                  above={levels[at - 1] ?? []}
                  below={levels[at + 1] ?? []}
                  passages={passages}
                />
              ))}
            </ol>
            <div>
              <h4>{words.text}</h4>
              <ul className="programmes-passages">
                {passagesInWords(levels.flat(), passages).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          </div>
        </>
      )}
    </section>
  );
}

const reachedFrom = (from: Programme, passages: readonly Passage[]): Programme[] =>
  passages.flatMap((passage) => (passage.from === from ? [passage.to] : []));

function passagesInWords(chain: readonly Programme[], passages: readonly Passage[]): string[] {
  return chain.flatMap((from) => {
    const to = reachedFrom(from, passages).map(({ name }) => name);
    return to.length === 0 ? [] : [words.passage(from.name, to)];
  });
}

interface LevelProps {
  level: readonly Programme[];
  above: readonly Programme[];
  below: readonly Programme[];
  passages: readonly Passage[];
}

/** Programmes that one comes to at the same point, under the lines that lead to them. */
function Level({ level, above, below, passages }: LevelProps) {
  return (
    <li>
      {above.length > 0 && <Lines from={above} to={level} passages={passages} />}
      <ul
        className="programmes-level"
        style={{ gridTemplateColumns: `repeat(${level.length}, minmax(0, 1fr))` }}
      >
        {level.map((programme) => {
          const isReached = passages.some(
            ({ from, to }) => to === programme && above.includes(from),
          );
          const also = reachedFrom(programme, passages).filter((one) => !below.includes(one));
          return (
            <li key={programme.id} data-reached={isReached || undefined}>
              <div className="programmes-box" data-drawing={drawingOf(programme)}>
                <RecordsLink ids={[programme.id]}>{programme.name}</RecordsLink>
                <p className="small muted">{valueLabel(programme.status)}</p>
                {also.length > 0 && (
                  <p className="small">{words.also(also.map(({ name }) => name))}</p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** The middle of a box, in per cent of the width. */
const middleOf = (at: number, count: number): number => ((at + 0.5) / count) * 100;

/** Lines from the boxes of one level to those of the next. The words say the same. */
function Lines({
  from,
  to,
  passages,
}: {
  from: readonly Programme[];
  to: readonly Programme[];
  passages: readonly Passage[];
}) {
  return (
    <svg
      className="programmes-lines"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {passages
        .filter((passage) => from.includes(passage.from) && to.includes(passage.to))
        .map((passage) => (
          <line
            key={`${passage.from.id} ${passage.to.id}`}
            x1={middleOf(from.indexOf(passage.from), from.length)}
            y1={0}
            x2={middleOf(to.indexOf(passage.to), to.length)}
            y2={10}
            vectorEffect="non-scaling-stroke"
          />
        ))}
    </svg>
  );
}
