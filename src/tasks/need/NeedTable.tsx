import { useMemo, useState } from 'react';
import { statisticKey } from '@/domain/statistics';
import { capitalised } from '@/text/capitalised';
import { needText } from '@/text/need';
import { Button } from '@/ui/Button';
import { ScrollTable } from '@/ui/ScrollTable';
import { saveFile } from '@/ui/save-file';
import { useStatistics, useStatisticsContext } from '@/view/statistics';
import { countFilters, withFacet } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { digitsOf, type NeedRow } from './need-rows';
import { needFileRows } from './statistics-file';
import type { Need } from './use-need';

const { table: words, gaps } = needText;

/** The districts by need: the figure, the measures that count there, and how many they are to the inhabitants. */
export function NeedTable({ need }: { need: Need }) {
  const { workspace, districts } = useWorkspace();
  const { ental, flertal } = workspace.omrade.delSlag;
  const { indicator, period, rows, whole } = need;
  const { imported } = useStatistics();
  const own = useMemo(() => new Set(imported.map(statisticKey)), [imported]);
  const isOwn = ({ figure }: NeedRow) => figure !== null && own.has(statisticKey(figure));
  const digits = digitsOf(rows);
  const of = (row: NeedRow) => ({ row, unit: indicator.unit, own: isOwn(row), digits });
  const years = [...new Set(districts.map(({ populationYear }) => String(populationYear)))];
  return (
    <section aria-labelledby="need-table">
      <h3 id="need-table">{words.heading(ental)}</h3>
      <Gaps rows={rows} parts={flertal} />
      <ScrollTable
        caption={words.caption(indicator.name, period, flertal)}
        head={[
          { label: capitalised(ental) },
          { label: indicator.name, number: true },
          { label: words.measures, number: true },
          { label: words.rate, number: true },
        ]}
      >
        <tbody>
          {rows.map((row) => (
            <Row key={row.area} {...of(row)} name={row.area} district />
          ))}
        </tbody>
        <tbody className="need-whole">
          <Row {...of(whole)} name={words.wholeArea(whole.area)} />
        </tbody>
      </ScrollTable>
      {[...rows, whole].some(isOwn) && (
        <p className="small">
          <span aria-hidden="true">{words.importedSign}</span> {words.imported}
        </p>
      )}
      <p className="small muted">{words.counted(ental, flertal, years.join(', '))}</p>
      <SaveTable need={need} />
    </section>
  );
}

interface RowProps {
  row: NeedRow;
  unit: string;
  name: string;
  /** Decimals of the column. */
  digits: number;
  /** The figure was taken in here. */
  own: boolean;
  /** The row is of a part, whose records the figure opens; else of the whole area. */
  district?: boolean;
}

function Row({ row, unit, name, digits, own, district = false }: RowProps) {
  const { area, figure, measures, rate } = row;
  const { least } = useStatisticsContext();
  const open = () =>
    changeView((view) => ({
      ...withFacet(view, 'district', district ? [area] : null),
      page: 'register',
    }));
  return (
    <tr data-none={figure === null || undefined}>
      <th scope="row">{name}</th>
      <td data-number>
        {needText.seen(figure?.seen ?? null, unit, least, digits)}
        {own && <OwnSign />}
      </td>
      <td data-number>
        {measures === 0 ? (
          0
        ) : (
          <button
            type="button"
            className="need-open"
            aria-label={words.open(measures, name)}
            onClick={open}
          >
            {measures}
          </button>
        )}
      </td>
      <td data-number>{rate === null ? words.noRate : words.perThousand(rate)}</td>
    </tr>
  );
}

function OwnSign() {
  return (
    <>
      <span aria-hidden="true">{words.importedSign}</span>
      <span className="visually-hidden"> {words.imported}</span>
    </>
  );
}

/** Which districts have no figure, or none that is shown. */
function Gaps({ rows, parts }: { rows: readonly NeedRow[]; parts: string }) {
  const missing = rows.filter(({ figure }) => figure === null).map(({ area }) => area);
  const hidden = rows
    .filter(({ figure }) => figure !== null && figure.seen.kind !== 'value')
    .map(({ area }) => area);
  return (
    <div className="need-gaps">
      {missing.length === 0 && hidden.length === 0 && <p>{gaps.none(parts)}</p>}
      {missing.length > 0 && <p>{gaps.missing(missing)}</p>}
      {hidden.length > 0 && <p>{gaps.hidden(hidden)}</p>}
    </div>
  );
}

function SaveTable({ need }: { need: Need }) {
  const { least } = useStatisticsContext();
  const filtered = countFilters(useView()) > 0;
  const [said, setSaid] = useState('');
  async function save() {
    const { toCsv } = await import('@/files/csv');
    saveFile(words.fileName, toCsv(words.header, needFileRows(need, least, filtered)));
    setSaid(words.saved(words.fileName));
  }
  return (
    <div className="need-save">
      <Button
        size="small"
        icon="download"
        label={words.save}
        onClick={() => void save().catch(window.reportError)}
      />
      <span className="small" role="status">
        {said}
      </span>
    </div>
  );
}
