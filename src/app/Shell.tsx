import { type ComponentType, useEffect, useState } from 'react';
import { DetailsPane } from '@/panes/details/DetailsPane';
import { TimelinePane } from '@/panes/timeline/TimelinePane';
import { EditActions } from '@/tasks/edit/EditActions';
import { useHandout } from '@/tasks/present/handout-pages';
import { shellText } from '@/text/shell';
import { useLargeSelection } from '@/view/large-layers';
import { useSelectedMeasure, useVisible } from '@/view/selection';
import { hasMap, hasMapBeside, hasRegister, hasWalkDocument, type Page } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { Drawer } from './Drawer';
import {
  AccessibilityPage,
  ChartsPane,
  DataPage,
  DocumentPage,
  MapPane,
  SpeakerView,
  TablePane,
  WalkDocument,
} from './LatePanes';
import { Notices } from './Notices';
import { PaneBoundary } from './PaneBoundary';
import { PrintFoot, PrintHead } from './PrintSheet';
import { Rail } from './Rail';
import { ResultStatus } from './ResultStatus';
import { Framed, Showing } from './Showing';
import { SidePanel } from './SidePanel';
import { TaskPanel } from './TaskPanel';
import { TopBar } from './TopBar';
import { WorkPage } from './WorkPage';
import './Shell.css';

/** Name of the document: what is shown, then where. */
function useDocumentTitle(): void {
  const { workspace } = useWorkspace();
  const { page } = useView();
  useEffect(() => {
    document.title = `${shellText.pageTitles[page]} – ${workspace.titel} ${workspace.omrade.namn}`;
  }, [page, workspace]);
}

/** Parts that follow the view by themselves: while a slider moves, the frame round them has nothing new to say. */
const parts = {
  topBar: <TopBar />,
  rail: <Rail />,
  sidePanel: <SidePanel />,
  printHead: <PrintHead />,
  notices: <Notices />,
  stage: <MapStage />,
  details: <DetailsPane actions={<EditActions />} />,
  task: <TaskPanel />,
  resultStatus: <ResultStatus />,
  printFoot: <PrintFoot />,
  map: <MapPane />,
  timeline: <TimelinePane />,
  drawer: <Drawer charts={<ChartsPane />} table={<TablePane />} />,
};

/** Pages that are read as they are. */
const readPages: Partial<Record<Page, ComponentType>> = {
  dokument: DocumentPage,
  arbete: WorkPage,
  data: DataPage,
  tillganglighet: AccessibilityPage,
};

/** The one frame for every task: rail, panel, map or page, details. */
export function Shell() {
  const view = useView();
  const { page, edit, slides } = view;
  useDocumentTitle();
  const Reading = readPages[page];
  const handout = useHandout().pages.length > 0;
  const selected = useSelectedMeasure();
  const ready = useVisible() !== null;
  // The others are pages to read: no filters, and no details over the text.
  const withPanel = hasRegister(page);
  const beside = hasMapBeside(view);
  // A form needs its record; the list of changes and a new record need none.
  const editing = withPanel && edit !== null && (edit !== 'vald' || selected !== null);
  const chosen = useLargeSelection().state !== 'none' || selected !== null;
  const withDetails = editing || ((withPanel || beside) && chosen);
  if (slides.mode === 'talare') return <SpeakerView />;
  if (slides.mode === 'visa') return <Showing ready={ready} stage={parts.stage} />;
  if (slides.mode === 'ram') return <Framed ready={ready} stage={parts.stage} />;
  return (
    <div
      className="shell"
      data-page={page}
      data-handout={handout || undefined}
      data-ready={ready || undefined}
      data-selected={withDetails || undefined}
    >
      <a className="shell-skip" href="#innehall">
        {shellText.skipToContent}
      </a>
      {parts.topBar}
      {parts.rail}
      {withPanel && parts.sidePanel}
      {parts.printHead}
      <main className="shell-main" id="innehall" tabIndex={-1} data-work-map={beside || undefined}>
        <h1 className="visually-hidden">{shellText.pageTitles[page]}</h1>
        {parts.notices}
        {parts.stage}
        <PaneBoundary key={page} name={shellText.pages[page]}>
          {page === 'oversikt' && (
            <>
              <ChartsPane />
              <TablePane />
            </>
          )}
          {page === 'register' && <TablePane />}
          {hasWalkDocument(view) && <WalkDocument />}
          {Reading && <Reading />}
        </PaneBoundary>
      </main>
      {withDetails && (
        <PaneBoundary name={shellText.details}>{editing ? parts.task : parts.details}</PaneBoundary>
      )}
      {parts.resultStatus}
      {parts.printFoot}
    </div>
  );
}

/** The map with timeline and drawer. Once made it is kept, hidden, while other pages are shown. */
function MapStage() {
  const view = useView();
  const { page } = view;
  const shown = hasMap(view);
  const alone = view.slides.mode === 'visa' || view.slides.mode === 'ram';
  const [wanted, setWanted] = useState(shown);
  if (shown && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <div className="shell-stage" hidden={!shown}>
      <div className="shell-map">
        <PaneBoundary name={shellText.pages.karta}>{parts.map}</PaneBoundary>
      </div>
      {shown && page !== 'vandringar' && page !== 'arbete' && !alone && (
        <>
          <PaneBoundary name="tidslinjen">{parts.timeline}</PaneBoundary>
          {parts.drawer}
        </>
      )}
    </div>
  );
}
