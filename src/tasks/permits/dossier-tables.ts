import type { Position } from 'geojson';
import type { Plane } from '@/analysis/plane';
import type { Measure } from '@/domain/measure';
import type { PermitArea } from '@/domain/permits';
import type { Workspace } from '@/domain/workspace';
import type { Block, DocumentCell } from '@/files/document';
import { formatCount, swedishOrder } from '@/text/format';
import { importText } from '@/text/import';
import { valueLabel } from '@/text/labels';
import { dossierText as words } from '@/text/permit-dossier';
import type { Around } from './dossier-around';
import type { DossierLinks } from './dossier-links';

/** Degrees to about a metre, which is how a border on a map can be read at best. */
const degrees = new Intl.NumberFormat('sv-SE', {
  minimumFractionDigits: 5,
  maximumFractionDigits: 5,
});

function ringTable(ring: readonly Position[], name: string, plane: Plane, epsg: number): Block {
  return {
    kind: 'table',
    caption: words.corner.caption(name, importText.places.systemName(epsg)),
    header: words.corner.header,
    widths: [12, 22, 22, 22, 22],
    // The last repeats the first.
    rows: ring.slice(0, -1).map((position, at) => {
      const [x, y] = plane.toPlane(position);
      const [lng = 0, lat = 0] = position;
      const corner = [formatCount(at + 1), degrees.format(lat), degrees.format(lng)];
      return [...corner, formatCount(y), formatCount(x)];
    }),
  };
}

/** The corners of an area, a table for each ring. */
export function cornerTables(
  { geometry }: PermitArea,
  plane: Plane,
  { plankoordinatsystem }: Workspace,
): Block[] {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.flatMap((rings, part) =>
    rings.map((ring, at) => {
      const { outer, hole } = words.corner;
      const name = at === 0 ? outer(part + 1, parts.length) : hole(at);
      return ringTable(ring, name, plane, plankoordinatsystem.epsg);
    }),
  );
}

/** One row: the measures of a layer with one status, counted and named. */
function measuresRow(
  layer: string,
  status: string,
  own: readonly { measure: Measure; name: string }[],
  links: DossierLinks,
): DocumentCell[] {
  const address = links.records(own.map(({ measure }) => measure));
  const count = formatCount(own.length);
  const named = own.toSorted((a, b) => swedishOrder.compare(a.name, b.name));
  return [
    layer,
    valueLabel(status),
    address === null ? count : [[{ text: count, href: address }]],
    named.map(({ measure, name }) => [{ text: name, href: links.record(measure) }]),
  ];
}

/** The measures in the area and near it, by layer and status, each counted and named. */
export function measuresTable(
  { inside, near }: Around,
  { lager }: Workspace,
  links: DossierLinks,
): Block[] {
  const all: readonly { measure: Measure; name: string }[] = [
    ...inside.map((measure) => ({ measure, name: measure.name })),
    ...near.map((measure) => ({ measure, name: words.measures.near(measure.name) })),
  ];
  if (all.length === 0) return [{ kind: 'paragraph', text: words.measures.none }];
  const rows = lager.flatMap(({ id, namn }) => {
    const own = all.filter(({ measure }) => measure.layer === id);
    const statuses = [...new Set(own.map(({ measure }) => measure.status))];
    return statuses.map((status) => {
      const same = own.filter(({ measure }) => measure.status === status);
      return measuresRow(namn, status, same, links);
    });
  });
  return [{ kind: 'table', header: words.measures.header, widths: [30, 16, 9, 45], rows }];
}
