import type { CSSProperties } from 'react';
import { meaningOf } from '@/domain/vocabulary';
import { valueLabel } from '@/text/labels';
import { mapText } from '@/text/map';
import { MeasureMark } from '@/view/MeasureMark';
import { useVisible } from '@/view/selection';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { Pointed } from './use-pointer';
import './Tooltip.css';

/** Beside the pointer: what is there. Not read aloud; the list says the same to those who do not point. */
export function Tooltip({ pointed, width }: { pointed: Pointed; width: number }) {
  const visible = useVisible();
  const { layerById } = useWorkspace();
  const { selected } = useView();
  const shownAt = selected === null ? -1 : pointed.ids.indexOf(selected);
  const at = Math.max(0, shownAt);
  const index = visible?.dataset.indexOf.get(pointed.ids[at] ?? '');
  const measure = index === undefined ? undefined : visible?.dataset.measures[index];
  const layer = measure && layerById.get(measure.layer);
  if (!measure || !layer) return null;
  const toLeft = pointed.x > width - 300;
  const style: CSSProperties = toLeft
    ? { right: width - pointed.x + 16, top: pointed.y + 14 }
    : { left: pointed.x + 16, top: pointed.y + 14 };
  const { phase } = meaningOf(measure.type, measure.status);
  return (
    <div className="map-tooltip" style={style} aria-hidden="true">
      <MeasureMark measure={measure} size={22} />
      <div>
        <strong>{measure.name}</strong>
        <p>{layer.namn}</p>
        <p>
          {valueLabel(phase)} · {valueLabel(measure.geometryQuality)} läge
        </p>
        {pointed.ids.length > 1 && (
          <p className="map-tooltip-more">{mapText.nthHere(at + 1, pointed.ids.length)}</p>
        )}
      </div>
    </div>
  );
}
