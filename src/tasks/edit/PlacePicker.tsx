import type { Position } from 'geojson';
import { useId, useState } from 'react';
import { editText } from '@/text/edit';
import { gapsText } from '@/text/gaps';
import { useSearch } from '@/view/search';

const { place: words } = editText;

/** A place with a name in the gazetteer, whose position is taken. */
export function PlacePicker({ onPick }: { onPick: (position: Position) => void }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const hits = useSearch(query).flatMap((hit) => (hit.kind === 'place' ? [hit.place] : []));
  return (
    <div className="field-control">
      <label htmlFor={id}>{words.pick}</label>
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
                aria-label={words.take(gapsText.placeList.name(place.name, place.district ?? null))}
                onClick={() => {
                  onPick(place.position);
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
