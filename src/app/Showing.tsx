import type { CSSProperties, ReactNode } from 'react';
import { shellText } from '@/text/shell';
import { useMagnified } from '@/view/magnified';
import { writeView } from '@/view/url-codec';
import { hasMap, hasWalkDocument, startSlides } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { ChosenFilters } from './ChosenFilters';
import {
  DocumentPage,
  Presenter,
  SceneKey,
  SlideCharts,
  TablePane,
  WalkDocument,
} from './LatePanes';
import { PaneBoundary } from './PaneBoundary';
import './Showing.css';

interface ShowingProps {
  ready: boolean;
  /** The map. */
  stage: ReactNode;
}

/** The presentation: the scene's words, and its map or charts large; nothing to press but what leads on. */
export function Showing({ ready, stage }: ShowingProps) {
  const { page } = useView();
  const style = { '--magnified': useMagnified() } as CSSProperties; // a property of our own, which the type leaves out
  return (
    <div
      className="shell"
      data-page={page}
      data-showing
      data-ready={ready || undefined}
      style={style}
    >
      <Presenter />
      <ScenePicture stage={stage} heading={shellText.slides} />
    </div>
  );
}

/** A scene alone, in a frame of another page, with where it is from and the way to the whole of it. */
export function Framed({ ready, stage }: ShowingProps) {
  const view = useView();
  const { workspace } = useWorkspace();
  const whole = writeView({ ...view, slides: startSlides }) || '.';
  return (
    <div className="shell" data-page={view.page} data-framed data-ready={ready || undefined}>
      <ScenePicture stage={stage} heading={shellText.pageTitles[view.page]} />
      <footer className="frame-foot">
        <SceneKey />
        <ChosenFilters />
        <div className="frame-from">
          <p>
            <strong>{workspace.titel}</strong> {workspace.omrade.namn}. {workspace.lage.text}.
          </p>
          <a href={whole} target="_blank" rel="noopener">
            {shellText.scene.openWhole(workspace.titel)}
            <span className="visually-hidden"> ({shellText.scene.newWindow})</span>
          </a>
        </div>
      </footer>
    </div>
  );
}

function ScenePicture({ stage, heading }: { stage: ReactNode; heading: string }) {
  const view = useView();
  const { page, drawer } = view;
  const beside = hasMap(view) ? drawer : null;
  return (
    <main
      className="shell-main"
      id="innehall"
      tabIndex={-1}
      aria-label={heading}
      data-beside={beside ?? undefined}
    >
      <h1 className="visually-hidden">{heading}</h1>
      {stage}
      <PaneBoundary key={page} name={shellText.pages[page]}>
        {(page === 'oversikt' || beside === 'diagram') && <SlideCharts />}
        {(page === 'register' || beside === 'tabell') && <TablePane />}
        {hasWalkDocument(view) && <WalkDocument />}
        {page === 'dokument' && <DocumentPage />}
      </PaneBoundary>
    </main>
  );
}
