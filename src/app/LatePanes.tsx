import {
  type ComponentType,
  createElement,
  type ReactNode,
  useEffect,
  useSyncExternalStore,
} from 'react';
import { shellText } from '@/text/shell';
import { hasMap, hasWalkDocument, type ViewState, type WorkKind } from '@/view/view-state';
import { changeView } from '@/view/view-store';

/** What is known of a pane's code: nothing yet, the pane, or why it could not be fetched. */
type Arrival = { pane?: ComponentType; fault?: unknown };

/**
 * A pane whose code is fetched when it is first shown, or a little before. Not React's `lazy`: that holds back
 * what arrives within 300 ms of the waiting picture, and here nearly everything does.
 */
class LatePane {
  private arrival: Arrival = {};
  private asked = false;
  private readonly listeners = new Set<() => void>();
  private readonly load: () => Promise<ComponentType>;
  private readonly waiting: ReactNode;

  constructor(load: () => Promise<ComponentType>, waiting: ReactNode) {
    this.load = load;
    this.waiting = waiting;
  }

  /** Starts to fetch the code, unless it is here or on its way. A failure is told of where the pane is shown. */
  readonly fetch = (): void => {
    if (this.asked) return;
    this.asked = true;
    this.load().then(
      (pane) => this.arrive({ pane }),
      (fault: unknown) => this.arrive({ fault }),
    );
  };

  /** Code that could not be fetched is asked for anew when the pane is next shown. */
  forgetFailure(): void {
    if (this.arrival.fault === undefined) return;
    this.asked = false;
    this.arrival = {};
  }

  readonly Pane: ComponentType = () => {
    const { pane, fault } = useSyncExternalStore(this.subscribe, () => this.arrival);
    useEffect(this.fetch, []);
    if (fault !== undefined) throw fault;
    return pane ? createElement(pane) : this.waiting;
  };

  private arrive(arrival: Arrival): void {
    this.arrival = arrival;
    for (const listener of this.listeners) listener();
  }

  private readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

const loading = <p className="shell-loading">{shellText.loading}</p>;

/** Panes that bring large libraries or are seldom opened: each in a chunk of its own. */
const map = new LatePane(
  async () => (await import('@/panes/map/MapPane')).MapPane,
  <div className="shell-map-waiting" />,
);
const charts = new LatePane(
  async () => (await import('@/panes/charts/ChartsPane')).ChartsPane,
  loading,
);
const slideCharts = new LatePane(
  async () => (await import('@/panes/charts/SlideCharts')).SlideCharts,
  loading,
);
const table = new LatePane(
  async () => (await import('@/panes/table/TablePane')).TablePane,
  loading,
);
const data = new LatePane(async () => (await import('@/panes/data/DataPage')).DataPage, loading);
const accessibility = new LatePane(
  async () => (await import('@/panes/data/AccessibilityPage')).AccessibilityPage,
  loading,
);

const collaborations = new LatePane(
  async () => (await import('@/tasks/collaborate/CollaborationsPage')).CollaborationsPage,
  loading,
);
const permits = new LatePane(
  async () => (await import('@/tasks/permits/PermitsPage')).PermitsPage,
  loading,
);
const money = new LatePane(
  async () => (await import('@/tasks/money/MoneyPage')).MoneyPage,
  loading,
);
const need = new LatePane(async () => (await import('@/tasks/need/NeedPage')).NeedPage, loading);
const cameras = new LatePane(
  async () => (await import('@/tasks/cameras/CamerasPage')).CamerasPage,
  loading,
);
const programmes = new LatePane(
  async () => (await import('@/tasks/programmes/ProgrammesPage')).ProgrammesPage,
  loading,
);
const gaps = new LatePane(async () => (await import('@/tasks/gaps/GapsPanel')).GapsPanel, loading);
const edit = new LatePane(async () => (await import('@/tasks/edit/EditStage')).EditStage, loading);
const importing = new LatePane(async () => {
  const { ImportPanel: Panel } = await import('@/tasks/import/ImportPanel');
  return () => <Panel onClose={() => changeView((view) => ({ ...view, edit: null }))} />;
}, loading);
const exporting = new LatePane(
  async () => (await import('@/tasks/export/ExportPanel')).ExportPanel,
  loading,
);

const walk = new LatePane(async () => (await import('@/tasks/walk/WalkPanel')).WalkPanel, loading);
const walkHead = new LatePane(async () => (await import('@/view/WalkHead')).WalkHead, null);
const walkSheet = new LatePane(
  async () => (await import('@/tasks/walk/WalkSheet')).WalkSheet,
  loading,
);
const field = new LatePane(
  async () => (await import('@/tasks/field/FieldPanel')).FieldPanel,
  loading,
);
const protocol = new LatePane(
  async () => (await import('@/tasks/protocol/ProtocolPanel')).ProtocolPanel,
  loading,
);
const walkDocument = new LatePane(
  async () => (await import('@/tasks/protocol/WalkDocument')).WalkDocument,
  loading,
);

const documents = new LatePane(
  async () => (await import('@/tasks/documents/DocumentsPanel')).DocumentsPanel,
  loading,
);
const documentPage = new LatePane(
  async () => (await import('@/tasks/documents/DocumentPage')).DocumentPage,
  loading,
);

const slides = new LatePane(
  async () => (await import('@/tasks/present/SlidesPanel')).SlidesPanel,
  loading,
);
const presenter = new LatePane(
  async () => (await import('@/tasks/present/Presenter')).Presenter,
  loading,
);
const sceneKey = new LatePane(
  async () => (await import('@/tasks/present/SceneKey')).SceneKey,
  null,
);
const speaker = new LatePane(
  async () => (await import('@/tasks/present/SpeakerView')).SpeakerView,
  loading,
);
const handout = new LatePane(
  async () => (await import('@/tasks/present/HandoutSheet')).HandoutSheet,
  loading,
);

export const MapPane = map.Pane;
export const ChartsPane = charts.Pane;
export const SlideCharts = slideCharts.Pane;
export const TablePane = table.Pane;
export const GapsPanel = gaps.Pane;
export const WalkPanel = walk.Pane;
export const WalkHead = walkHead.Pane;
export const WalkSheet = walkSheet.Pane;
export const FieldPanel = field.Pane;
export const ProtocolPanel = protocol.Pane;
export const WalkDocument = walkDocument.Pane;
export const DocumentsPanel = documents.Pane;
export const DocumentPage = documentPage.Pane;
export const SlidesPanel = slides.Pane;
export const Presenter = presenter.Pane;
export const SceneKey = sceneKey.Pane;
export const SpeakerView = speaker.Pane;
export const HandoutSheet = handout.Pane;
export const EditStage = edit.Pane;
export const ImportPanel = importing.Pane;
export const ExportPanel = exporting.Pane;
export const CollaborationsPage = collaborations.Pane;
export const PermitsPage = permits.Pane;
export const MoneyPage = money.Pane;
export const NeedPage = need.Pane;
export const CamerasPage = cameras.Pane;
export const ProgrammesPage = programmes.Pane;
export const DataPage = data.Pane;
export const AccessibilityPage = accessibility.Pane;

/** Panes whose code could not be fetched are asked for anew when they are next shown. */
export function forgetFailedPanes(): void {
  const panes = [map, charts, table, gaps, edit, importing, exporting, data, accessibility];
  const late = [walk, walkHead, walkSheet, field, protocol, walkDocument, documents, documentPage];
  const shows = [slides, presenter, speaker, handout, slideCharts, sceneKey];
  for (const pane of [...panes, ...late, ...shows, ...Object.values(workPanes)])
    pane.forgetFailure();
}

function fetchWalkPanes(view: ViewState): void {
  walkHead.fetch();
  walkSheet.fetch();
  if (hasWalkDocument(view)) walkDocument.fetch();
  const panel = {
    falt: field,
    protokoll: protocol,
    forbered: walk,
    uppfoljning: walk,
    jamfor: walk,
  };
  panel[view.walk.step].fetch();
}

/** The pages of the administration's own work. */
const workPanes: Readonly<Record<WorkKind, LatePane>> = {
  samverkan: collaborations,
  tillstand: permits,
  pengar: money,
  behov: need,
  kameror: cameras,
  insatser: programmes,
};

/** Starts to fetch what the view will show, while the workspace is still on its way. */
export function fetchPanesFor(view: ViewState): void {
  const { page, drawer, edit: edited } = view;
  if (hasMap(view)) map.fetch();
  if (page === 'vandringar') fetchWalkPanes(view);
  if (page === 'luckor') gaps.fetch();
  if (view.slides.mode === 'redigera') {
    slides.fetch();
    // It is printed at once when it is asked for.
    handout.fetch();
  }
  if (page === 'dokument') {
    documents.fetch();
    documentPage.fetch();
  }
  if (page === 'arbete') workPanes[view.work.kind].fetch();
  if (edited === 'import') importing.fetch();
  else if (edited === 'export') exporting.fetch();
  else if (edited) edit.fetch();
  const { mode } = view.slides;
  const scene = mode === 'visa' || mode === 'ram';
  if (mode === 'visa') presenter.fetch();
  if (mode === 'ram') sceneKey.fetch();
  if (page === 'oversikt' || drawer === 'diagram') (scene ? slideCharts : charts).fetch();
  if (page === 'register' || page === 'oversikt' || drawer === 'tabell') table.fetch();
}
