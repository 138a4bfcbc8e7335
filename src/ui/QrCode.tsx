import { encode } from 'uqr';
import './QrCode.css';

/** What a code takes at the level below, with room to spare: 2 331 bytes (ISO/IEC 18004, table 7, version 40-M). */
const mostBytes = 2_000;
/** Modules around the code (ISO/IEC 18004, section 6.3.8). */
const quietZone = 4;

/** Half of a sign that takes two: no bytes say it. */
const halfSign = /\p{Cs}/u;

/** Whether a text can be written as a code: it is not empty, and at most 2 000 bytes long as UTF-8. */
export function fitsQr(text: string): boolean {
  return text !== '' && !halfSign.test(text) && new TextEncoder().encode(text).length <= mostBytes;
}

/** The dark modules of a row as bars: each as far from the left as it begins and as wide as it is. */
function barsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
  }
  return path;
}

/**
 * A text as a QR code, dark on white in every theme and in print: few readers take it the other way round. As wide as
 * what it stands in. Nothing at all for a text that {@link fitsQr} says no to.
 * @param label what it leads to, for who does not see it
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  if (!fitsQr(text)) return null;
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: quietZone });
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={data.map(barsOf).join('')} fill="#000000" />
    </svg>
  );
}
