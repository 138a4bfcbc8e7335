import { useState } from 'react';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { useStoreName } from '@/view/store-name';
import { hasRegister } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useSceneTitle } from './scene-title';

const { scene: words } = shellText;

/** Keeps what is seen as a scene of the presentation, and tells what became of it. */
export function useSaveScene(): () => Promise<string> {
  const storeName = useStoreName();
  const title = useSceneTitle();
  return async () => {
    // The scenes are opened when one is saved, not when the app starts.
    const { addScene } = await import('./add-scene');
    const { number, fault } = await addScene(storeName, title());
    return fault ? words[fault] : words.saved(number);
  };
}

/** The button that keeps what is seen as a scene. */
export function SaveScene() {
  const { page } = useView();
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
        onClick={() => void save().then(setSaid, window.reportError)}
      />
      <span className="top-bar-said" role="status">
        {said}
      </span>
    </span>
  );
}
