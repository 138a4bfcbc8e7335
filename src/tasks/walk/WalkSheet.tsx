import { useMemo } from 'react';
import { makePlane } from '@/analysis/plane';
import { walkLength } from '@/analysis/walk-time';
import { type Aspect, aspects } from '@/domain/part-fields';
import { meaningOf } from '@/domain/vocabulary';
import { stepsOf } from '@/domain/walk';
import { usePaperScale } from '@/panes/map/paper-frame';
import { formatDate, joinWords } from '@/text/format';
import { fieldLabel, valueLabel } from '@/text/labels';
import { walkText } from '@/text/walk';
import { fitsQr, QrCode } from '@/ui/QrCode';
import { PaperScale } from '@/view/PaperScale';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import { type CurrentWalk, useCurrentWalk } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { areasAlong, measuresAt } from './known-at-stop';
import './WalkSheet.css';
import { walkAddress } from './walk-address';

const { sheet: words } = walkText;

/** What is printed of a walk that is prepared, after its map: legend, stops, checklist and an empty protocol. */
export function WalkSheet() {
  const { walk } = useView();
  const current = useCurrentWalk();
  if (!current || walk.step !== 'forbered') return null;
  return (
    <div className="walk-sheet">
      <Legend />
      <Facts current={current} />
      <Stops current={current} />
      <Checklist current={current} />
      <EmptyProtocol current={current} />
    </div>
  );
}

function Legend() {
  const scale = usePaperScale();
  return (
    <div className="walk-sheet-legend">
      <p>
        <span className="walk-sheet-mark" data-mark="stop" aria-hidden="true">
          1
        </span>{' '}
        {words.stop}
      </p>
      <p>
        <span className="walk-sheet-mark" data-mark="route" aria-hidden="true" /> {words.route}
      </p>
      <p>
        <span className="walk-sheet-mark" data-mark="straight" aria-hidden="true" />{' '}
        {words.straight}
      </p>
      {scale !== null && <PaperScale scale={scale} />}
    </div>
  );
}

/** The plane of the workspace. */
function usePlane() {
  const { proj4 } = useWorkspace().workspace.plankoordinatsystem;
  return useMemo(() => makePlane(proj4), [proj4]);
}

function Facts({ current }: { current: CurrentWalk }) {
  const { walk, stops, legs } = current;
  const { meters, minutes } = walkLength(legs, stops);
  const address = walkAddress(walk.id);
  const { dataset } = useRegister();
  const plane = usePlane();
  const areas = areasAlong(legs, dataset?.measures ?? [], plane).map(({ name }) => name);
  const date = (key: string, value: string | undefined, time?: string) =>
    value &&
    ([fieldLabel(key), time ? `${formatDate(value)} ${time}` : formatDate(value)] as const);
  const list = (key: string, values: readonly string[] | undefined) =>
    values && values.length > 0 && ([fieldLabel(key), joinWords(values)] as const);
  const rows = [
    date('formote_datum', walk.preMeetingDate),
    date('vandring_datum', walk.walkDate, walk.walkTime),
    date('avslutande_datum', walk.closingMeetingDate),
    walk.light && ([fieldLabel('ljusforhallande'), valueLabel(walk.light)] as const),
    list('inbjudna_grupper', walk.invitedGroups),
    list('saknade_grupper', walk.missingGroups),
    list('roller', walk.roles),
    areas.length > 0 && ([words.areas, joinWords(areas)] as const),
    stops.length > 1 &&
      ([walkText.route.heading, walkText.stops.summary(meters, minutes, stops.length)] as const),
  ].filter((row): row is readonly [string, string] => Boolean(row));
  return (
    <section className="walk-sheet-facts">
      <div>
        <h3>{words.facts}</h3>
        <dl>
          {rows.map(([label, value]) => (
            <div key={label} className="walk-sheet-row">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {fitsQr(address) && (
        <figure>
          <QrCode text={address} label={walkText.pack.qr} />
          <figcaption>{words.address}</figcaption>
        </figure>
      )}
    </section>
  );
}

function Stops({ current }: { current: CurrentWalk }) {
  const { layerById } = useWorkspace();
  const { dataset } = useRegister();
  const plane = usePlane();
  const { stops, legs, walk } = current;
  const steps = stepsOf(stops, walk.roundWalk === true);
  const toStop = new Map(steps.map(([, to], at) => [to.id, legs[at]]));
  if (stops.length === 0) return null;
  return (
    <section className="walk-sheet-page">
      <h3>{words.stops}</h3>
      <ol className="walk-sheet-stops">
        {stops.map((stop, at) => {
          const leg = at > 0 ? toStop.get(stop.id) : undefined;
          const known = measuresAt(stop, dataset?.measures ?? [], plane);
          return (
            <li key={stop.id}>
              <h4>
                {at + 1}. {stop.name}
                {stop.minutes !== undefined && ` (${words.minutes(stop.minutes)})`}
              </h4>
              {leg && <p className="muted">{words.distance(leg.meters)}</p>}
              {stop.reason && <p>{stop.reason}</p>}
              {known.length > 0 && (
                <p>
                  {words.known}:{' '}
                  {joinWords(
                    known.map((measure) => {
                      const phase = valueLabel(meaningOf(measure.type, measure.status).phase);
                      const layer = layerById.get(measure.layer)?.namn ?? '';
                      return `${measure.name} (${layer}, ${phase.toLowerCase()})`;
                    }),
                  )}
                  .
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Checklist({ current }: { current: CurrentWalk }) {
  return (
    <section className="walk-sheet-page">
      <h3>{words.checklist}</h3>
      <p>{words.checklistLead}</p>
      <dl>
        {aspects.map((aspect) => (
          <div key={aspect} className="walk-sheet-row">
            <dt>{aspectName(aspect)}</dt>
            <dd>{walkText.aspects[aspect]?.[1]}</dd>
          </div>
        ))}
      </dl>
      {current.stops.map((stop, at) => (
        <table key={stop.id} className="walk-sheet-check">
          <caption>
            {at + 1}. {stop.name}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.yes}</th>
              <th scope="col">{words.no}</th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            {aspects.map((aspect) => (
              <tr key={aspect}>
                <th scope="row">{aspectName(aspect)}</th>
                <td>
                  <span className="walk-sheet-box" />
                </td>
                <td>
                  <span className="walk-sheet-box" />
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

const aspectName = (aspect: Aspect): string => walkText.aspects[aspect]?.[0] ?? aspect;

/** Rows of an empty protocol: as many as fit on a page. */
const emptyRows = Array.from({ length: 10 }, (_, row) => `rad-${row}`);

function EmptyProtocol({ current }: { current: CurrentWalk }) {
  return (
    <section className="walk-sheet-page">
      <h3>
        {words.protocol}: {current.walk.name}
      </h3>
      <table className="walk-sheet-protocol">
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {emptyRows.map((row) => (
            <tr key={row}>
              {words.columns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
