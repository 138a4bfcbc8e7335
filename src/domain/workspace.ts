import * as z from 'zod/mini';
import { isPlainText } from './value-checks';
import { recordTypes } from './vocabulary';

/**
 * The workspace: everything that ties the app to one area. Keys are Swedish, as in the file
 * `geodata/workspace.json`. All addresses are relative to that file unless they name an origin.
 */
const text = z.string().check(z.minLength(1), z.refine(isPlainText));
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
const boundsSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Zoom levels, as the tiles count them. */
const zoomSchema = z
  .tuple([z.number().check(z.int(), z.minimum(0)), z.number().check(z.int(), z.maximum(24))])
  .check(z.refine(([least, most]) => least <= most));
const templateParts = ['{z}', '{x}', '{y}'];

/** What is too large to be held: drawn from tiles, counted and listed by a server that has the same rows. */
const tilesSchema = z
  .object({
    slag: z.literal('rutor'),
    format: z.enum(['pmtiles', 'mvt']),
    /** The file, or for `mvt` an address in which {z}, {x} and {y} are put. */
    url: text,
    /** Name of the layer within the tiles. */
    rutlager: text,
    /** First and last zoom level that there are tiles of; a PMTiles file says so itself. */
    zoom: z.optional(zoomSchema),
    /** The collection that has the rows, under the keys of the field table. */
    fragor: z.object({
      url: text,
      samling: z.string().check(z.regex(/^[\w.-]+$/)),
      server: z.optional(z.enum(['qgis'])),
    }),
  })
  .check(
    z.refine(({ format, url }) => {
      return format === 'pmtiles' || templateParts.every((part) => url.includes(part));
    }),
  );

/** Where a layer's records are read from. */
const sourceSchema = z.discriminatedUnion('slag', [
  /** A file. */
  z.object({ slag: z.literal('geojson'), url: text }),
  /**
   * A collection of an OGC API Features server (17-069r4): the address of its landing page, and the collection's id.
   * Another origin than the app's own is one of `tillatnaUrsprung`. `server` names one that departs from the standard.
   * With `redigering` the server takes changes too (Part 4, 20-002); `inloggning` says that it wants a key which the
   * planner is asked for. Without it the web server's own login is enough, or there is none. `historik` is the collection
   * of the same server that has every version of every row.
   */
  z.object({
    slag: z.literal('ogc'),
    url: text,
    samling: z.string().check(z.regex(/^[\w.-]+$/)),
    server: z.optional(z.enum(['qgis'])),
    redigering: z.optional(
      z.object({
        inloggning: z.optional(z.literal('nyckel')),
        historik: z.optional(z.string().check(z.regex(/^[\w.-]+$/))),
      }),
    ),
  }),
  tilesSchema,
]);

const layerSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  typ: z.enum(recordTypes),
  namn: text,
  beskrivning: text,
  farg: z.object({ ljus: colour, mork: colour }),
  symbol: z.enum([
    'kamera',
    'skold',
    'lampa',
    'samverkan',
    'vandring',
    'mane',
    'stjarna',
    'verktyg',
    'manniska',
    'bok',
  ]),
  /** Assumed reach in metres, used by coverage; 0 where the area counts as itself. */
  rackviddMeter: z.number().check(z.nonnegative()),
  /** The same for kinds of measures within the layer, where they differ. */
  rackviddPerInsatstyp: z.optional(z.record(z.string(), z.number().check(z.nonnegative()))),
  kalla: sourceSchema,
});

const basemapLayerSchema = z.object({
  slag: z.enum(['vatten', 'park', 'gata', 'spar', 'station', 'granne', 'gatugrans']),
  url: text,
});

const workspaceSchema = z.object({
  version: z.literal(1),
  titel: text,
  omrade: z.object({
    namn: text,
    /** What the area and its parts are called, e.g. stadsdelsområde, stadsdel, stadsdelar. */
    slag: text,
    delSlag: z.object({ ental: text, bestamd: text, flertal: text }),
    kommun: text,
    organisation: text,
    stadsdelar: text,
    folkmangd: z.object({ antal: z.number(), ar: z.number(), kalla: text }),
    /** Coordinates outside are refused. */
    utbredning: boundsSchema,
  }),
  lage: z.object({ datum: text, text }),
  plankoordinatsystem: z.object({ epsg: z.number(), proj4: text }),
  startvy: z.object({ utbredning: boundsSchema }),
  dokument: z.array(z.object({ id: text, titel: text, kort: text })),
  lager: z.array(layerSchema).check(z.minLength(1)),
  baskarta: z.object({
    lager: z.array(basemapLayerSchema),
    erkannande: z.array(z.object({ text, url: z.optional(text) })),
    gatorNot: z.optional(text),
    natverk: z.optional(z.object({ namn: text, ljus: z.url(), mork: z.url(), erkannande: text })),
  }),
  platser: z.array(text),
  vokabular: z.object({
    finansiering: z.array(text),
    aktorer: z.array(text),
    malgrupper: z.array(text),
    /** Kinds of insats that a platssamverkan can use, as its checklist has them. */
    platsinsatser: z.optional(
      z.array(z.object({ id: z.string().check(z.regex(/^[a-z0-9-]+$/)), namn: text })),
    ),
  }),
  vandring: z.optional(
    z.object({
      /** A file of streets and paths to walk on: GeoJSON lines. */
      gatunat: z.optional(z.object({ url: text, beskrivning: text })),
      /** A routing service, asked for routes when the planner wants it; its origin is one of `tillatnaUrsprung`. */
      ruttjanst: z.optional(
        z.object({ slag: z.enum(['osrm', 'valhalla']), url: z.url(), namn: text }),
      ),
      /** How much longer the way is than the straight line, where nothing better is known. */
      omvagsfaktor: z.number().check(z.minimum(1), z.maximum(3)),
      omvagskalla: text,
    }),
  ),
  /** Figures per area and period: CSV files, and how small a count may be and still be shown. */
  statistik: z.optional(
    z.object({
      filer: z.array(text),
      minstaAntal: z.optional(z.number().check(z.int(), z.minimum(2))),
    }),
  ),
  tillatnaUrsprung: z.array(z.string()),
  /** Https origins whose pages may show the app in a frame; the build writes them into headers.json. */
  inbaddning: z.optional(z.array(z.string())),
  tillganglighet: z.object({ kontakt: text, url: z.optional(z.url()) }),
});

export type Workspace = z.infer<typeof workspaceSchema>;
export type LayerConfig = z.infer<typeof layerSchema>;
export type LayerSource = LayerConfig['kalla'];
/** A layer's source that takes changes. */
export type WritableSource = Extract<LayerSource, { slag: 'ogc' }>;
/** Tiles, and the collection that is asked for their rows. */
export type TileSource = Extract<LayerSource, { slag: 'rutor' }>;
/** A layer that is too large to be held: a server has its rows. */
export type TiledLayer = LayerConfig & { kalla: TileSource };
export type BasemapKind = z.infer<typeof basemapLayerSchema>['slag'];

/** Whether a layer is drawn from tiles, so that a server has its rows. */
export function isTiled(layer: LayerConfig): layer is TiledLayer {
  return layer.kalla.slag === 'rutor';
}

/** The layers whose records are held here: all that forms, files and figures are about. */
export function heldLayers(layers: readonly LayerConfig[]): LayerConfig[] {
  return layers.filter((layer) => !isTiled(layer));
}

/** What a layer is called as a file: the file it is read from, or one named by its collection. */
export function sourceFile(source: LayerSource): string {
  if (source.slag === 'ogc') return `${source.samling}.geojson`;
  if (source.slag === 'rutor') return `${source.fragor.samling}.geojson`;
  return source.url.split('/').at(-1) ?? source.url;
}

/** The source of a layer that changes can be sent to; null where changes become files. */
export function writableSource({ kalla }: Pick<LayerConfig, 'kalla'>): WritableSource | null {
  return kalla.slag === 'ogc' && kalla.redigering ? kalla : null;
}

/**
 * Checks a workspace file.
 * @returns the workspace, or where in the file the first fault is, e.g. "lager.2.farg.ljus"
 */
export function parseWorkspace(value: unknown): { workspace: Workspace } | { fault: string } {
  const result = workspaceSchema.safeParse(value);
  if (!result.success) return { fault: result.error.issues[0]?.path.join('.') || 'workspace.json' };
  const ids = result.data.lager.map((layer) => layer.id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  return double ? { fault: `lager: ${double}` } : { workspace: result.data };
}
