import initSqlJs, { type SqlJsStatic } from 'sql.js';

/**
 * Loads SQLite (WebAssembly, 0.7 MB).
 * @param wasm address of sql-wasm-browser.wasm in a browser (Vite: `sql.js/dist/sql-wasm-browser.wasm?url`),
 *   path of sql-wasm.wasm in Node
 * @returns rejects where the file cannot be loaded
 */
export function openSqlite(wasm: string): Promise<SqlJsStatic> {
  return initSqlJs({ locateFile: () => wasm });
}
