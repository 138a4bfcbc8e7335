import { largeText } from '@/text/large';
import { Segmented } from '@/ui/Segmented';
import { useTiledLayers } from '@/view/large-layers';
import { changeView, useView } from '@/view/view-store';
import './RowsChoice.css';

/** Stands for the rows that are held here; no layer has an empty id. */
const held = '';

/** Which rows the table lists: those that are held here, or those of a layer that a server has. */
export function RowsChoice() {
  const layers = useTiledLayers();
  const { large } = useView();
  if (layers.length === 0) return null;
  return (
    <div className="rows-choice">
      <Segmented
        legend={largeText.table.choice}
        options={[
          { value: held, label: largeText.table.held },
          ...layers.map(({ id, namn }) => ({ value: id, label: namn })),
        ]}
        value={large.layer ?? held}
        onChange={(value) =>
          changeView((view) => ({
            ...view,
            large: { layer: value === held ? null : value, page: 0 },
          }))
        }
      />
    </div>
  );
}
