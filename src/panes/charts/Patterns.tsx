import './Patterns.css';

/** The fillings that bars are drawn with where colour does not tell them apart. Once per page of charts. */
export function Patterns() {
  return (
    <svg className="chart-patterns" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern
          id="chart-hatched"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="chart-patterns-ground" width="5" height="5" />
          <rect className="chart-patterns-accent" width="2" height="5" />
        </pattern>
        <pattern id="chart-dotted" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect className="chart-patterns-ground" width="5" height="5" />
          <circle className="chart-patterns-grey" cx="2.5" cy="2.5" r="1.2" />
        </pattern>
      </defs>
    </svg>
  );
}
