import type { DocumentPicture, DocumentTable } from './document';
import type { DocumentLook } from './document-look';
import { isJpeg } from './jpeg-metadata';
import { withoutUnwritable } from './xml-text';

/** Pixels to the inch, and millimetres. */
const pixelsPerMillimeter = 96 / 25.4;
/** A caption and a line of text have room beside the highest picture. */
const besidePicture = 30;

/** The first bytes of every PNG (its specification, section 5.2). */
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The lines of a text as XML can hold them. */
export const linesOf = (text: string): string[] => withoutUnwritable(text).split(/\r\n|\r|\n/);

/**
 * Widths of a table's columns in millimetres.
 * @throws RangeError for a table without columns, with a row of another length or with widths that do not fit
 */
export function columnWidths({ header, rows, widths }: DocumentTable, look: DocumentLook) {
  if (header.length === 0) throw new RangeError('a table has at least one column');
  const odd = rows.find((cells) => cells.length !== header.length);
  if (odd)
    throw new RangeError(`a row of ${odd.length} cells in a table of ${header.length} columns`);
  const shares = widths ?? header.map(() => 1);
  if (shares.length !== header.length || shares.some((share) => !(share > 0)))
    throw new RangeError(`widths [${shares}] do not fit ${header.length} columns`);
  const sum = shares.reduce((total, share) => total + share, 0);
  const whole = look.textWidth * (widths ? Math.min(1, sum / 100) : 1);
  return shares.map((share) => (whole * share) / sum);
}

/**
 * The size of a picture on the page in pixels, in its own proportions.
 * @throws RangeError for a picture without a size
 */
export function pictureSize(
  { width, height, maxWidthMillimeters }: DocumentPicture,
  { textWidth, textHeight }: DocumentLook,
): { width: number; height: number } {
  if (!(width > 0 && height > 0)) throw new RangeError(`a picture of ${width} x ${height} pixels`);
  const widest = Math.min(maxWidthMillimeters ?? textWidth, textWidth);
  const scale = Math.min(
    1,
    (widest * pixelsPerMillimeter) / width,
    ((textHeight - besidePicture) * pixelsPerMillimeter) / height,
  );
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/**
 * What kind of picture bytes are, as files of it end.
 * @param number of the picture in the document, for the message
 * @throws RangeError for what is neither JPEG nor PNG
 */
export function pictureType(bytes: Uint8Array, number: number): 'jpg' | 'png' {
  if (isJpeg(bytes)) return 'jpg';
  if (pngStart.every((byte, at) => bytes[at] === byte)) return 'png';
  throw new RangeError(`picture ${number} is neither JPEG nor PNG`);
}
