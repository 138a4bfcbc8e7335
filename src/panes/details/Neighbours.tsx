import { useId, useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { findNeighbours, type Neighbour, nearMeters, recordsAtPlace } from '@/analysis/neighbours';
import { detailsText } from '@/text/details';
import { Button } from '@/ui/Button';
import { setHovered } from '@/view/hover';
import { useVisible } from '@/view/selection';
import { changeView } from '@/view/view-store';
import './Neighbours.css';
import { MeasureMark } from '@/view/MeasureMark';

interface NeighboursProps {
  dataset: Dataset;
  record: number;
  follow: (id: string) => void;
}

/** Other records at the same place, nearest first. */
export function Neighbours({ dataset, record, follow }: NeighboursProps) {
  const id = useId();
  const found = useMemo(() => findNeighbours(dataset, record), [dataset, record]);
  const hasPlace = dataset.measures[record]?.geometry || dataset.measures[record]?.place;
  if (!hasPlace) return null;
  return (
    <section className="neighbours" aria-labelledby={id}>
      <h3 id={id}>{detailsText.neighbours}</h3>
      <PlaceSteps dataset={dataset} record={record} />
      {found.length === 0 ? (
        <p className="small muted">{detailsText.noNeighbours}</p>
      ) : (
        <ul>
          {found.map((neighbour) => (
            <li key={neighbour.record}>
              <NeighbourButton dataset={dataset} neighbour={neighbour} follow={follow} />
            </li>
          ))}
        </ul>
      )}
      <p className="small muted">{detailsText.neighboursHint(nearMeters)}</p>
    </section>
  );
}

function relationWords({ relation, meters }: Neighbour): string {
  if (relation === 'near') return detailsText.near(meters ?? 0);
  return relation === 'samePlace' ? detailsText.samePlace : detailsText.overlaps;
}

interface NeighbourButtonProps {
  dataset: Dataset;
  neighbour: Neighbour;
  follow: (id: string) => void;
}

function NeighbourButton({ dataset, neighbour, follow }: NeighbourButtonProps) {
  const visible = useVisible();
  const measure = dataset.measures[neighbour.record];
  if (!measure) return null;
  const hidden = visible?.selection.failed[neighbour.record] !== 0;
  return (
    <button
      type="button"
      className="neighbour"
      onClick={() => {
        setHovered(null);
        follow(measure.id);
      }}
      onPointerEnter={() => setHovered(measure.id)}
      onPointerLeave={() => setHovered(null)}
    >
      <MeasureMark measure={measure} size={20} />
      <span>
        {measure.name}
        <span className="neighbour-how">
          {relationWords(neighbour)}
          {hidden && `, ${detailsText.hidden}`}
        </span>
      </span>
    </button>
  );
}

/** Through the records with the same place name, round and round. */
function PlaceSteps({ dataset, record }: { dataset: Dataset; record: number }) {
  const here = useMemo(() => recordsAtPlace(dataset, record), [dataset, record]);
  if (here.length < 2) return null;
  const at = here.indexOf(record);
  const step = (by: number) => {
    const other = dataset.measures[here.at((at + by) % here.length) ?? -1];
    if (other) changeView((view) => ({ ...view, selected: other.id }));
  };
  return (
    <div className="place-steps">
      <Button
        look="quiet"
        size="small"
        icon="chevronLeft"
        iconOnly
        label={detailsText.previousAtPlace}
        onClick={() => step(-1)}
      />
      <span className="small">{detailsText.positionAtPlace(at + 1, here.length)}</span>
      <Button
        look="quiet"
        size="small"
        icon="chevronRight"
        iconOnly
        label={detailsText.nextAtPlace}
        onClick={() => step(1)}
      />
    </div>
  );
}
