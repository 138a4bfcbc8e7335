import type { PermitArea } from '@/domain/permits';
import type { Bounds } from '@/domain/position';
import type { DocumentPicture } from '@/files/document';
import { ink, type Pen, setFont } from '@/files/picture-pen';
import type { CurrentMap } from '@/panes/map/current-map';
import { type SizedPicture, takeSized } from '@/panes/map/map-picture';
import { mapText } from '@/text/map';
import { dossierText as words } from '@/text/permit-dossier';
import { inLight } from '@/ui/theme';
import { boundsOfPermits } from './use-permit-map';

/** Pixels; sharp at the width of a page. */
const size = { width: 1600, height: 760 };
/** Room round the area, as a share of its own width and height: where it lies is seen by what lies beside it. */
const around = 0.15;
/** Of the scale bar and its words, in pixels of the picture. */
const bar = { from: 36, above: 40, letters: 30, thick: 5 };

interface Pictured {
  permit: PermitArea;
  base: PermitArea | null;
  /** Whether the map shows what is added. */
  adds: boolean;
}

const grown = ([west, south, east, north]: Bounds): Bounds => {
  const [wide, high] = [(east - west) * around, (north - south) * around];
  return [west - wide, south - high, east + wide, north + high];
};

/** A length on the ground, in the lower left corner, on white so that it is read on any ground. */
function drawScale(pen: Pen, { metres, pixels }: SizedPicture): void {
  const label =
    metres >= 1000 ? mapText.kilometresShort(metres / 1000) : mapText.metresShort(metres);
  const y = size.height - bar.above;
  setFont(pen, 600, bar.letters, ink);
  const wide = pixels + pen.measureText(label).width + bar.letters;
  pen.fillStyle = 'rgb(255 255 255 / 0.85)';
  pen.fillRect(bar.from - 16, y - bar.letters, wide + 24, 2 * bar.letters);
  pen.strokeStyle = ink;
  pen.lineWidth = bar.thick;
  pen.beginPath();
  pen.moveTo(bar.from, y - 12);
  pen.lineTo(bar.from, y + 10);
  pen.lineTo(bar.from + pixels, y + 10);
  pen.lineTo(bar.from + pixels, y - 12);
  pen.stroke();
  pen.textBaseline = 'middle';
  pen.fillStyle = ink;
  pen.fillText(label, bar.from + pixels + bar.letters * 0.6, y);
}

function toPng(taken: SizedPicture): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws no canvas');
  pen.drawImage(taken.image, 0, 0, size.width, size.height);
  drawScale(pen, taken);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('no picture was made'))));
  });
}

/** What is drawn how, and how sure it is. */
const captionOf = ({ permit, adds }: Pictured): string =>
  [
    adds ? words.mapKey.added : words.mapKey.area,
    ...(permit.geometryQuality === 'schematisk' ? [words.schematicMap] : []),
  ].join(' ');

/**
 * The map of a permit as a picture, in the colours of paper.
 * @returns null where there is nothing to show
 * @throws when the browser makes no picture
 */
export async function dossierPicture(
  map: CurrentMap,
  pictured: Pictured,
): Promise<(DocumentPicture & { png: Blob }) | null> {
  const { permit, base, adds } = pictured;
  const bounds = boundsOfPermits(base ? [permit, base] : [permit]);
  if (!bounds) return null;
  const taken = await inLight(() => takeSized(map, size, grown(bounds)));
  const png = await toPng(taken);
  taken.image.close();
  return {
    kind: 'picture',
    png,
    bytes: new Uint8Array(await png.arrayBuffer()),
    ...size,
    alt: words.mapAlt(permit.name, adds),
    caption: captionOf(pictured),
  };
}
