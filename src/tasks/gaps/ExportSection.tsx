import { useState } from 'react';
import type { CoverageReport } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import type { ReachGroup } from '@/view/coverage';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './ExportSection.css';
import { countedGroups } from './cover-choice';
import type { ListedGaps } from './gap-lists';
import { type GapMethod, gapCollection, gapFileName, gapHeader, gapRows } from './gap-records';
import { PanelSection } from './PanelSection';

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
}

/** Takes the lists out of the app, as they are shown. */
export function ExportSection({ listed, report, groups }: ExportSectionProps) {
  const { workspace } = useWorkspace();
  const view = useView();
  const [said, setSaid] = useState('');
  async function save(ending: Ending) {
    const name = gapFileName(workspace.omrade.namn, view.gaps.district, new Date(), ending);
    try {
      const file = await makeFile(ending, listed, {
        groups: countedGroups(view.cover, groups),
        planned: view.cover.planned,
        schematic: view.cover.schematic,
        cellMeters: report.cellMeters,
        day: view.inForceOn ?? workspace.lage.datum,
        marked: view.gaps.marked,
      });
      saveFile(name, file);
      setSaid(words.saved(name));
    } catch {
      setSaid(words.failed);
    }
  }
  const none = listed.places.length + listed.areas.length === 0;
  return (
    <PanelSection name={words.heading}>
      <p className="small">{words.what(listed.places.length, listed.areas.length)}</p>
      <div className="export-buttons">
        <Button icon="download" label={words.csv} disabled={none} onClick={() => save('csv')} />
        <Button
          icon="download"
          label={words.geojson}
          disabled={none}
          onClick={() => save('geojson')}
        />
        <p className="small muted" role="status">
          {said}
        </p>
      </div>
    </PanelSection>
  );
}
