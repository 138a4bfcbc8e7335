import type { Geometry } from 'geojson';
import { useEffect, useMemo, useState } from 'react';
import type { Passed } from '@/analysis/passed-along';
import { isWalk } from '@/domain/walk';
import { walkText } from '@/text/walk';
import { useCoverage } from '@/view/coverage';
import { useRegister } from '@/view/register';
import { changeView } from '@/view/view-store';
import type { Plan } from './use-plan';

const { route: words } = walkText;

interface Thing {
  id: string;
  geometry: Geometry | null;
  name: string;
  /** Null for a gap. */
  measure: string | null;
}

/** Measures and gaps that a route can pass, by id. */
function useThings(): ReadonlyMap<string, Thing> {
  const { dataset } = useRegister();
  const { report } = useCoverage();
  return useMemo(() => {
    const measures = (dataset?.measures ?? [])
      .filter((measure) => measure.geometry !== null && !isWalk(measure))
      .map(({ id, geometry, name }): Thing => ({ id, geometry, name, measure: id }));
    const places = (report?.places ?? []).map(
      ({ id, name, position }): Thing => ({
        id,
        geometry: { type: 'Point', coordinates: [...position] },
        name,
        measure: null,
      }),
    );
    const areas = (report?.areas ?? []).map(
      ({ id, outline }): Thing => ({
        id,
        geometry: {
          type: 'MultiPolygon',
          coordinates: outline.map((rings) => rings.map((ring) => ring.map((at) => [...at]))),
        },
        name: walkText.proposals.unnamed,
        measure: null,
      }),
    );
    return new Map([...measures, ...places, ...areas].map((thing) => [thing.id, thing]));
  }, [dataset, report]);
}

/** What the route passes, in order: each measure opens its record. */
export function PassedList({ plan }: { plan: Plan }) {
  const { legs } = plan.current;
  const { client } = plan.tools;
  const things = useThings();
  const [passed, setPassed] = useState<readonly Passed[] | null>(null);
  useEffect(() => {
    if (!client) return;
    let over = false;
    const path = legs.flatMap((leg) => [...leg.path]);
    const asked = [...things.values()].map(({ id, geometry }) => ({ id, geometry }));
    client.ask('passed', { path, things: asked }).then((answer) => {
      if (!over) setPassed(answer);
    }, window.reportError);
    return () => {
      over = true;
    };
  }, [client, legs, things]);
  return (
    <div className="passed">
      <h3>{words.passes}</h3>
      <p className="small muted">{words.passesLead}</p>
      {passed?.length === 0 && <p className="small">{words.passesNone}</p>}
      <ol className="passed-list small">
        {passed?.map(({ id, alongMeters, awayMeters }) => {
          const thing = things.get(id);
          if (!thing) return null;
          return (
            <li key={id}>
              {thing.measure ? (
                <button
                  type="button"
                  className="passed-name"
                  onClick={() => changeView((view) => ({ ...view, selected: thing.measure }))}
                >
                  {thing.name}
                </button>
              ) : (
                <>
                  {words.gap}: {thing.name}
                </>
              )}{' '}
              <span className="muted">{words.passed(alongMeters, awayMeters)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
