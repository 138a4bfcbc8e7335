import { useId, useMemo } from 'react';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { LayerSymbol, symbolLook } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import { useWorkspace } from '@/view/workspace-context';
import './DistrictSketch.css';
import { districtRecords } from './profile-figures';
import { SymbolAt } from './SymbolAt';
import { layersOf, type SketchMark, sketchOf } from './sketch';
import { useSource } from './use-content';

const words = documentsText.profile;

/** Where a district's measures lie: its outline and a symbol for each that has a place, with their key. */
export function DistrictSketch({ name }: { name: string }) {
  const source = useSource();
  const { workspace } = useWorkspace();
  const id = useId();
  const sketch = useMemo(() => {
    const district = source?.dataset.districts.find((each) => each.name === name);
    return source && district ? sketchOf(district, districtRecords(source, name)) : null;
  }, [source, name]);
  if (!sketch) return null;
  const { width, height, outline, shapes, marks } = sketch;
  const used = workspace.lager
    .map((layer) => ({ layer, count: marks.filter((mark) => mark.layer === layer.id).length }))
    .filter(({ count }) => count > 0);
  return (
    <figure className="district-sketch">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.sketchAlt(name, layersOf(sketch, workspace.lager))}
      >
        <clipPath id={id}>
          <path d={outline} />
        </clipPath>
        <path className="district-sketch-land" d={outline} />
        <g clipPath={`url(#${id})`}>
          {shapes.map((shape) => (
            <SketchShape key={shape.id} {...shape} />
          ))}
        </g>
        {marks.map((mark) => (
          <Mark key={mark.id} mark={mark} />
        ))}
      </svg>
      <figcaption>
        {words.sketch}
        <ul>
          {used.map(({ layer, count }) => (
            <li key={layer.id}>
              <LayerColour layer={layer.id} />
              {layer.namn} ({formatCount(count)})
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function useColour(layer: string): string {
  const { layerById } = useWorkspace();
  const theme = useTheme();
  const farg = layerById.get(layer)?.farg;
  return (theme === 'dark' ? farg?.mork : farg?.ljus) ?? 'currentColor';
}

function LayerColour({ layer }: { layer: string }) {
  const { layerById } = useWorkspace();
  const colour = useColour(layer);
  const symbol = layerById.get(layer)?.symbol;
  return symbol ? <LayerSymbol symbol={symbol} colour={colour} size={14} /> : null;
}

interface SketchShapeProps {
  layer: string;
  planned: boolean;
  area: boolean;
  path: string;
}

function SketchShape({ layer, planned, area, path }: SketchShapeProps) {
  const colour = useColour(layer);
  return (
    <path
      d={path}
      fill={area ? colour : 'none'}
      fillOpacity={planned ? 0.04 : 0.12}
      stroke={colour}
      strokeWidth={area ? 1 : 2}
      strokeDasharray={planned ? '4 3' : undefined}
    />
  );
}

function Mark({ mark: { layer, planned, x, y } }: { mark: SketchMark }) {
  const { layerById } = useWorkspace();
  const colour = useColour(layer);
  const symbol = layerById.get(layer)?.symbol;
  if (!symbol) return null;
  return <SymbolAt x={x} y={y} look={symbolLook(symbol, colour, planned, 'var(--surface)')} />;
}
