import { shellText } from '@/text/shell';
import { Icon } from '@/ui/Icon';
import { MeasureMark } from '@/view/MeasureMark';
import type { Hit } from '@/view/search';
import { useWorkspace } from '@/view/workspace-context';

interface SearchHitsProps {
  listId: string;
  hits: readonly Hit[];
  activeId: string | undefined;
  onChoose: (hit: Hit) => void;
}

const kinds = ['district', 'record', 'place'] as const;

/** The hits, grouped by what they are. The focus stays in the search box. */
export function SearchHits({ listId, hits, activeId, onChoose }: SearchHitsProps) {
  return (
    <div id={listId} role="listbox" aria-label={shellText.search.label()}>
      {kinds.map((kind) => {
        const own = hits.filter((hit) => hit.kind === kind);
        if (own.length === 0) return null;
        const headingId = `${listId}-${kind}`;
        return (
          <fieldset key={kind} aria-labelledby={headingId}>
            <p id={headingId} className="search-group">
              {shellText.search.groups[kind]()}
            </p>
            {own.map((hit) => (
              <SearchHit key={hit.id} hit={hit} active={hit.id === activeId} onChoose={onChoose} />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

function SearchHit({
  hit,
  active,
  onChoose,
}: {
  hit: Hit;
  active: boolean;
  onChoose: (hit: Hit) => void;
}) {
  const { name, detail } = useWordsFor(hit);
  return (
    <div
      id={hit.id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="search-hit"
      // The box must keep the focus, so the choice is made before the press would take it.
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose(hit);
      }}
    >
      <HitSymbol hit={hit} />
      <span>{name}</span>
      <span className="search-detail">{detail}</span>
    </div>
  );
}

function useWordsFor(hit: Hit): { name: string; detail: string } {
  const { workspace, layerById } = useWorkspace();
  switch (hit.kind) {
    case 'record':
      return {
        name: hit.measure.name,
        detail: layerById.get(hit.measure.layer)?.namn ?? hit.measure.layer,
      };
    case 'district':
      return { name: hit.district.name, detail: workspace.omrade.delSlag.ental };
    case 'place':
      return { name: hit.place.name, detail: hit.place.district ?? '' };
  }
}

function HitSymbol({ hit }: { hit: Hit }) {
  if (hit.kind === 'record') return <MeasureMark measure={hit.measure} size={18} />;
  return <Icon name={hit.kind === 'district' ? 'map' : 'target'} size={18} />;
}
