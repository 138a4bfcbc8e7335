import type { Geometry } from 'geojson';
import { useId, useMemo, useState } from 'react';
import { makePlane } from '@/analysis/plane';
import { useCurrentMap } from '@/panes/map/current-map';
import type { DrawKind } from '@/panes/map/drawing';
import { useDrawing } from '@/panes/map/use-drawing';
import { editText } from '@/text/edit';
import { Button } from '@/ui/Button';
import { hasMap } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './PlaceEditor.css';
import { PlacePicker } from '@/view/PlacePicker';
import {
  canBeTyped,
  positionsOf,
  readPositions,
  toGeometry,
  writePositions,
} from './coordinate-text';

const { place: words } = editText;
const newKinds = ['point', 'line', 'area'] as const;

interface PlaceEditorProps {
  geometry: Geometry | null;
  /** Takes a new place, or none. Answers with what is wrong, or null when it is kept. */
  onPlace: (geometry: Geometry | null) => Promise<string | null>;
}

/** Where a measure is: typed, taken from a place with a name, or drawn on the map. */
export function PlaceEditor({ geometry, onPlace }: PlaceEditorProps) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const take = async (next: Geometry | null) => setError(await onPlace(next));
  return (
    <section className="place-editor" aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      {!geometry && <p className="muted small">{words.none}</p>}
      <Coordinates geometry={geometry} onPlace={take} />
      <PlacePicker onPick={(position) => take({ type: 'Point', coordinates: [...position] })} />
      <Draw geometry={geometry} onPlace={take} />
      {geometry && (
        <Button look="link" size="small" label={words.clear} onClick={() => take(null)} />
      )}
      <p className="field-control-error" role="alert">
        {error}
      </p>
    </section>
  );
}

interface PartProps {
  geometry: Geometry | null;
  onPlace: (geometry: Geometry | null) => void;
}

/** The kind that typed positions become: that of the geometry, or a point where there is none. */
function kindOf(geometry: Geometry | null): 'Point' | 'LineString' | 'Polygon' {
  if (geometry?.type === 'LineString' || geometry?.type === 'Polygon') return geometry.type;
  return 'Point';
}

function Coordinates({ geometry, onPlace }: PartProps) {
  const id = useId();
  const { plankoordinatsystem } = useWorkspace().workspace;
  const plane = useMemo(() => makePlane(plankoordinatsystem.proj4), [plankoordinatsystem]);
  const shown = writePositions(positionsOf(geometry));
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    setDraft(null);
    setFault(null);
  }
  if (!canBeTyped(geometry)) return <p className="muted small">{words.severalParts}</p>;
  const finish = () => {
    if (draft === null || draft === shown) {
      setFault(null);
      return;
    }
    const read = readPositions(draft, (east, north) => plane.toGlobe(east, north));
    if (!read.ok) {
      setFault(words.badCoordinates(read.line));
      return;
    }
    const next = toGeometry(kindOf(geometry), read.positions);
    setFault(next === null && read.positions.length > 0 ? words.fewPositions : null);
    if (next !== null || read.positions.length === 0) onPlace(next);
  };
  return (
    <div className="field-control" data-error={fault !== null || undefined}>
      <label htmlFor={id}>{words.coordinates}</label>
      <textarea
        id={id}
        rows={Math.min(5, Math.max(1, positionsOf(geometry).length))}
        value={draft ?? shown}
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={finish}
      />
      <p className="muted small" id={`${id}-hint`}>
        {words.coordinatesHint}
      </p>
      <p className="field-control-error" id={`${id}-error`} role="status">
        {fault}
      </p>
    </div>
  );
}

function Draw({ geometry, onPlace }: PartProps) {
  const map = useCurrentMap();
  const shown = hasMap(useView());
  const { districts } = useWorkspace();
  const [kind, setKind] = useState<DrawKind | null>(null);
  useDrawing(kind, geometry, {
    onDrawn: (drawn) => {
      onPlace(drawn);
      if (kind !== 'move') setKind(null);
    },
    onCancel: () => setKind(null),
  });
  if (!map || !shown || districts.length === 0) return null;
  return (
    <div className="place-editor-draw">
      {kind === null ? (
        <>
          {geometry && <Button size="small" label={words.move} onClick={() => setKind('move')} />}
          {newKinds.map((each) => (
            <Button
              key={each}
              size="small"
              label={words.draw[each]}
              onClick={() => setKind(each)}
            />
          ))}
        </>
      ) : (
        <>
          <p role="status">{words.drawing[kind]}</p>
          <Button
            size="small"
            label={kind === 'move' ? editText.done : words.stop}
            onClick={() => setKind(null)}
          />
        </>
      )}
    </div>
  );
}
