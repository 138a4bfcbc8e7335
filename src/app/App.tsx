import { failureSentence } from '@/text/problems';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { ChangesContext, useFollowChanges } from '@/view/changes';
import { CoverageContext, useComputeCoverage } from '@/view/coverage';
import { RegisterContext, useLoadRegister } from '@/view/register';
import { useComputeVisible, VisibleContext } from '@/view/selection';
import { useLoadWorkspace } from '@/view/use-load-workspace';
import { needsCoverage } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { WorkspaceContext } from '@/view/workspace-context';
import { PaneBoundary } from './PaneBoundary';
import { Shell } from './Shell';
import './App.css';

/** Reads the workspace, then shows the shell; says what is wrong when there is no workspace to show. */
export function App() {
  const { loaded, retry } = useLoadWorkspace();
  if (loaded === undefined) return <div className="app-waiting" />;
  if (!loaded.ok)
    return (
      <main className="app-broken">
        <h1>{shellText.appBroken}</h1>
        <Notice tone="error" actions={<Button label={shellText.retry} onClick={retry} />}>
          {failureSentence(loaded.failure)}
        </Notice>
      </main>
    );
  return (
    <WorkspaceContext value={loaded.value}>
      <PaneBoundary name={loaded.value.workspace.titel}>
        <ChangesProvider />
      </PaneBoundary>
    </WorkspaceContext>
  );
}

/** Made once: the contexts change under them, which only those who read them follow. */
const shell = <Shell />;
const coverageProvider = <CoverageProvider />;
const registerProvider = <RegisterProvider />;

function ChangesProvider() {
  const changes = useFollowChanges();
  return <ChangesContext value={changes}>{registerProvider}</ChangesContext>;
}

function RegisterProvider() {
  const register = useLoadRegister();
  const visible = useComputeVisible(register.dataset);
  return (
    <RegisterContext value={register}>
      <VisibleContext value={visible}>{coverageProvider}</VisibleContext>
    </RegisterContext>
  );
}

function CoverageProvider() {
  const coverage = useComputeCoverage(needsCoverage(useView()));
  return <CoverageContext value={coverage}>{shell}</CoverageContext>;
}
