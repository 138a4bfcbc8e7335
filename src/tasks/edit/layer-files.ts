import type { Change } from '@/domain/change';
import type { Loaded } from '@/domain/issues';
import { type LayerConfig, sourceFile } from '@/domain/workspace';
import { readSourceText } from '@/geodata/load-source';
import { readBack, toLayerFile } from '@/geodata/save-layers';
import { rowContext } from '@/view/register';
import type { WorkspaceData } from '@/view/workspace-context';

/** A layer's file with the changes in it, under the name it has in geodata/. */
export interface ChangedFile {
  name: string;
  text: string;
  layer: LayerConfig;
  changes: readonly Change[];
  /** Changes of records that are not in the file any more. */
  gone: readonly Change[];
}

type Data = Pick<WorkspaceData, 'workspace' | 'addressOf' | 'districts'>;

/** The layers that have changes, with their own. */
function changedLayers(net: readonly Change[], { workspace }: Data) {
  return workspace.lager.flatMap((layer) => {
    const changes = net.filter((change) => change.layer === layer.id);
    return changes.length === 0 ? [] : [{ layer, changes }];
  });
}

const nameOf = ({ kalla }: LayerConfig): string => sourceFile(kalla);

/** The text of a layer's file that changes are put into. */
type ReadBase = (layer: LayerConfig) => Promise<Loaded<string>>;

/** As the server has it now. A file that was published without its internal records is none to go on from. */
export const fromServer =
  (data: Data): ReadBase =>
  async (layer) => {
    const { addressOf } = data;
    const url = addressOf(layer.kalla.url);
    const base = await readSourceText({ source: layer.kalla, addressOf }, rowContext(layer, data));
    const stripped = base.ok && /"interna_utelamnade":/.test(base.value);
    return stripped ? { ok: false, failure: { code: 'withoutInternal', url } } : base;
  };

/** As it lies in a folder; where it is not there, as the server has it. */
const fromFolder =
  (folder: FileSystemDirectoryHandle, data: Data): ReadBase =>
  async (layer) => {
    try {
      const file = await folder.getFileHandle(nameOf(layer));
      return { ok: true, value: await (await file.getFile()).text() };
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'NotFoundError')
        return fromServer(data)(layer);
      throw fault;
    }
  };

/** Makes the files of all layers with changes. */
export async function makeFiles(
  net: readonly Change[],
  data: Data,
  read: ReadBase,
): Promise<Loaded<readonly ChangedFile[]>> {
  const files: ChangedFile[] = [];
  for (const { layer, changes } of changedLayers(net, data)) {
    const url = data.addressOf(layer.kalla.url);
    const base = await read(layer);
    if (!base.ok) return base;
    const made = toLayerFile(base.value, changes, layer.typ);
    if (!made.ok) return { ok: false, failure: { code: 'notAFeatureCollection', url } };
    files.push({ name: nameOf(layer), text: made.text, layer, changes, gone: made.gone });
  }
  return { ok: true, value: files };
}

/** Whether the files on the server hold every change. */
export async function areInPlace(net: readonly Change[], data: Data): Promise<boolean> {
  for (const { layer, changes } of changedLayers(net, data)) {
    const found = { source: layer.kalla, addressOf: data.addressOf };
    const text = await readSourceText(found, rowContext(layer, data));
    if (!text.ok || !readBack(text.value, changes, layer.typ)) return false;
  }
  return true;
}

/** What the browser's file system offers; TypeScript's own library does not know it yet. */
interface FolderPicker {
  showDirectoryPicker: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

/**
 * Puts the changes into the files of a folder that the user chooses, and reads them back from it. What lies there is
 * gone on from, so that a copy that knows more than the server does keeps it.
 * @returns the files, or null when the user chose no folder
 * @throws when a file does not hold what was written
 */
export async function saveToFolder(
  net: readonly Change[],
  data: Data,
): Promise<Loaded<readonly ChangedFile[]> | null> {
  const folder = await chooseFolder();
  if (!folder) return null;
  const made = await makeFiles(net, data, fromFolder(folder, data));
  if (!made.ok) return made;
  for (const { name, text, layer, changes, gone } of made.value) {
    const file = await folder.getFileHandle(name, { create: true });
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
    const written = await (await file.getFile()).text();
    const whole = changes.filter((change) => !gone.includes(change));
    if (!readBack(written, whole, layer.typ)) throw new Error(`${name} was not written whole`);
  }
  return made;
}

async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (window as unknown as FolderPicker).showDirectoryPicker({ mode: 'readwrite' });
  } catch (fault) {
    // The user closed the dialogue.
    if (fault instanceof DOMException && fault.name === 'AbortError') return null;
    throw fault;
  }
}
