import { capitalised } from '@/text/capitalised';
import { needText } from '@/text/need';
import { ScrollTable } from '@/ui/ScrollTable';
import { useStatisticsContext } from '@/view/statistics';
import { useWorkspace } from '@/view/workspace-context';
import type { Need } from './use-need';

const { trend: words } = needText;

/** The chosen indicator over time, oldest period first, for all areas that have more than one. */
export function NeedTrend({ need }: { need: Need }) {
  const { least } = useStatisticsContext();
  const { workspace } = useWorkspace();
  const { namn, delSlag } = workspace.omrade;
  const { indicator, all, rows } = need;
  const periods = indicator.periods.toReversed();
  const areas = [namn, ...rows.map(({ area }) => area)].filter(
    (area) => all.filter((one) => one.area === area).length > 1,
  );
  const seen = (area: string, period: string) =>
    all.find((one) => one.area === area && one.period === period)?.seen ?? null;
  return (
    <section aria-labelledby="need-trend">
      <h3 id="need-trend">{words.heading}</h3>
      {areas.length === 0 ? (
        <p>{words.single}</p>
      ) : (
        <ScrollTable
          caption={words.caption(indicator.name)}
          head={[
            { label: capitalised(delSlag.ental) },
            ...periods.map((period) => ({ label: needText.periodOf(period), number: true })),
          ]}
        >
          <tbody>
            {areas.map((area) => (
              <tr key={area}>
                <th scope="row">{area === namn ? needText.table.wholeArea(namn) : area}</th>
                {periods.map((period) => (
                  <td key={period} data-number>
                    {needText.seen(seen(area, period), indicator.unit, least)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}
