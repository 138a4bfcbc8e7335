import * as z from 'zod/mini';
import { isPlainText } from './value-checks';

/** A picture of a presentation: a view as an address has it, and what is said of it. It holds no data. */
export interface Scene {
  id: string;
  title: string;
  text: string;
  /** What the speaker sees. */
  notes: string;
  /** The view: what stands after the path in its address, with its "?"; empty for the view at the start. */
  search: string;
  /** How long it stays when nobody presses a key; left out where that is for the whole presentation to say. */
  seconds?: number;
}

export interface SceneSet {
  name: string;
  scenes: readonly Scene[];
}

/** Where scenes are shown: the area by its name, and the day of the situation that the data tell of. */
export interface SceneGround {
  area: string;
  situation: string;
}

export type ReadScenes =
  | {
      ok: true;
      set: SceneSet;
      /** They were made of other data: what they show may be other than what their texts say. */
      otherData: boolean;
    }
  /** `notScenes`: no file of scenes; `damaged`: one, but not whole; `newer`: made by a later version of the app. */
  | { ok: false; code: 'notScenes' | 'newer' | 'tooLarge' }
  /** `detail` is the place in the file, e.g. "scener.2.vy". */
  | { ok: false; code: 'damaged' | 'markup'; detail: string }
  | { ok: false; code: 'otherArea'; area: string };

const format = 'trygghetskartan-bildspel';
const version = 1;

/** More is no presentation; a kiosk would take an hour for them. */
export const mostScenes = 200;
/** Characters of a file. */
const longestFile = 20_000_000;
/** Characters. An address longer than this is cut by some programs. */
const longest = { name: 200, title: 300, text: 10_000, notes: 50_000, search: 32_000 } as const;
export const longestSceneText: Readonly<Record<'name' | 'title' | 'text' | 'notes', number>> =
  longest;
const longestSeconds = 3600;

const textUpTo = (length: number) => z.string().check(z.maxLength(length));
/** Nothing but a query: no other page and no place within one. */
const searchForm = /^(\?[^\s#<>"]*)?$/;

const sceneSchema = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  titel: textUpTo(longest.title),
  text: textUpTo(longest.text),
  anteckningar: textUpTo(longest.notes),
  vy: textUpTo(longest.search).check(z.regex(searchForm)),
  sekunder: z.optional(z.int().check(z.minimum(1), z.maximum(longestSeconds))),
});

const fileSchema = z.object({
  omrade: textUpTo(longest.name),
  lage: textUpTo(longest.name),
  namn: textUpTo(longest.name),
  scener: z.array(sceneSchema).check(z.maxLength(mostScenes)),
});

type SceneFile = z.infer<typeof fileSchema>;

/** Scenes as they stand in a file: what `readScenes` takes. */
export type WrittenScenes = SceneFile & { format: typeof format; version: typeof version };

function toScene({ id, titel, text, anteckningar, vy, sekunder }: SceneFile['scener'][number]) {
  const scene: Scene = { id, title: titel, text, notes: anteckningar, search: vy };
  return sekunder === undefined ? scene : { ...scene, seconds: sekunder };
}

const toFileScene = ({ id, title, text, notes, search, seconds }: Scene) => ({
  ...{ id, titel: title, text, anteckningar: notes, vy: search },
  ...(seconds !== undefined && { sekunder: seconds }),
});

/** Where in a file a text is that has tags in it; null where none is. */
function markupIn({ omrade, lage, namn, scener }: SceneFile): string | null {
  const own = Object.entries({ omrade, lage, namn }).find(([, text]) => !isPlainText(text));
  if (own) return own[0];
  for (const [at, scene] of scener.entries())
    for (const key of ['titel', 'text', 'anteckningar', 'vy'] as const)
      if (!isPlainText(scene[key])) return `scener.${at}.${key}`;
  return null;
}

/** Where in a file a scene's id stands a second time; null where none does. */
function doubleIn({ scener }: SceneFile): string | null {
  const ids = scener.map(({ id }) => id);
  const at = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return at < 0 ? null : `scener.${at}.id`;
}

/** A file's contents, checked but for where they come from. */
function checkFile(value: object): { file: SceneFile } | Extract<ReadScenes, { ok: false }> {
  const result = fileSchema.safeParse(value);
  if (!result.success) {
    const detail = result.error.issues[0]?.path.join('.') || 'JSON';
    return { ok: false, code: 'damaged', detail };
  }
  const double = doubleIn(result.data);
  if (double) return { ok: false, code: 'damaged', detail: double };
  const markup = markupIn(result.data);
  return markup ? { ok: false, code: 'markup', detail: markup } : { file: result.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Reads scenes, from whomever they come. Nothing of them is taken where anything in them is not as it should be.
 * @param value what stands in a file
 * @param ground where the scenes are to be shown
 * @returns the scenes, or why not; never throws
 */
export function readScenes(value: unknown, ground: SceneGround): ReadScenes {
  if (typeof value !== 'object' || value === null || !('format' in value))
    return { ok: false, code: 'notScenes' };
  if (value.format !== format) return { ok: false, code: 'notScenes' };
  const written = 'version' in value ? value.version : undefined;
  if (typeof written === 'number' && written > version) return { ok: false, code: 'newer' };
  if (written !== version) return { ok: false, code: 'damaged', detail: 'version' };
  const checked = checkFile(value);
  if (!('file' in checked)) return checked;
  const { omrade, lage, namn, scener } = checked.file;
  if (omrade !== ground.area) return { ok: false, code: 'otherArea', area: omrade };
  const set = { name: namn, scenes: scener.map(toScene) };
  return { ok: true, set, otherData: lage !== ground.situation };
}

/** Reads the text of a file of scenes; see {@link readScenes}. */
export function readSceneFile(text: string, ground: SceneGround): ReadScenes {
  if (text.length > longestFile) return { ok: false, code: 'tooLarge' };
  const value = parseJson(text);
  // A part of a file is no JSON, but may still be known for what it was.
  if (value === undefined && text.includes(`"${format}"`))
    return { ok: false, code: 'damaged', detail: 'JSON' };
  return readScenes(value, ground);
}

/** The contents of a file of these scenes, in the order of their keys. */
function toFile({ name, scenes }: SceneSet, { area, situation }: SceneGround): SceneFile {
  return { omrade: area, lage: situation, namn: name, scener: scenes.map(toFileScene) };
}

/**
 * What keeps scenes from being read again from a file: too long a text or too many scenes ('damaged'), or tags in a
 * text ('markup'). To be asked before a file is written.
 * @returns the first fault and its place in the file, e.g. "scener.2.titel"; null where there is none
 */
export function sceneFault(set: SceneSet): { code: 'damaged' | 'markup'; detail: string } | null {
  const checked = checkFile(toFile(set, { area: '', situation: '' }));
  return 'file' in checked || !('detail' in checked) ? null : checked;
}

/**
 * Writes scenes in the form that `readScenes` takes.
 * @throws RangeError for scenes that it would not take: those `sceneFault` names
 */
export function writeScenes(set: SceneSet, ground: SceneGround): WrittenScenes {
  const file = toFile(set, ground);
  const checked = checkFile(file);
  if (!('file' in checked)) throw new RangeError(`scenes with ${JSON.stringify(checked)}`);
  return { format, version, ...file };
}

/**
 * Writes scenes as the text of a file that `readSceneFile` takes.
 * @throws RangeError as `writeScenes`
 */
export function writeSceneFile(set: SceneSet, ground: SceneGround): string {
  return `${JSON.stringify(writeScenes(set, ground), null, 2)}\n`;
}
