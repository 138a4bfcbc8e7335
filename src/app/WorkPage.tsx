import type { ComponentType } from 'react';
import { workText } from '@/text/work';
import { writeView } from '@/view/url-codec';
import { startWork, type ViewState, type WorkKind, workKinds } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import {
  CamerasPage,
  CollaborationsPage,
  MoneyPage,
  NeedPage,
  PermitsPage,
  ProgrammesPage,
} from './LatePanes';
import { PaneBoundary } from './PaneBoundary';
import './WorkPage.css';

const workPages: Readonly<Record<WorkKind, ComponentType>> = {
  samverkan: CollaborationsPage,
  tillstand: PermitsPage,
  kameror: CamerasPage,
  insatser: ProgrammesPage,
  pengar: MoneyPage,
  behov: NeedPage,
};

/** The pages of the administration's own work, each a press from the others. */
export function WorkPage() {
  const { kind } = useView().work;
  const Page = workPages[kind];
  return (
    <div className="work">
      <WorkNavigation />
      <PaneBoundary key={kind} name={workText.kinds[kind]}>
        <Page />
      </PaneBoundary>
    </div>
  );
}

/** Another page begins with all of its kind, and with its own map. */
const withKind = (view: ViewState, kind: WorkKind): ViewState => ({
  ...view,
  page: 'arbete',
  selected: null,
  camera: null,
  work: { ...startWork, kind },
});

function WorkNavigation() {
  const view = useView();
  return (
    <nav className="work-navigation" aria-label={workText.navigation}>
      <ul>
        {workKinds.map((kind) => (
          <li key={kind}>
            <a
              href={writeView(withKind(view, kind))}
              aria-current={view.work.kind === kind ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                changeView((current) => withKind(current, kind));
              }}
            >
              {workText.kinds[kind]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
