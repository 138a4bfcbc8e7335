import type { Scene } from '@/domain/scene';

/** A change of the scenes. They are named by their id: others may have come or gone since the list was drawn. */
export type SceneChange = (scenes: readonly Scene[]) => readonly Scene[];

const at = (scenes: readonly Scene[], id: string) => scenes.findIndex((scene) => scene.id === id);

/** One step earlier or later. */
export const moved =
  (id: string, by: -1 | 1): SceneChange =>
  (scenes) => {
    const from = at(scenes, id);
    const scene = scenes[from];
    if (!scene || !scenes[from + by]) return scenes;
    return scenes.toSpliced(from, 1).toSpliced(from + by, 0, scene);
  };

/** Other words or another view for a scene, made of what it is by then. */
export const changed =
  (id: string, change: (scene: Scene) => Scene): SceneChange =>
  (scenes) =>
    scenes.map((scene) => (scene.id === id ? change(scene) : scene));

/** A scene put in after another; at the end where that is gone. */
export const insertedAfter =
  (id: string, scene: Scene): SceneChange =>
  (scenes) => {
    const after = at(scenes, id);
    return scenes.toSpliced(after < 0 ? scenes.length : after + 1, 0, scene);
  };

/** A scene put back where it was. */
export const putBack =
  (scene: Scene, place: number): SceneChange =>
  (scenes) =>
    at(scenes, scene.id) < 0 ? scenes.toSpliced(place, 0, scene) : scenes;

export const without =
  (id: string): SceneChange =>
  (scenes) =>
    scenes.filter((scene) => scene.id !== id);
