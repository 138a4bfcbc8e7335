import { useMemo } from 'react';
import { usePaperScale } from '@/panes/map/paper-frame';
import { collaborateText } from '@/text/collaborate';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { ContentView } from '@/view/ContentView';
import { PaperScale } from '@/view/PaperScale';
import { useWorkspace } from '@/view/workspace-context';
import { sheetContent } from './sheet-content';
import type { Work } from './use-collaboration';
import type { Zone } from './use-zone';
import './CollaborationSheet.css';

const { sheet: words } = collaborateText;

interface SheetProps {
  work: Work;
  zone: Zone;
  internal: boolean;
}

/** The collaboration on paper: one lying A4 with the map beside the situation and the plan below. Not on screen. */
export function CollaborationSheet({ work, zone, internal }: SheetProps) {
  const { workspace } = useWorkspace();
  const { collaboration, now } = work;
  const { head, rest } = useMemo(
    () => sheetContent({ collaboration, workspace, today: now, internal }),
    [collaboration, workspace, now, internal],
  );
  return (
    <>
      <div className="collab-sheet document" data-part="head" data-lies>
        <ContentView blocks={head} narrow={false} />
        <SheetKey zone={zone} />
      </div>
      <div className="collab-sheet document" data-part="rest" data-lies>
        <ContentView blocks={rest} narrow={false} />
      </div>
    </>
  );
}

/** What the map shows: its scale, and the layers with something in the zone. */
function SheetKey({ zone }: { zone: Zone }) {
  const { workspace } = useWorkspace();
  const scale = usePaperScale();
  const layers = workspace.lager.filter(({ id }) =>
    zone.measures.some(({ layer }) => layer === id),
  );
  return (
    <>
      <p>{layers.length > 0 ? words.map : words.mapOnly}</p>
      <ul className="collab-key">
        {layers.map(({ id, namn, symbol, farg }) => (
          <li key={id}>
            <LayerSymbol symbol={symbol} colour={farg.ljus} size={14} /> {namn}
          </li>
        ))}
      </ul>
      {scale !== null && <PaperScale scale={scale} />}
      <p>{words.mapFrom(workspace.baskarta.erkannande.map(({ text }) => text).join('. '))}</p>
    </>
  );
}
