import { useState } from 'react';
import type { CoverageReport } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import type { ReachGroup } from '@/view/cover-groups';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './ExportSection.css';
import { PanelSection } from '@/ui/PanelSection';
import { countedGroups } from './cover-choice';
import type { ListedGaps } from './gap-lists';
import { type GapMethod, gapCollection, gapFileName, gapHeader, gapRows } from './gap-records';
import { useShareFile } from './use-share-file';

const { file: words } = gapsText;

type Ending = 'csv' | 'geojson';

async function makeFile(ending: Ending, listed: ListedGaps, method: GapMethod): Promise<Blob> {
  if (ending === 'geojson')
    return new Blob([JSON.stringify(gapCollection(listed, method))], {
      type: 'application/geo+json',
    });
  // Only needed here, so it is fetched here.
  const { toCsv } = await import('@/files/csv');
  return toCsv(gapHeader, gapRows(listed, method));
}

interface ExportSectionProps {
  listed: ListedGaps;
  report: CoverageReport;
  groups: readonly ReachGroup[];
  /** Those of the choice that is compared with. */
  otherGroups: readonly ReachGroup[];
}

/** Takes shares and lists out of the app. */
export function ExportSection({ listed, report, groups, otherGroups }: ExportSectionProps) {
  const { workspace } = useWorkspace();
  const view = useView();
  const makeShares = useShareFile(groups, otherGroups);
  const [said, setSaid] = useState('');
  async function save(what: 'luckor' | 'tackning', ending: Ending, make: () => Promise<Blob>) {
    const district = what === 'luckor' ? view.gaps.district : null;
    const name = gapFileName(workspace.omrade.namn, district, what, new Date(), ending);
    try {
      saveFile(name, await make());
      setSaid(words.saved(name));
    } catch {
      setSaid(words.failed);
    }
  }
  const saveGaps = (ending: Ending) =>
    save('luckor', ending, () =>
      makeFile(ending, listed, {
        groups: countedGroups(view.cover, groups),
        planned: view.cover.planned,
        schematic: view.cover.schematic,
        cellMeters: report.cellMeters,
        day: view.inForceOn ?? workspace.lage.datum,
        marked: view.gaps.marked,
      }),
    );
  const none = listed.places.length + listed.areas.length === 0;
  return (
    <PanelSection name={words.heading}>
      <p className="small">{words.sharesWhat(view.compared !== null)}</p>
      <div className="export-buttons">
        <Button
          icon="download"
          label={words.shares}
          disabled={makeShares === null}
          onClick={() => makeShares && save('tackning', 'csv', makeShares)}
        />
      </div>
      <p className="small">{words.what(listed.places.length, listed.areas.length)}</p>
      <div className="export-buttons">
        <Button icon="download" label={words.csv} disabled={none} onClick={() => saveGaps('csv')} />
        <Button
          icon="download"
          label={words.geojson}
          disabled={none}
          onClick={() => saveGaps('geojson')}
        />
        <p className="small muted" role="status">
          {said}
        </p>
      </div>
    </PanelSection>
  );
}
