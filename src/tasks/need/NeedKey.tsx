import { type CSSProperties, useEffect, useMemo } from 'react';
import { needText as words } from '@/text/need';
import { setWorkMap, shadeOpacity } from '@/view/work-map';
import { useWorkspace } from '@/view/workspace-context';
import { numberOf, type ShadeClass, shadesOf } from './need-rows';
import type { Need } from './use-need';

/** Has the map colour the districts, and says what the colours mean. */
export function NeedKey({ need, classes }: { need: Need; classes: readonly ShadeClass[] }) {
  const { workspace } = useWorkspace();
  const { ental, flertal } = workspace.omrade.delSlag;
  const { indicator, period, rows } = need;
  const shades = useMemo(
    () => (classes.length === 0 ? null : shadesOf(rows, classes)),
    [rows, classes],
  );
  useEffect(() => {
    setWorkMap({ shades });
    return () => setWorkMap({});
  }, [shades]);
  const without = rows.filter((row) => numberOf(row) === null).length;
  return (
    <section aria-labelledby="need-map" className="need-figure">
      <h3 id="need-map" tabIndex={-1}>
        {words.map.heading}
      </h3>
      {classes.length === 0 ? (
        <p>{words.map.noValues(flertal)}</p>
      ) : (
        <>
          <p className="small">{words.map.caption(indicator.name, period)}</p>
          <ul className="need-key">
            {classes.map((one, at) => (
              <li key={one.from}>
                <Swatch strength={one.strength} />
                <span>{rangeOf(one, indicator.unit, at === classes.length - 1)}</span>
                <span className="muted">{words.map.districts(one.count, ental, flertal)}</span>
              </li>
            ))}
            {without > 0 && (
              <li>
                <span className="need-swatch" data-none aria-hidden="true" />
                <span>{words.map.hatched}</span>
                <span className="muted">{words.map.districts(without, ental, flertal)}</span>
              </li>
            )}
          </ul>
        </>
      )}
      <p className="small muted">{words.map.measures}</p>
    </section>
  );
}

function rangeOf({ from, to }: ShadeClass, unit: string, isLast: boolean): string {
  if (from === to) return words.value(from, unit);
  return words.map.between(words.value(from, 'antal'), words.value(to, unit), isLast);
}

function Swatch({ strength }: { strength: number }) {
  // A custom property is no CSS property that React knows.
  const style = { '--shade': `${shadeOpacity(strength) * 100}%` } as CSSProperties;
  return <span className="need-swatch" style={style} aria-hidden="true" />;
}
