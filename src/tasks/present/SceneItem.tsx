import { useId, useState } from 'react';
import { longestSceneText, type Scene } from '@/domain/scene';
import { isPlainText } from '@/domain/value-checks';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { searchOf, showScene } from '@/view/slides';
import { currentView } from '@/view/view-store';

const { scene: words } = slidesText;

interface SceneItemProps {
  scene: Scene;
  number: number;
  last: boolean;
  /** It is the one on screen. */
  shown: boolean;
  onMove: (by: -1 | 1) => void;
  onChange: (scene: Scene) => void;
  onCopy: () => void;
  onRemove: () => void;
}

/** One scene of the list: shown with a press, moved, copied, taken away; its words are written here. */
export function SceneItem(props: SceneItemProps) {
  const { scene, number, last, shown, onMove, onChange, onCopy, onRemove } = props;
  const [open, setOpen] = useState(false);
  const title = scene.title || words.unnamed;
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
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && <SceneForm scene={scene} onChange={onChange} />}
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

function SceneForm({ scene, onChange }: Pick<SceneItemProps, 'scene' | 'onChange'>) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const keep = (key: (typeof fields)[number], value: string) => {
    const plain = isPlainText(value);
    setFault(plain ? null : words.markup);
    if (plain && value !== scene[key]) onChange({ ...scene, [key]: value });
  };
  return (
    <div className="scene-form">
      {fields.map((key) => (
        <div key={key} className="field-control">
          <label htmlFor={`${id}-${key}`}>{words[key]}</label>
          {key === 'title' ? (
            <input
              id={`${id}-${key}`}
              defaultValue={scene.title}
              maxLength={longestSceneText.title}
              onBlur={({ currentTarget }) => keep(key, currentTarget.value.trim())}
            />
          ) : (
            <textarea
              id={`${id}-${key}`}
              rows={4}
              defaultValue={scene[key]}
              maxLength={longestSceneText[key]}
              onBlur={({ currentTarget }) => keep(key, currentTarget.value)}
            />
          )}
        </div>
      ))}
      <p className="field-control-error" role="status">
        {fault}
      </p>
      <Seconds scene={scene} onChange={onChange} />
      <div>
        <Button
          size="small"
          label={words.update}
          onClick={() => onChange({ ...scene, search: searchOf(currentView()) })}
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
          const { seconds: _, ...rest } = scene;
          const typed = Number(currentTarget.value);
          if (currentTarget.value === '') onChange(rest);
          else if (Number.isInteger(typed) && typed >= 3 && typed <= mostSeconds)
            onChange({ ...rest, seconds: typed });
          else currentTarget.value = String(scene.seconds ?? '');
        }}
      />
    </div>
  );
}
