import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LayerConfig } from '@/domain/workspace';
import { loadPlaces } from '@/geodata/load-reference';
import { rowContext, useRegister } from '@/view/register';
import { useWorkspace } from '@/view/workspace-context';
import type { ImportContext } from './plan-import';

/**
 * What rows are compared with and checked against: the records as they are now, and the gazetteer.
 * @returns null until all of it is there, and without a file
 */
export function useImportContext(
  opened: { layer: LayerConfig; file: File } | null,
): ImportContext | null {
  const data = useWorkspace();
  const { dataset } = useRegister();
  const { workspace, addressOf } = data;
  const layer = opened?.layer ?? null;
  const fileName = opened?.file.name ?? '';
  const places = useQuery({
    queryKey: ['places'],
    queryFn: () => loadPlaces(workspace.platser.map(addressOf)),
    enabled: layer !== null,
  });
  return useMemo(() => {
    if (!layer || !dataset || !places.data) return null;
    const { measures } = dataset;
    return {
      row: rowContext(layer, data),
      plane: data.workspace.plankoordinatsystem,
      places: places.data,
      documents: data.workspace.dokument,
      fileName,
      records: measures.filter((measure) => measure.layer === layer.id),
      otherIds: new Set(
        measures.filter((measure) => measure.layer !== layer.id).map(({ id }) => id),
      ),
    };
  }, [layer, fileName, dataset, places.data, data]);
}
