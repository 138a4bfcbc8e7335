import type { Scene } from '@/domain/scene';
import { viewOf } from '@/view/slides';
import { writeView } from '@/view/url-codec';
import { startSlides } from '@/view/view-state';

/** Address of the app itself, without a view. */
const home = () => new URL('.', document.baseURI);

/** Address of what a scene shows, whole: everyone who has it sees the same view, without the words of the scene. */
export function sceneAddress(scene: Pick<Scene, 'id' | 'search'>): string {
  return new URL(writeView({ ...viewOf(scene, startSlides), slides: startSlides }), home()).href;
}

/** Address of the same as a picture alone, for a frame in another page. */
function frameAddress(scene: Pick<Scene, 'id' | 'search'>): string {
  const slides = { ...startSlides, mode: 'ram' } as const;
  return new URL(writeView({ ...viewOf(scene, slides), slides }), home()).href;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The code that shows a scene in another page, to be pasted there. */
export function frameCode(scene: Pick<Scene, 'id' | 'search' | 'title'>): string {
  const attribute = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
  return `<iframe src="${attribute(frameAddress(scene))}" title="${attribute(scene.title)}" width="100%" height="520" style="border:0" loading="lazy" allowfullscreen></iframe>`;
}
