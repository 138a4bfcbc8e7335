import type { Position } from 'geojson';
import { useId, useState } from 'react';
import type { Place } from '@/domain/reference';
import { editText } from '@/text/edit';
import { gapsText } from '@/text/gaps';
import '@/ui/field.css';
import './PlacePicker.css';
import { useSearch } from './search';

const { place: words } = editText;

interface PlacePickerProps {
  label?: string;
  /** What a press on a place with this name does. */
  take?: (name: string) => string;
  onPick: (position: Position, place: Place) => void;
}

/** A place with a name in the gazetteer, whose position is taken. */
export function PlacePicker({ label = words.pick, take = words.take, onPick }: PlacePickerProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const hits = useSearch(query).flatMap((hit) => (hit.kind === 'place' ? [hit.place] : []));
  return (
    <div className="field-control">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={words.pickHint}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {query !== '' && hits.length > 0 && (
        <ul className="place-picker-hits">
          {hits.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                aria-label={take(gapsText.placeList.name(place.name, place.district ?? null))}
                onClick={() => {
                  onPick(place.position, place);
                  setQuery('');
                }}
              >
                {place.name}{' '}
                <span className="muted small">
                  {gapsText.placeKind(place.kind)}
                  {place.district && `, ${place.district}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
