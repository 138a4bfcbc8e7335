import { useState } from 'react';
import { newId } from '@/geodata/new-id';
import { slidesText as words } from '@/text/slides';
import { Button } from '@/ui/Button';
import { searchOf, useSlides } from '@/view/slides';
import { hasRegister } from '@/view/view-state';
import { currentView, useView } from '@/view/view-store';
import { useSceneTitle } from './scene-title';

/** Keeps what is seen as a scene of the presentation; answers with its number. */
export function useSaveScene(): () => Promise<number> {
  const { change } = useSlides();
  const title = useSceneTitle();
  return async () => {
    const scene = {
      id: newId(),
      title: title(),
      text: '',
      notes: '',
      search: searchOf(currentView()),
    };
    const { scenes } = await change((set) => ({ ...set, scenes: [...set.scenes, scene] }));
    return scenes.length;
  };
}

/** The button that keeps what is seen as a scene. */
export function SaveScene() {
  const { page } = useView();
  const { fault } = useSlides();
  const save = useSaveScene();
  const [said, setSaid] = useState('');
  if (!hasRegister(page)) return null;
  return (
    <span className="save-scene">
      <Button
        look="quiet"
        icon="slides"
        iconOnly
        label={words.save}
        onClick={() =>
          void save().then((number) => setSaid(words.saved(number)), window.reportError)
        }
      />
      <span className="top-bar-said" role="status">
        {said && (fault ? words[fault] : said)}
      </span>
    </span>
  );
}
