import { useId, useState } from 'react';
import { foldText } from '@/analysis/fold-text';
import { chartText } from '@/text/charts';
import { Button } from '@/ui/Button';
import type { IconName } from '@/ui/Icon';
import { saveFile } from '@/ui/save-file';
import { useWorkspace } from '@/view/workspace-context';
import type { ChartModel } from './chart-model';
import { toChartSheet, toTabbedText } from './chart-sheet';
import { useChartPicture } from './use-chart-picture';
import './ChartTools.css';

interface ChartToolsProps {
  title: string;
  model: ChartModel;
  asTable: boolean;
  onTable: () => void;
}

/** Chart or table, and ways to take the figures along. */
export function ChartTools({ title, model, asTable, onTable }: ChartToolsProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = chartText.tools;
  return (
    <>
      <div className="chart-tools">
        <Button
          look="quiet"
          size="small"
          iconOnly
          icon={asTable ? 'chart' : 'table'}
          label={words.of(asTable ? words.asChart : words.asTable, title)}
          onClick={onTable}
        />
        <Button
          look="quiet"
          size="small"
          iconOnly
          icon="download"
          label={words.of(words.export, title)}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div className="chart-tools-export" id={id} hidden={!open}>
        {open && <Exports title={title} model={model} />}
      </div>
    </>
  );
}

/** File name of a chart: what it shows and the date of the data, in plain letters. */
function useFileName(title: string): (extension: string) => string {
  const { workspace } = useWorkspace();
  const name = foldText(`${title} ${workspace.lage.datum}`).replace(/[^a-z0-9]+/g, '-');
  return (extension) => `${name}.${extension}`;
}

function Exports({ title, model }: Pick<ChartToolsProps, 'title' | 'model'>) {
  const [said, setSaid] = useState('');
  const nameOf = useFileName(title);
  const picture = useChartPicture(title, model);
  const words = chartText.tools;
  async function copy() {
    try {
      await navigator.clipboard.writeText(toTabbedText(toChartSheet(model)));
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  }
  async function save(extension: string, make: () => Promise<Blob>) {
    try {
      saveFile(nameOf(extension), await make());
      setSaid(words.saved(nameOf(extension)));
    } catch {
      setSaid(words.failed);
    }
  }
  const ways: { icon: IconName; label: string; act: () => Promise<void> }[] = [
    { icon: 'copy', label: words.copy, act: copy },
    { icon: 'download', label: words.csv, act: () => save('csv', () => toCsvFile(model)) },
    {
      icon: 'download',
      label: words.image,
      act: () => save('png', async () => (await import('@/files/chart-image')).toPng(picture())),
    },
  ];
  return (
    <>
      {ways.map(({ icon, label, act }) => (
        <Button
          key={label}
          size="small"
          icon={icon}
          label={label}
          aria-label={words.of(label, title)}
          onClick={() => void act()}
        />
      ))}
      <p className="chart-tools-said" role="status">
        {said}
      </p>
    </>
  );
}

async function toCsvFile(model: ChartModel): Promise<Blob> {
  const { toCsv } = await import('@/files/csv');
  const { header, rows } = toChartSheet(model);
  return toCsv(header, rows);
}
