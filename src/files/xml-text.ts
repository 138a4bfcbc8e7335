/** Control characters, halves of surrogate pairs and two more that XML 1.0 has no way to write (its section 2.2). */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As it stands a reader would take it for the end of a line.
  '\r': '&#13;',
};

/** A text without the characters that no XML file can hold. */
export function withoutUnwritable(text: string): string {
  return text.replace(unwritable, '');
}

/** A text as it stands between tags or within a quoted value. */
export function escapeXml(text: string): string {
  return withoutUnwritable(text).replace(/[&<>"\r]/g, (sign) => references[sign] ?? sign);
}
