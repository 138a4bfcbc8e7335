import type { Dataset } from '@/analysis/dataset';
import type { LayerConfig } from '@/domain/workspace';
import type { Slide, SlideDeck } from '@/files/slides';
import { countMeasures, formatCount } from '@/text/format';
import { slidesText } from '@/text/slides';
import { sceneFigures } from '@/view/scene-figures';
import { hasChart, sceneChart } from './scene-chart';
import type { ScenePicture } from './scene-pictures';

const { files: words } = slidesText;

/** What all slides say at their foot, and what their figures are called. */
export interface DeckGround {
  name: string;
  /** Name of the area. */
  area: string;
  /** The day of the situation, in words. */
  situation: string;
  sources: string;
  layers: readonly LayerConfig[];
}

async function toSlide(
  { scene, map }: ScenePicture,
  dataset: Dataset,
  { situation, sources, layers, area }: DeckGround,
): Promise<Slide> {
  const figures = sceneFigures(dataset, scene);
  const title = scene.title.trim() || slidesText.scene.unnamed;
  const lines = scene.text.split('\n').filter((line) => line.trim() !== '');
  const chart = hasChart(scene) ? sceneChart(figures, layers) : null;
  const counted = chart
    ? []
    : layers
        .filter(({ id }) => figures.layers.has(id))
        .map(({ id, namn }) => ({
          text: `${namn}: ${formatCount(figures.layers.get(id) ?? 0)}`,
          bullet: true,
        }));
  return {
    title,
    text: [
      ...lines.map((text) => ({ text })),
      { text: words.counted(countMeasures(figures.total)) },
      ...(chart?.stacked && figures.whole > 0
        ? [{ text: words.whole(countMeasures(figures.whole), area) }]
        : []),
      ...counted,
    ],
    notes: scene.notes,
    foot: words.sources(situation, sources),
    ...(map && {
      picture: {
        bytes: new Uint8Array(await map.png.arrayBuffer()),
        width: map.width,
        height: map.height,
        alt: words.picture(title),
      },
    }),
    ...(chart && { chart }),
  };
}

/** The scenes as slides: the map as a picture, charts as charts that can be changed, words as words. */
export async function makeDeck(
  pictures: readonly ScenePicture[],
  dataset: Dataset,
  ground: DeckGround,
): Promise<SlideDeck> {
  return {
    title: ground.name,
    language: 'sv-SE',
    slides: await Promise.all(pictures.map((picture) => toSlide(picture, dataset, ground))),
  };
}
