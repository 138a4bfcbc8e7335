import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Scene } from '@/domain/scene';
import { useCurrentMap } from '@/panes/map/current-map';
import { whenSceneDrawn } from '@/panes/map/scene-map';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { sceneAt, showScene, useSharedScene, useSlides } from '@/view/slides';
import { hasMap } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { Laser } from './Laser';
import './Presenter.css';
import { SceneKey } from './SceneKey';
import { SceneRecord } from './SceneRecord';
import { type SlideCommand, useSlideKeys, useSwipe } from './use-slide-keys';

const { show: words } = slidesText;

/** How long a scene stays in a loop that says nothing else, in seconds. */
const usualSeconds = 20;

function leave(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  changeView((view) => ({ ...view, slides: { ...view.slides, mode: 'redigera' } }));
}

function toggleFullscreen(): void {
  const asked = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  // The window is as much as there is then.
  asked?.catch(() => undefined);
}

/** Goes through the scenes by itself, over and over. */
function useLoop(scenes: readonly Scene[], at: number, active: boolean): void {
  const seconds = scenes[at]?.seconds ?? usualSeconds;
  const goOn = useEffectEvent((from: number) => {
    const next = scenes[(from + 1) % scenes.length];
    if (next) showScene(next);
  });
  useEffect(() => {
    if (!active || scenes.length < 2) return;
    const timer = setTimeout(goOn, seconds * 1000, at);
    return () => clearTimeout(timer);
  }, [active, scenes.length, seconds, at]);
}

/** Whether the scene's map is drawn whole; a scene without a map is at once. */
function useDrawn(id: string | undefined): boolean {
  const map = useCurrentMap();
  const isMap = hasMap(useView());
  const [drawn, setDrawn] = useState<string | null>(null);
  useEffect(() => {
    if (!isMap || !map || id === undefined) return;
    let wanted = true;
    whenSceneDrawn(map).then(() => {
      if (wanted) setDrawn(id);
    }, window.reportError);
    return () => {
      wanted = false;
    };
  }, [map, isMap, id]);
  return !isMap || id === undefined || drawn === id;
}

/** The words of the scene that is shown, and how one goes on; the map or the charts fill the rest of the window. */
export function Presenter() {
  const { set } = useSlides();
  const { slides } = useView();
  const scenes = set?.scenes ?? [];
  const at = sceneAt(scenes, slides.scene);
  const scene = scenes[at];
  const [blank, setBlank] = useState(false);
  const [laser, setLaser] = useState(false);
  const [caption, setCaption] = useState<HTMLElement | null>(null);
  const go = (to: number) => {
    const next = scenes[Math.min(scenes.length - 1, Math.max(0, to))];
    if (next && next.id !== scene?.id) showScene(next);
  };
  const obey = (command: SlideCommand) => {
    const actions: Readonly<Record<SlideCommand, () => void>> = {
      next: () => go(at + 1),
      previous: () => go(at - 1),
      first: () => go(0),
      last: () => go(scenes.length - 1),
      blank: () => setBlank(!blank),
      laser: () => setLaser(!laser),
      full: toggleFullscreen,
      leave,
    };
    actions[command]();
  };
  const drawn = useDrawn(scene?.id);
  useSlideKeys(obey);
  useSwipe(caption, obey);
  useLoop(scenes, at, slides.loop && !blank);
  useSharedScene(scene?.id ?? null, (wanted) => {
    const other = scenes.find(({ id }) => id === wanted);
    if (other) showScene(other);
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Those who hear the page hear the new scene; the map must not keep the keys.
    if (scene?.id !== undefined) heading.current?.focus({ preventScroll: true });
  }, [scene?.id]);
  return (
    <section className="presenter" aria-label={words.region} aria-busy={!drawn} ref={setCaption}>
      <div className="presenter-words">
        <h2 ref={heading} tabIndex={-1}>
          {scene ? scene.title || slidesText.scene.unnamed : words.none}
        </h2>
        {scene?.text && <p className="presenter-text">{scene.text}</p>}
        <SceneRecord />
        <SceneKey />
      </div>
      <div className="presenter-tools">
        <span aria-live="polite">{scene && words.of(at + 1, scenes.length)}</span>
        <Button
          icon="chevronLeft"
          iconOnly
          label={words.previous}
          disabled={at === 0}
          onClick={() => obey('previous')}
        />
        <Button
          icon="chevronRight"
          iconOnly
          label={words.next}
          disabled={at >= scenes.length - 1}
          onClick={() => obey('next')}
        />
        <Button label={words.blank} onClick={() => obey('blank')} />
        <Button label={words.laser} aria-pressed={laser} onClick={() => obey('laser')} />
        <Button label={words.fullscreen} onClick={() => obey('full')} />
        <Button label={words.leave} onClick={leave} />
        <p className="small">{words.keys}</p>
      </div>
      {laser && <Laser />}
      {blank && (
        <button
          type="button"
          className="presenter-blank"
          aria-label={words.light}
          onClick={() => setBlank(false)}
        >
          <span className="visually-hidden">{words.blanked}</span>
        </button>
      )}
    </section>
  );
}
