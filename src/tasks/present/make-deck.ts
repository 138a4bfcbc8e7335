import type { Dataset } from '@/analysis/dataset';
import type { Slide, SlideDeck } from '@/files/slides';
import { partWord } from '@/text/area-words';
import { countMeasures } from '@/text/format';
import { slidesText } from '@/text/slides';
import { sceneFigures } from './scene-figures';
import type { ScenePicture } from './scene-pictures';

const { files: words } = slidesText;

/** What all slides say at their foot. */
export interface DeckGround {
  name: string;
  /** The day of the situation, in words. */
  situation: string;
  sources: string;
  layerName: (id: string) => string;
}

function bytesOf(address: string): Uint8Array {
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** So many districts have room in a chart. */
const mostBars = 20;

function toSlide(
  { scene, picture, width, height }: ScenePicture,
  dataset: Dataset,
  { situation, sources, layerName }: DeckGround,
): Slide {
  const { total, districts, layers } = sceneFigures(dataset, scene);
  const title = scene.title.trim() || slidesText.scene.unnamed;
  const bars = districts.filter(({ count }) => count > 0).slice(0, mostBars);
  const lines = scene.text.split('\n').filter((line) => line.trim() !== '');
  const slide: Slide = {
    title,
    text: [
      ...lines.map((text) => ({ text })),
      { text: words.counted(countMeasures(total)) },
      ...[...layers].map(([id, count]) => ({ text: `${layerName(id)}: ${count}`, bullet: true })),
    ],
    notes: scene.notes,
    foot: words.sources(situation, sources),
  };
  if (picture)
    return {
      ...slide,
      picture: { bytes: bytesOf(picture), width, height, alt: words.picture(title) },
    };
  if (bars.length === 0) return slide;
  return {
    ...slide,
    chart: {
      kind: 'bar',
      title: words.chart(partWord()),
      categories: bars.map(({ name }) => name),
      series: [{ name: words.measures, values: bars.map(({ count }) => count) }],
      alt: words.chartAlt(countMeasures(total)),
    },
  };
}

/** The scenes as slides: the map as a picture, or else a chart that stays one. */
export function makeDeck(
  pictures: readonly ScenePicture[],
  dataset: Dataset,
  ground: DeckGround,
): SlideDeck {
  return {
    title: ground.name,
    language: 'sv-SE',
    slides: pictures.map((picture) => toSlide(picture, dataset, ground)),
  };
}
