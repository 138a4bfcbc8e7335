import type { CSSProperties } from 'react';
import { meaningOf } from '@/domain/vocabulary';
import { valueLabel } from '@/text/labels';
import { largeText } from '@/text/large';
import { mapText } from '@/text/map';
import { MeasureMark } from '@/view/MeasureMark';
import { useVisible } from '@/view/selection';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { TileRow } from './tile-hits';
import type { Pointed } from './use-pointer';
import './Tooltip.css';

/** How far it has come and how sure its place is, as far as that is known here. */
function factsOf({
  type,
  status,
  geometryQuality,
}: Omit<TileRow, 'id' | 'name' | 'layer'>): string {
  return [
    status === null ? '' : valueLabel(meaningOf(type, status).phase),
    geometryQuality === null ? '' : `${valueLabel(geometryQuality)} läge`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Beside the pointer: what is there. Not read aloud; the list says the same to those who do not point. */
export function Tooltip({ pointed, width }: { pointed: Pointed; width: number }) {
  const visible = useVisible();
  const { layerById } = useWorkspace();
  const { selected } = useView();
  const shownAt = selected === null ? -1 : pointed.ids.indexOf(selected);
  const at = Math.max(0, shownAt);
  const index = visible?.dataset.indexOf.get(pointed.ids[at] ?? '');
  const held = index === undefined ? undefined : visible?.dataset.measures[index];
  const measure = held ?? pointed.rows.find(({ id }) => id === pointed.ids[at]);
  const layer = layerById.get(measure?.layer ?? pointed.cell?.layer ?? '');
  if (!layer) return null;
  const toLeft = pointed.x > width - 300;
  const style: CSSProperties = toLeft
    ? { right: width - pointed.x + 16, top: pointed.y + 14 }
    : { left: pointed.x + 16, top: pointed.y + 14 };
  if (!measure)
    return (
      <div className="map-tooltip" style={style} aria-hidden="true">
        <div>
          <strong>{largeText.map.cell(pointed.cell?.count ?? 0)}</strong>
          <p>{layer.namn}</p>
          <p className="map-tooltip-more">{largeText.map.zoomIn}</p>
        </div>
      </div>
    );
  return (
    <div className="map-tooltip" style={style} aria-hidden="true">
      <MeasureMark measure={measure} size={22} />
      <div>
        <strong>{measure.name ?? largeText.map.unnamed}</strong>
        <p>{layer.namn}</p>
        <p>{factsOf(measure)}</p>
        {pointed.ids.length > 1 && (
          <p className="map-tooltip-more">{mapText.nthHere(at + 1, pointed.ids.length)}</p>
        )}
      </div>
    </div>
  );
}
