import { Fragment } from 'react';

/** A text that may be broken after a slash, so that names joined by slashes are not broken inside a word. */
export function Breakable({ text }: { text: string }) {
  let at = 0;
  return text.split(/(?<=\/)/).map((part) => {
    const key = at;
    at += part.length;
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {part}
      </Fragment>
    );
  });
}
