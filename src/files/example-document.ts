import type { WrittenDocument } from './document';

/** A document with one of everything, and its pictures. Only tests import this file. */

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** One white pixel. */
export const examplePng = fromHex(
  '89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef9240000000a4944415408d76368' +
    '000000820081dd436af40000000049454e44ae426082',
);

/** 8 x 8 grey pixels, with nothing said of them but JFIF. */
export const exampleJpeg = fromHex(
  'ffd8ffe000104a46494600010100000100010000ffdb004300140e0f120f0d14121012171514181e32211e1c1c' +
    '1e3d2c2e243249404c4b47404645505a736250556d5645466488656d777b8182814e608d978c7d96737e817c' +
    'ffc0000b080008000801011100ffc40014000100000000000000000000000000000000ffc400141001000000' +
    '00000000000000000000000000ffda0008010100003f003fffd9',
);

export const exampleDocument: WrittenDocument = {
  title: 'Protokoll & "åtgärder" <Västertorp>',
  language: 'sv-SE',
  subject: 'Trygghetsvandring',
  blocks: [
    { kind: 'heading', level: 1, text: 'Protokoll från Västertorp' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Beslut: ', bold: true },
        { text: 'görs & följs upp', italic: true },
      ],
    },
    { kind: 'heading', level: 2, text: 'Deltagare' },
    { kind: 'list', items: ['Äldrerådet', 'Östra ungdomsgården'] },
    { kind: 'list', ordered: true, items: ['Förmöte', 'Vandring', [{ text: 'Avslutande möte' }]] },
    { kind: 'list', ordered: true, items: ['Från ett igen'] },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'Punkter' },
    {
      kind: 'table',
      caption: 'Tabell 1. Protokollspunkter',
      header: ['Nr', 'Punkt', 'Ansvarig'],
      widths: [10, 60, 30],
      rows: [
        ['1', 'Lykta saknas vid gångtunneln', 'Trafikkontoret'],
        ['2', ['Skymd sikt', [{ text: 'Buskar klipps', italic: true }]], []],
      ],
    },
    { kind: 'table', header: ['Ensam kolumn'], rows: [] },
    { kind: 'heading', level: 3, text: 'Bilder' },
    {
      kind: 'picture',
      bytes: exampleJpeg,
      width: 800,
      height: 800,
      alt: 'Gångtunneln',
      caption: 'Bild 1',
    },
    { kind: 'picture', bytes: examplePng, width: 1, height: 1, alt: 'Vit punkt' },
    { kind: 'heading', level: 4, text: 'Slut' },
  ],
};
