import { gapsText } from '@/text/gaps';
import './HowCounted.css';

/** How a figure was computed, on demand. `of` names the figure for those who hear it. */
export function HowCounted({ of, sentences }: { of: string; sentences: readonly string[] }) {
  return (
    <details className="how-counted">
      <summary>
        {gapsText.how}
        <span className="visually-hidden">{gapsText.howOf(of)}</span>
      </summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
