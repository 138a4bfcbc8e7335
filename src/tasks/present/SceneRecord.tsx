import './SceneKey.css';
import { formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { MeasureMark } from '@/view/MeasureMark';
import { useSelectedMeasure } from '@/view/selection';

/** The record that is pointed out, in a few words: what it is, where, how far it has come and when. */
export function SceneRecord() {
  const measure = useSelectedMeasure();
  if (!measure) return null;
  const { name, place, status, timeText, startDate, responsible } = measure;
  const when = timeText ?? (startDate && formatDate(startDate));
  return (
    <section className="scene-record" aria-label={name}>
      <p>
        <MeasureMark measure={measure} size={26} /> <strong>{name}</strong>
      </p>
      {place && <p>{place}</p>}
      <p>{[valueLabel(status), when].filter(Boolean).join(', ')}</p>
      {responsible && <p>{responsible}</p>}
    </section>
  );
}
