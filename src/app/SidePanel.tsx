import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FilterPanel } from '@/panes/legend/FilterPanel';
import { LayerPanel } from '@/panes/legend/LayerPanel';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { useView } from '@/view/view-store';
import { GapsPanel } from './LatePanes';
import { PaneBoundary } from './PaneBoundary';

/** The sheet steps aside for the gap that is shown on the map, and its handle takes over the focus. */
function useStepAside(chosen: string | null, close: () => void) {
  const handle = useRef<HTMLDivElement>(null);
  const before = useRef(chosen);
  const stepAside = useEffectEvent(() => {
    // Beside the map, on a wide screen, there is no handle, and nothing to step aside from.
    const button = handle.current?.querySelector('button');
    if (!button || button.offsetParent === null) return;
    close();
    button.focus();
  });
  useEffect(() => {
    if (chosen !== null && chosen !== before.current) stepAside();
    before.current = chosen;
  }, [chosen]);
  return handle;
}

/** Layers and filters, or cover and gaps: beside the map on a wide screen, a sheet from below on a phone. */
export function SidePanel() {
  const { page, gaps } = useView();
  const [open, setOpen] = useState(false);
  const handle = useStepAside(page === 'luckor' ? gaps.chosen : null, () => setOpen(false));
  const words = shellText.panels[page === 'luckor' ? 'gaps' : 'filters'];
  return (
    <aside className="side-panel" aria-label={words.name} data-open={open || undefined}>
      <div className="side-panel-handle" ref={handle}>
        <Button
          look="quiet"
          icon={open ? 'chevronDown' : 'filter'}
          label={open ? words.close : words.open}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div className="side-panel-body">
        <PaneBoundary key={words.name} name={words.name}>
          {page === 'luckor' ? (
            <GapsPanel />
          ) : (
            <>
              <LayerPanel />
              <FilterPanel />
            </>
          )}
        </PaneBoundary>
      </div>
    </aside>
  );
}
