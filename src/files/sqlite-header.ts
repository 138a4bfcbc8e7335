const magic = new TextEncoder().encode('SQLite format 3\0');

/** Whether a file begins as every SQLite database does (https://sqlite.org/fileformat2.html, section 1.3). */
export function isSqlite(bytes: Uint8Array): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
