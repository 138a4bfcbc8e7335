import { mapText as words } from '@/text/map';
import './PaperScale.css';

/** Lengths that a scale can be read by, in metres. */
const barMeters = [100, 200, 250, 500, 1000, 2000, 5000];
/** Longest bar, in millimetres of paper. */
const longestBar = 60;

/**
 * The scale of a printed map: a bar of a round length, and the scale in numbers.
 * @param scale metres on the ground for each metre of paper
 */
export function PaperScale({ scale }: { scale: number }) {
  const meters =
    barMeters.findLast((each) => (each * 1000) / scale <= longestBar) ?? barMeters[0] ?? 0;
  return (
    <div className="paper-scale">
      <svg
        width={`${(meters * 1000) / scale}mm`}
        height="2mm"
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          d="M0 0v2h100V0"
          fill="none"
          stroke="currentColor"
          vectorEffect="non-scaling-stroke"
        />
      </svg>{' '}
      {meters < 1000 ? words.metres(meters) : words.kilometres(meters / 1000)}.{' '}
      {words.paperScale(scale)}. {words.paperScaleHint}
    </div>
  );
}
