import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FilterPanel } from '@/panes/legend/FilterPanel';
import { LayerPanel } from '@/panes/legend/LayerPanel';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import type { ViewState } from '@/view/view-state';
import { useView } from '@/view/view-store';
import {
  DocumentsPanel,
  FieldPanel,
  GapsPanel,
  ProtocolPanel,
  SlidesPanel,
  WalkHead,
  WalkPanel,
} from './LatePanes';
import { PaneBoundary } from './PaneBoundary';

/** The sheet steps aside for what is pointed out beside it, and its handle takes over the focus. */
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

/** What the side panel is of. */
function panelOf({ page, slides }: ViewState): keyof typeof shellText.panels {
  if (slides.mode === 'redigera') return 'slides';
  if (page === 'luckor') return 'gaps';
  if (page === 'dokument') return 'documents';
  return page === 'vandringar' ? 'walks' : 'filters';
}

/** In the field the panel is no sheet on a phone but a bar below the map, which opens by itself. */
function isInField({ page, slides, walk: { id, step } }: ViewState): boolean {
  return page === 'vandringar' && id !== null && step === 'falt' && slides.mode === null;
}

/** The gap, the stop or the point that is shown where the sheet would lie over it. */
function pointedOut(view: ViewState): string | null {
  if (view.page === 'luckor') return view.gaps.chosen;
  return view.page === 'vandringar' && !isInField(view) ? view.walk.point : null;
}

/** Layers and filters, cover and gaps, walks or documents: beside the map on a wide screen, a sheet from below on a phone. */
export function SidePanel() {
  const view = useView();
  const [open, setOpen] = useState(false);
  const handle = useStepAside(pointedOut(view), () => setOpen(false));
  const panel = panelOf(view);
  const words = shellText.panels[panel];
  return (
    <aside
      className="side-panel"
      aria-label={words.name}
      data-open={open || undefined}
      data-field={isInField(view) || undefined}
    >
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
          <PanelContent view={view} />
        </PaneBoundary>
      </div>
    </aside>
  );
}

function PanelContent({ view }: { view: ViewState }) {
  switch (panelOf(view)) {
    case 'gaps':
      return <GapsPanel />;
    case 'slides':
      return <SlidesPanel />;
    case 'walks':
      return <WalkTask view={view} />;
    case 'documents':
      return <DocumentsPanel />;
    default:
      return (
        <>
          <LayerPanel />
          <FilterPanel />
        </>
      );
  }
}

/** What is done with the walk: it is prepared, walked, or written down. */
function WalkTask({ view: { walk } }: { view: ViewState }) {
  return (
    <>
      <WalkHead />
      <WalkStep walk={walk} />
    </>
  );
}

function WalkStep({ walk: { id, step } }: Pick<ViewState, 'walk'>) {
  if (id !== null && step === 'falt') return <FieldPanel />;
  return id !== null && step === 'protokoll' ? <ProtocolPanel /> : <WalkPanel />;
}
