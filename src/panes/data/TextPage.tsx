import type { ReactNode } from 'react';
import './TextPage.css';

interface TextPageProps {
  title: string;
  lead: string;
  /** Name of the list of contents. */
  contents: string;
  sections: readonly { id: string; heading: string; content: ReactNode }[];
  foot?: ReactNode;
}

/** A page to read: title, contents beside, sections with headings that can be linked to. */
export function TextPage({ title, lead, contents, sections, foot }: TextPageProps) {
  return (
    <div className="text-page">
      <div className="text-page-head">
        {/* The frame of the app has the same words as the page's main heading. */}
        <p className="text-page-title" aria-hidden="true">
          {title}
        </p>
        <p className="text-page-lead">{lead}</p>
      </div>
      <nav className="text-page-contents" aria-label={contents}>
        <ul>
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="text-page-body">
        {sections.map(({ id, heading, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-heading`} tabIndex={-1}>
            <h2 id={`${id}-heading`}>{heading}</h2>
            {content}
          </section>
        ))}
        {foot && <p className="text-page-foot">{foot}</p>}
      </div>
    </div>
  );
}
