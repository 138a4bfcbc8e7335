import { reachGroups } from '@/analysis/reach-groups';
import { cellMetersFor } from '@/analysis/to-cover-measures';
import { heldLayers } from '@/domain/workspace';
import { coverMethodText } from '@/text/data';
import { valueLabel } from '@/text/labels';
import { ScrollTable } from '@/ui/ScrollTable';
import { useWorkspace } from '@/view/workspace-context';

const head = [
  { label: coverMethodText.layer },
  { label: coverMethodText.kind },
  { label: coverMethodText.meters, number: true },
];

/** How cover and gaps come about, on which assumptions, and what they do not say. */
export function CoverMethod() {
  const { workspace, districts } = useWorkspace();
  const land = districts.reduce((sum, district) => sum + district.landSquareKilometres, 0);
  const points = coverMethodText.points(workspace.omrade.delSlag, cellMetersFor(land));
  return (
    <>
      <dl>
        {points.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ScrollTable caption={coverMethodText.reaches} head={head}>
        <tbody>
          {heldLayers(workspace.lager).flatMap((layer) => {
            const groups = reachGroups(layer);
            return groups.map(({ id, kind, assumedMeters }) => (
              <tr key={id}>
                <td>{layer.namn}</td>
                <td>
                  {kind === null
                    ? groups.length > 1 && coverMethodText.otherKinds
                    : valueLabel(kind)}
                </td>
                <td data-number>{assumedMeters}</td>
              </tr>
            ));
          })}
        </tbody>
      </ScrollTable>
    </>
  );
}
