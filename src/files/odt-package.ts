import { strToU8, type Zippable, zipSync } from 'fflate';
import type { WrittenDocument } from './document';
import { lookOf } from './document-look';
import { toOdtContent } from './odt-content';
import { odtNamespaces, odtStyles } from './odt-styles';
import { escapeXml } from './xml-text';

export const mediaType = 'application/vnd.oasis.opendocument.text';
/** The first time that a zip can tell, in the clock of the place, as zips have it. */
const firstTime = new Date(1980, 0, 1);

const pictureTypes = { jpg: 'image/jpeg', png: 'image/png' } as const;

/** What is said of the document: no author and no time. */
function metaOf({ title, subject, language }: WrittenDocument): string {
  const element = (name: string, text: string) =>
    text === '' ? '' : `<dc:${name}>${escapeXml(text)}</dc:${name}>`;
  return `<office:document-meta ${odtNamespaces}><office:meta>${element('title', title)}${element('subject', subject ?? '')}${element('language', language)}</office:meta></office:document-meta>`;
}

function manifestOf(files: readonly (readonly [path: string, type: string])[]): string {
  const entries = files.map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  );
  return `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>${entries.join('')}</manifest:manifest>`;
}

const xml = (root: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`);

/**
 * The document as a package (ODF 1.3, part 2). Apart from `write-odt`, which loads it when it is wanted.
 * @throws RangeError for what `writeOdt` says no to
 */
export function packOdt(document: WrittenDocument): Uint8Array<ArrayBuffer> {
  const look = lookOf(document);
  const { content, pictures } = toOdtContent(document.blocks, look);
  const texts = [
    ['content.xml', content],
    ['styles.xml', odtStyles(document, look)],
    ['meta.xml', metaOf(document)],
  ] as const;
  const parts: Zippable = {
    // First and as it is, so that programs know the file by its first bytes (part 2, section 3.3).
    mimetype: [strToU8(mediaType), { level: 0 }],
  };
  for (const [path, text] of texts) parts[path] = xml(text);
  // Pictures are packed already.
  for (const { path, bytes } of pictures) parts[path] = [bytes, { level: 0 }];
  parts['META-INF/manifest.xml'] = xml(
    manifestOf([
      ...texts.map(([path]) => [path, 'text/xml'] as const),
      ...pictures.map(({ path, type }) => [path, pictureTypes[type]] as const),
    ]),
  );
  return zipSync(parts, { mtime: firstTime });
}
