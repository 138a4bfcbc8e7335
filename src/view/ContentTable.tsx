import type { DocumentTable } from '@/files/document';
import { CellText } from './ContentText';
import { keyed } from './keyed';

/** So many columns have room on a phone. */
const fewColumns = 3;
/** More columns than these are of one width each, and are scrolled rather than made narrower. */
const usualColumns = 4;

interface ContentTableProps {
  table: DocumentTable;
  /** Names a table that has no caption of its own: the heading it stands under. */
  name: string | undefined;
  /** Where there is no room for many columns, rows are cards. */
  narrow: boolean;
}

/** A table of a document. */
export function ContentTable({ table, name, narrow }: ContentTableProps) {
  return narrow && table.header.length > fewColumns ? (
    <Cards table={table} name={name} />
  ) : (
    <Columns table={table} name={name} />
  );
}

/** A part that scrolls must be reachable by keyboard, also in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

function Columns({ table, name }: Omit<ContentTableProps, 'narrow'>) {
  const { caption, header, rows, widths } = table;
  return (
    <section className="document-scroll" aria-label={caption ?? name} {...reachable}>
      <table className="document-table" data-wide={header.length > usualColumns || undefined}>
        {caption === undefined ? (
          <caption className="visually-hidden">{name}</caption>
        ) : (
          <caption>{caption}</caption>
        )}
        {widths && (
          <colgroup>
            {keyed(widths).map(({ key, item }) => (
              <col key={key} style={{ width: `${item}%` }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {header.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, item: [first = '', ...rest] }) => (
            <tr key={key}>
              <th scope="row">
                <CellText cell={first} />
              </th>
              {keyed(rest).map((cell) => (
                <td key={cell.key}>
                  <CellText cell={cell.item} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cards({ table: { caption, header, rows }, name }: Omit<ContentTableProps, 'narrow'>) {
  return (
    <ul className="document-cards" aria-label={caption ?? name}>
      {keyed(rows).map(({ key, item: [first = '', ...rest] }) => (
        <li key={key}>
          <p>
            <CellText cell={first} />
          </p>
          <dl>
            {keyed(rest).map((cell, at) => (
              <div key={cell.key}>
                <dt>{header[at + 1]}</dt>
                <dd>
                  <CellText cell={cell.item} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
