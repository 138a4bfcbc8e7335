import { type SyntheticEvent, useId, useRef, useState } from 'react';
import { longestSceneText, type Scene } from '@/domain/scene';
import { isPlainText } from '@/domain/value-checks';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { searchOf, showScene } from '@/view/slides';
import { currentView } from '@/view/view-store';
import { ShareScene } from './ShareScene';

const { scene: words } = slidesText;

interface SceneItemProps {
  scene: Scene;
  number: number;
  last: boolean;
  /** It is the one on screen. */
  shown: boolean;
  onMove: (by: -1 | 1) => void;
  onChange: (change: (scene: Scene) => Scene) => void;
  onCopy: () => void;
  onRemove: () => void;
}

/** One scene of the list: shown with a press, moved, copied, taken away; its words are written here. */
export function SceneItem(props: SceneItemProps) {
  const { scene, number, last, shown, onMove, onChange, onCopy, onRemove } = props;
  const [open, setOpen] = useState<'words' | 'share' | null>(null);
  const title = scene.title || words.unnamed;
  const toggle = (part: 'words' | 'share') => setOpen(open === part ? null : part);
  return (
    <li className="scene-item" data-shown={shown || undefined}>
      <span className="scene-number" aria-hidden="true">
        {number}
      </span>
      <button
        type="button"
        className="scene-name"
        aria-current={shown || undefined}
        aria-label={words.show(number, title)}
        onClick={() => showScene(scene)}
      >
        {title}
      </button>
      <div className="scene-tools">
        <Tool
          icon="chevronUp"
          label={words.up(title)}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <Tool
          icon="chevronDown"
          label={words.down(title)}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Tool icon="copy" label={words.copy(title)} onClick={onCopy} />
        <Tool icon="close" label={words.remove(title)} onClick={onRemove} />
        <Button
          look="link"
          size="small"
          label={words.edit}
          aria-label={words.editOf(title)}
          aria-expanded={open === 'words'}
          onClick={() => toggle('words')}
        />
        <Button
          look="link"
          size="small"
          label={words.share}
          aria-label={words.shareOf(title)}
          aria-expanded={open === 'share'}
          onClick={() => toggle('share')}
        />
      </div>
      {open === 'words' && <SceneForm scene={scene} onChange={onChange} />}
      {open === 'share' && <ShareScene scene={scene} />}
    </li>
  );
}

interface ToolProps {
  icon: 'chevronUp' | 'chevronDown' | 'copy' | 'close';
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function Tool(props: ToolProps) {
  return <Button look="quiet" size="small" iconOnly {...props} />;
}

const fields = ['title', 'text', 'notes'] as const;

type FieldEvent = SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>;

/** How long a key must have been at rest before what is typed is kept, in ms: a page can be left at any time. */
const restMs = 400;

type Field = (typeof fields)[number];

function SceneForm({ scene, onChange }: Pick<SceneItemProps, 'scene' | 'onChange'>) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = (key: Field, value: string) => {
    clearTimeout(resting.current);
    const plain = isPlainText(value);
    setFault(plain ? null : words.markup);
    if (plain) onChange((now) => (now[key] === value ? now : { ...now, [key]: value }));
  };
  const wait = (key: Field, value: string) => {
    clearTimeout(resting.current);
    resting.current = setTimeout(keep, restMs, key, value);
  };
  return (
    <div className="scene-form">
      {fields.map((key) => {
        const props = {
          id: `${id}-${key}`,
          defaultValue: scene[key],
          maxLength: longestSceneText[key],
          onInput: ({ currentTarget }: FieldEvent) => wait(key, currentTarget.value),
          onBlur: ({ currentTarget }: FieldEvent) => keep(key, currentTarget.value.trim()),
        };
        return (
          <div key={key} className="field-control">
            <label htmlFor={`${id}-${key}`}>{words[key]}</label>
            {key === 'title' ? <input {...props} /> : <textarea rows={4} {...props} />}
          </div>
        );
      })}
      <p className="field-control-error" role="status">
        {fault}
      </p>
      <Seconds scene={scene} onChange={onChange} />
      <div>
        <Button
          size="small"
          label={words.update}
          onClick={() => {
            const search = searchOf(currentView());
            onChange((now) => ({ ...now, search }));
          }}
        />
      </div>
    </div>
  );
}

/** Longest time that a scene stays in a loop. */
const mostSeconds = 600;

function Seconds({ scene, onChange }: Pick<SceneItemProps, 'scene' | 'onChange'>) {
  const id = useId();
  return (
    <div className="field-control">
      <label htmlFor={id}>{words.seconds}</label>
      <input
        id={id}
        type="number"
        min={3}
        max={mostSeconds}
        defaultValue={scene.seconds ?? ''}
        onBlur={({ currentTarget }) => {
          const typed = Number(currentTarget.value);
          if (currentTarget.value === '') onChange(({ seconds: _, ...rest }) => rest);
          else if (Number.isInteger(typed) && typed >= 3 && typed <= mostSeconds)
            onChange((now) => ({ ...now, seconds: typed }));
          else currentTarget.value = String(scene.seconds ?? '');
        }}
      />
    </div>
  );
}
