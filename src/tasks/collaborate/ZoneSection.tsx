import type { Measure } from '@/domain/measure';
import { isTiled } from '@/domain/workspace';
import { collaborateText } from '@/text/collaborate';
import { valueLabel } from '@/text/labels';
import { MeasureMark } from '@/view/MeasureMark';
import { writeView } from '@/view/url-codec';
import { ViewLink } from '@/view/ViewLink';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { Work } from './use-collaboration';
import type { Zone } from './use-zone';

const { zone: words } = collaborateText;

/** The measures that the map beside the page shows, by layer. */
export function ZoneSection({ work, zone }: { work: Work; zone: Zone }) {
  const { workspace } = useWorkspace();
  const { geometry, geometryQuality } = work.collaboration;
  const layers = workspace.lager.flatMap(({ id, namn }) => {
    const own = zone.measures.filter((measure) => measure.layer === id);
    return own.length === 0 ? [] : [{ id, namn, own }];
  });
  return (
    <section aria-labelledby="collab-zone">
      <h3 id="collab-zone" tabIndex={-1}>
        {words.heading}
      </h3>
      {geometry === null ? (
        <p>{collaborateText.head.noZone}</p>
      ) : (
        <>
          <p>{words.count(zone.measures.length)}</p>
          {geometryQuality === 'schematisk' && <p className="muted small">{words.schematic}</p>}
        </>
      )}
      <ul className="collab-layers">
        {layers.map(({ id, namn, own }) => (
          <li key={id}>
            <h4>{words.column(namn, own.length)}</h4>
            <ul>
              {own.map((measure) => (
                <MeasureLink key={measure.id} measure={measure} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {zone.unplaced.length > 0 && zone.districts.length > 0 && (
        <p className="muted small">{words.unplaced(zone.unplaced.length, zone.districts)}</p>
      )}
      {workspace.lager.some(isTiled) && <p className="muted small">{words.large}</p>}
    </section>
  );
}

function MeasureLink({ measure }: { measure: Measure }) {
  const view = useView();
  return (
    <li className="collab-measure">
      <MeasureMark measure={measure} size={18} />
      <span>
        <ViewLink href={writeView({ ...view, selected: measure.id })}>{measure.name}</ViewLink>{' '}
        <span className="muted small">{valueLabel(measure.status)}</span>
      </span>
    </li>
  );
}
