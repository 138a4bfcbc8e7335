import { useId, useState } from 'react';
import { longestSceneText, mostScenes, type Scene, type SceneSet } from '@/domain/scene';
import { isPlainText } from '@/domain/value-checks';
import { newId } from '@/geodata/new-id';
import { largeText } from '@/text/large';
import { shellText } from '@/text/shell';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { NotIncluded } from '@/view/NotIncluded';
import '@/ui/field.css';
import { Notice } from '@/ui/Notice';
import { sceneAt, showScene, useSlides, viewOf } from '@/view/slides';
import { writeView } from '@/view/url-codec';
import { changeView, useView } from '@/view/view-store';
import { FilesSection } from './FilesSection';
import { ImageSection } from './ImageSection';
import { useReadySet } from './ready-set';
import { useSaveScene } from './SaveScene';
import { SceneItem } from './SceneItem';
import { changed, insertedAfter, moved, putBack, type SceneChange, without } from './scene-list';
import './SlidesPanel.css';

const { panel: words } = slidesText;

/** The presentation that is being made: its scenes in order, and how it is shown and handed out. */
export function SlidesPanel() {
  const { set, fault, change } = useSlides();
  const [removed, setRemoved] = useState<{ scene: Scene; at: number } | null>(null);
  const { slides } = useView();
  if (!set) return null;
  const { scenes } = set;
  const shown = slides.scene === null ? -1 : sceneAt(scenes, slides.scene);
  const put = (next: Partial<SceneSet>) =>
    void change((now) => ({ ...now, ...next })).catch(window.reportError);
  const putScenes = (next: SceneChange) =>
    void change((now) => ({ ...now, scenes: next(now.scenes) })).catch(window.reportError);
  return (
    <div className="slides-panel">
      <header>
        <h2>{words.heading}</h2>
        <p className="small muted">{scenes.length === 0 ? words.none : words.lead}</p>
        <NotIncluded say={largeText.notIncluded.slides} />
      </header>
      {fault && <Notice tone="error">{shellText.scene[fault]}</Notice>}
      <Show set={set} />
      <Name set={set} onName={(name) => put({ name })} />
      <AddScenes set={set} onAdd={(more) => putScenes((now) => [...now, ...more])} />
      <ol className="scene-list">
        {scenes.map((scene, at) => (
          <SceneItem
            key={scene.id}
            scene={scene}
            number={at + 1}
            last={at === scenes.length - 1}
            shown={at === shown}
            onMove={(by) => putScenes(moved(scene.id, by))}
            onChange={(next) => putScenes(changed(scene.id, next))}
            onCopy={() =>
              putScenes(
                insertedAfter(scene.id, {
                  ...scene,
                  id: newId(),
                  title: slidesText.scene.copied(scene.title),
                }),
              )
            }
            onRemove={() => {
              setRemoved({ scene, at });
              putScenes(without(scene.id));
            }}
          />
        ))}
      </ol>
      {removed && (
        <Notice
          actions={
            <Button
              size="small"
              label={slidesText.scene.undo}
              onClick={() => {
                putScenes(putBack(removed.scene, removed.at));
                setRemoved(null);
              }}
            />
          }
        >
          {slidesText.scene.removed(removed.scene.title || slidesText.scene.unnamed)}
        </Notice>
      )}
      <FilesSection set={set} onSet={put} />
      <ImageSection />
    </div>
  );
}

/** Starts the presentation, and the speaker's window. */
function Show({ set: { scenes } }: { set: SceneSet }) {
  const { slides } = useView();
  const [first] = scenes;
  if (!first) return null;
  const from = scenes[sceneAt(scenes, slides.scene)] ?? first;
  return (
    <div className="slides-show">
      <Button
        look="primary"
        label={words.show}
        onClick={() => {
          changeView((view) => viewOf(from, { ...view.slides, mode: 'visa' }));
          // Not all browsers have it, and some phones refuse: the presentation fills the window then.
          document.documentElement.requestFullscreen?.().catch(() => undefined);
        }}
      />
      <Button
        label={words.speaker}
        onClick={() => {
          const address = writeView(viewOf(from, { ...slides, mode: 'talare' }));
          window.open(
            new URL(address, document.baseURI),
            'trygghetskartan-talare',
            'popup,width=900,height=640',
          );
        }}
      />
      <Checkbox
        checked={slides.loop}
        onChange={(loop) => changeView((view) => ({ ...view, slides: { ...view.slides, loop } }))}
      >
        {words.loop}
      </Checkbox>
    </div>
  );
}

function Name({ set, onName }: { set: SceneSet; onName: (name: string) => void }) {
  const id = useId();
  return (
    <div className="field-control">
      <label htmlFor={id}>{words.name}</label>
      <input
        id={id}
        key={set.name}
        defaultValue={set.name}
        placeholder={words.unnamed}
        maxLength={longestSceneText.name}
        onBlur={({ currentTarget }) => {
          const name = currentTarget.value.trim();
          if (!isPlainText(name)) currentTarget.value = set.name;
          else if (name !== set.name) onName(name);
        }}
      />
    </div>
  );
}

interface AddScenesProps {
  set: SceneSet;
  onAdd: (scenes: readonly Scene[]) => void;
}

/** What is seen now as a scene, or a set of scenes to begin with. */
function AddScenes({ set, onAdd }: AddScenesProps) {
  const makeReady = useReadySet();
  const save = useSaveScene();
  const [said, setSaid] = useState('');
  const room = mostScenes - set.scenes.length;
  return (
    <div className="slides-add">
      <div className="button-row">
        <Button
          size="small"
          icon="plus"
          label={words.saveNow}
          disabled={room < 1}
          onClick={() => void save().then(setSaid, window.reportError)}
        />
        <Button
          size="small"
          label={words.ready}
          disabled={makeReady === null || room < 1}
          onClick={() => {
            const ready = makeReady?.().slice(0, room) ?? [];
            onAdd(ready);
            setSaid(words.readyAdded(ready.length));
            const [first] = ready;
            if (first && set.scenes.length === 0) showScene(first);
          }}
        />
      </div>
      <p className="small" role="status">
        {said}
      </p>
    </div>
  );
}
