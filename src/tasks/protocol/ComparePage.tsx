import { type ReactNode, useId, useMemo } from 'react';
import { pointState } from '@/domain/follow-up';
import type { Observation } from '@/domain/walk';
import { formatCount } from '@/text/format';
import { protocolText } from '@/text/protocol';
import { Button } from '@/ui/Button';
import '@/ui/field.css';
import '@/view/ContentView.css';
import { StateMark } from '@/view/StateMark';
import { useView } from '@/view/view-store';
import { type CurrentWalk, changeWalk, today, useWalkById, useWalks } from '@/view/walks';
import {
  type Carried,
  cautionsOf,
  compareWalks,
  comparisonSentences,
  type WalkComparison,
} from './compare-walks';
import { comparable, isBefore, usualOther } from './other-walk';

const words = protocolText.compare;

/** The walk held against another in the same place: what was said then and now, and what became of the points. */
export function ComparePage({ current }: { current: CurrentWalk }) {
  const walks = useWalks();
  const { other: chosen } = useView().walk;
  const id = useId();
  const others = comparable(current.walk, walks);
  const otherId = chosen ?? usualOther(current.walk, walks)?.id ?? null;
  const other = useWalkById(otherId);
  return (
    <div className="walk-document compare">
      <h2>{words.heading(current.walk.name)}</h2>
      {others.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="field-control compare-choice">
          <label htmlFor={id}>{words.choose}</label>
          <select
            id={id}
            value={other?.walk.id ?? ''}
            onChange={({ currentTarget }) => changeWalk({ other: currentTarget.value || null })}
          >
            {!other && <option value="">{words.chooseNone}</option>}
            {others.map((walk) => (
              <option key={walk.id} value={walk.id}>
                {walk.name}
                {walk.walkDate && ` ${walk.walkDate}`}
              </option>
            ))}
          </select>
        </div>
      )}
      {other && <Comparison current={current} other={other} />}
      {!other && others.length > 0 && <p>{words.noOther}</p>}
    </div>
  );
}

function Comparison({ current, other }: { current: CurrentWalk; other: CurrentWalk }) {
  const [before, after] = isBefore(current.walk, other.walk) ? [current, other] : [other, current];
  const now = today();
  const found = useMemo(() => compareWalks(before, after, now), [before, after, now]);
  return (
    <>
      <p>
        {words.thenIs(before.walk.name, before.walk.walkDate)}
        <br />
        {words.nowIs(after.walk.name, after.walk.walkDate)}
      </p>
      <h3>{words.summary}</h3>
      <ul className="document-list">
        {comparisonSentences(found).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{words.caution}</h3>
      <ul className="document-list">
        {cautionsOf(before, after).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <AspectTable found={found} />
      <Points heading={words.stillOpen} none={words.stillOpenNone}>
        {found.open.map((each) => (
          <PointItem key={each.point.id} walk={before} later={after} {...each} />
        ))}
      </Points>
      <Points heading={words.done} none={words.doneNone}>
        {[...found.done, ...found.dropped].map((each) => (
          <PointItem key={each.point.id} walk={before} later={after} {...each} />
        ))}
      </Points>
      <Points heading={words.fresh} none={words.freshNone}>
        {found.fresh.map((point) => (
          <PointItem key={point.id} walk={after} later={after} point={point} continuedBy={null} />
        ))}
      </Points>
    </>
  );
}

function AspectTable({ found }: { found: WalkComparison }) {
  const cells = ({ unsafe, safe }: WalkComparison['total']) => (
    <>
      {[...unsafe, ...safe].map((number, at) => (
        <td key={columns[at]}>{formatCount(number)}</td>
      ))}
    </>
  );
  const columns = [words.unsafeThen, words.unsafeNow, words.safeThen, words.safeNow];
  return (
    <table className="document-table compare-table">
      <caption>{words.aspects}</caption>
      <thead>
        <tr>
          <th scope="col">{protocolText.document.aspect}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.aspects.map((each) => (
          <tr key={each.aspect}>
            <th scope="row">{protocolText.aspect(each.aspect)}</th>
            {cells(each)}
          </tr>
        ))}
        <tr>
          <th scope="row">{words.total}</th>
          {cells(found.total)}
        </tr>
      </tbody>
    </table>
  );
}

interface PointsProps {
  heading: string;
  none: string;
  children: readonly ReactNode[];
}

function Points({ heading, none, children }: PointsProps) {
  return (
    <section>
      <h3>{heading}</h3>
      {children.length === 0 ? <p>{none}</p> : <ul className="compare-points">{children}</ul>}
    </section>
  );
}

interface PointItemProps extends Carried {
  walk: CurrentWalk;
  later: CurrentWalk;
}

const nameOf = ({ text, aspect }: Observation): string => text ?? protocolText.aspect(aspect);

function PointItem({ walk, later, point, continuedBy }: PointItemProps) {
  const open = (id: string, of: CurrentWalk) =>
    changeWalk({ id: of.walk.id, step: 'protokoll', point: id, other: null });
  return (
    <li>
      <StateMark state={pointState(point, today())} />
      <Button look="link" label={nameOf(point)} onClick={() => open(point.id, walk)} />
      {continuedBy && (
        <Button
          look="link"
          size="small"
          label={words.continuesWith(nameOf(continuedBy))}
          onClick={() => open(continuedBy.id, later)}
        />
      )}
    </li>
  );
}
