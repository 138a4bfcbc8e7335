import { newId } from '@/geodata/new-id';
import { addToSlides, type Slides, searchOf } from '@/view/slides';
import { currentView } from '@/view/view-store';

/**
 * Keeps what is seen as the last scene of the presentation.
 * @param storeName of the database that holds it
 * @returns its number, and why it is not on the disk where it is not
 */
export async function addScene(
  storeName: string,
  title: string,
): Promise<{ number: number; fault: Slides['fault'] }> {
  const scene = { id: newId(), title, text: '', notes: '', search: searchOf(currentView()) };
  const { set, fault } = await addToSlides(storeName, scene);
  return { number: set?.scenes.length ?? 0, fault };
}
