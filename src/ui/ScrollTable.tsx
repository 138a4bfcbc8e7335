import type { ReactNode } from 'react';
import './ScrollTable.css';

interface ScrollTableProps {
  /** What the table is; read aloud, and the name of the part that scrolls. */
  caption: string;
  head: readonly { label: string; number?: boolean }[];
  /** One or more table bodies. */
  children: ReactNode;
}

/** A part that scrolls must be reachable by keyboard, also in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

/** A table that scrolls within itself where the page is narrower than it. */
export function ScrollTable({ caption, head, children }: ScrollTableProps) {
  return (
    <section className="scroll-table" aria-label={caption} {...reachable}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map(({ label, number }) => (
              <th key={label} scope="col" data-number={number || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}
