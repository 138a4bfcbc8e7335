import { useEffect, useState } from 'react';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { sceneAt, useSharedScene, useSlides } from '@/view/slides';
import { changeView, useView } from '@/view/view-store';
import './SpeakerView.css';
import { type SlideCommand, useSlideKeys } from './use-slide-keys';

const { speaker: words, show: showWords } = slidesText;

/** The window keeps no view of its own but which scene it speaks of. */
function setScene(id: string): void {
  changeView((view) => ({ ...view, slides: { ...view.slides, scene: id } }));
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const elapsed = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** The speaker's window: notes, what comes next, the clock. It leads the audience's window, and follows it. */
export function SpeakerView() {
  const { set } = useSlides();
  const { slides } = useView();
  const scenes = set?.scenes ?? [];
  const at = sceneAt(scenes, slides.scene);
  const scene = scenes[at];
  const next = scenes[at + 1];
  useSharedScene(scene?.id ?? null, setScene);
  const go = (to: number) => {
    const wanted = scenes[Math.min(scenes.length - 1, Math.max(0, to))];
    if (wanted) setScene(wanted.id);
  };
  useSlideKeys((command: SlideCommand) => {
    const steps: Partial<Record<SlideCommand, number>> = {
      next: at + 1,
      previous: at - 1,
      first: 0,
      last: scenes.length - 1,
    };
    const to = steps[command];
    if (to !== undefined) go(to);
  });
  return (
    <main className="speaker">
      <h1 className="visually-hidden">{words.heading}</h1>
      <header>
        <p role="status">{scene ? showWords.of(at + 1, scenes.length) : showWords.none}</p>
        <Clock />
      </header>
      <section>
        <h2>{scene && (scene.title || slidesText.scene.unnamed)}</h2>
        <h3 className="visually-hidden">{words.notes}</h3>
        <p className="speaker-notes">{scene?.notes || words.noNotes}</p>
      </section>
      <aside aria-label={words.next}>
        <h3>{words.next}</h3>
        <p>{next ? next.title || slidesText.scene.unnamed : words.last}</p>
      </aside>
      <footer>
        <Button
          icon="chevronLeft"
          label={showWords.previous}
          disabled={at === 0}
          onClick={() => go(at - 1)}
        />
        <Button
          look="primary"
          icon="chevronRight"
          label={showWords.next}
          disabled={at >= scenes.length - 1}
          onClick={() => go(at + 1)}
        />
      </footer>
    </main>
  );
}

function Clock() {
  const now = useNow();
  const [since, setSince] = useState(() => Date.now());
  return (
    <dl className="speaker-clock">
      <div>
        <dt>{words.clock}</dt>
        <dd>{new Date(now).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })}</dd>
      </div>
      <div>
        <dt>{words.elapsed}</dt>
        <dd>
          {elapsed(now - since)}{' '}
          <Button
            look="link"
            size="small"
            label={words.restart}
            onClick={() => setSince(Date.now())}
          />
        </dd>
      </div>
    </dl>
  );
}
