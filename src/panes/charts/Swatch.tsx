import { useTheme } from '@/ui/theme';
import type { Look } from './chart-model';
import './Swatch.css';

/** A small piece of a bar, as in the drawing, for legends and tips. */
export function Swatch({ look }: { look: Look }) {
  const theme = useTheme();
  const { colour } = look;
  return (
    <svg className="swatch bar-part" data-pattern={look.pattern} aria-hidden="true">
      <rect
        className="bar-part-area"
        width="100%"
        height="100%"
        {...(colour && { style: { fill: theme === 'dark' ? colour.dark : colour.light } })}
      />
    </svg>
  );
}
