import type { Dataset } from '@/analysis/dataset';
import type { Scene } from '@/domain/scene';
import type { LayerConfig } from '@/domain/workspace';
import { slidesText } from '@/text/slides';
import { sceneFigures } from '@/view/scene-figures';

/**
 * What scenes count, a row for each figure: of the scene, of each of its layers, of each district by layer. A field
 * that is empty stands for all.
 */
export function figureRows(
  scenes: readonly Scene[],
  dataset: Dataset,
  layers: readonly LayerConfig[],
): { header: readonly string[]; rows: readonly (readonly string[])[] } {
  const rows = scenes.flatMap((scene, at) => {
    const figures = sceneFigures(dataset, scene);
    const head = [String(at + 1), scene.title.trim() || slidesText.scene.unnamed];
    const used = layers.filter(({ id }) => figures.layers.has(id));
    return [
      [...head, '', '', String(figures.total)],
      ...used.map(({ id, namn }) => [...head, '', namn, String(figures.layers.get(id) ?? 0)]),
      ...figures.districts.flatMap(({ name, count, layers: own }) => [
        [...head, name, '', String(count)],
        ...used.flatMap(({ id, namn }) => {
          const number = own.get(id);
          return number === undefined ? [] : [[...head, name, namn, String(number)]];
        }),
      ]),
    ];
  });
  return { header: ['bild', 'rubrik', 'stadsdel', 'lager', 'antal'], rows };
}
