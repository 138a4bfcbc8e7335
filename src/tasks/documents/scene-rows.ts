import type { Dataset } from '@/analysis/dataset';
import type { Scene } from '@/domain/scene';
import { documentsText } from '@/text/documents';
import { sceneFigures } from '@/view/scene-figures';
import { parseView } from '@/view/url-codec';

const words = documentsText.snapshot.scenes;

/** A scene as it was shown, and what has become of it. */
export interface SceneRow {
  scene: Scene;
  title: string;
  /** How many records it showed, and how many it shows now. */
  before: number;
  after: number;
  /** The difference in words. */
  said: string;
}

const titleOf = ({ title }: Pick<Scene, 'title'>): string => title.trim() || words.unnamed;

/** How many of some ids are not among others. */
const countWithout = (ids: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...ids].filter((id) => !others.has(id)).length;

/** What each scene showed then and shows now: records that have come to it and those that have fallen out of it. */
export function sceneRows(scenes: readonly Scene[], before: Dataset, after: Dataset): SceneRow[] {
  return scenes.map((scene) => {
    const [then, now] = [sceneFigures(before, scene), sceneFigures(after, scene)];
    const came = countWithout(now.ids, then.ids);
    const left = countWithout(then.ids, now.ids);
    const difference = came + left === 0 ? words.same : words.changed(came, left);
    const said = parseView(scene.search) ? difference : `${words.senseless} ${difference}`;
    return { scene, title: titleOf(scene), before: then.total, after: now.total, said };
  });
}
