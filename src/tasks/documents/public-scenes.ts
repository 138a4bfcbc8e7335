import type { Scene, SceneSet } from '@/domain/scene';
import { searchOf } from '@/view/slides';
import { parseView } from '@/view/url-codec';
import { startWalk, type ViewState } from '@/view/view-state';

/** Stands for a record that is not told of; no record has it. */
const hidden = '-';

/** A view without ids of records that are not for the public: an id tells what the record is of. */
function publicView(view: ViewState, isPublic: (id: string) => boolean): ViewState {
  const { selected, records, walk, documents } = view;
  const walks = [walk.id, walk.other].every((id) => id === null || isPublic(id));
  const isHidden = selected !== null && !isPublic(selected);
  return {
    ...view,
    ...(isHidden && { selected: null, edit: null }),
    // A place kept for each: without any, all records would be shown.
    records: records && [...new Set(records.map((id) => (isPublic(id) ? id : hidden)))],
    // A point of a walk may be an observation that is internal.
    walk: walks ? { ...walk, point: null } : startWalk,
    documents: { ...documents, internal: false },
  };
}

function publicScene(scene: Scene, isPublic: (id: string) => boolean): Scene {
  const view = parseView(scene.search);
  // What makes no sense shows the view at the start, whatever else stands in it.
  const search = view ? searchOf(publicView(view, isPublic)) : '';
  return { ...scene, notes: '', search };
}

/**
 * Scenes as the public may have them: without what only the speaker sees, and without ids of internal records.
 * @param ids of the records that are public
 */
export function publicScenes({ name, scenes }: SceneSet, ids: ReadonlySet<string>): SceneSet {
  return { name, scenes: scenes.map((scene) => publicScene(scene, (id) => ids.has(id))) };
}
