import type { Change } from '@/domain/change';
import type { Loaded } from '@/domain/issues';
import type { LayerConfig } from '@/domain/workspace';
import { fetchTextAnew } from '@/geodata/fetch-json';
import { readBack, toLayerFile } from '@/geodata/save-layers';
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

type Data = Pick<WorkspaceData, 'workspace' | 'addressOf'>;

/** The layers that have changes, with their own. */
function changedLayers(net: readonly Change[], { workspace }: Data) {
  return workspace.lager.flatMap((layer) => {
    const changes = net.filter((change) => change.layer === layer.id);
    return changes.length === 0 ? [] : [{ layer, changes }];
  });
}

const nameOf = ({ kalla }: LayerConfig): string => kalla.url.split('/').at(-1) ?? kalla.url;

/** Makes the files of all layers with changes, from what the server has now. */
export async function makeFiles(
  net: readonly Change[],
  data: Data,
): Promise<Loaded<readonly ChangedFile[]>> {
  const files: ChangedFile[] = [];
  for (const { layer, changes } of changedLayers(net, data)) {
    const url = data.addressOf(layer.kalla.url);
    const base = await fetchTextAnew(url);
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
    const text = await fetchTextAnew(data.addressOf(layer.kalla.url));
    if (!text.ok || !readBack(text.value, changes, layer.typ)) return false;
  }
  return true;
}

/** What the browser's file system offers; TypeScript's own library does not know it yet. */
interface FolderPicker {
  showDirectoryPicker: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

/**
 * Writes the files into a folder the user chooses, and reads them back from it.
 * @returns false when the user chose none
 * @throws when a file does not hold what was written
 */
export async function writeToFolder(files: readonly ChangedFile[]): Promise<boolean> {
  const folder = await chooseFolder();
  if (!folder) return false;
  for (const { name, text, layer, changes, gone } of files) {
    const file = await folder.getFileHandle(name, { create: true });
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
    const written = await (await file.getFile()).text();
    const whole = changes.filter((change) => !gone.includes(change));
    if (!readBack(written, whole, layer.typ)) throw new Error(`${name} was not written whole`);
  }
  return true;
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
