import { useEffect, useEffectEvent } from 'react';
import { editText } from '@/text/edit';
import { formatCount } from '@/text/format';
import { Button } from '@/ui/Button';
import { useChanges } from '@/view/changes';
import { changeView } from '@/view/view-store';
import { withEdit } from './with-edit';
import './EditBar.css';

const { changes: words } = editText;

/** Whether a key goes to what is being typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}

/** A new record, and how much is changed and not in the files yet. Ctrl+Z and Ctrl+Y work everywhere. */
export function EditBar() {
  const { net, log } = useChanges();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!log || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    (redo ? log.redo() : log.undo()).catch(window.reportError);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="edit-bar">
      {net.length > 0 && (
        <Button
          size="small"
          label={
            <>
              {formatCount(net.length)}{' '}
              <span className="edit-bar-words">{words.button(net.length)}</span>
            </>
          }
          onClick={() => changeView((view) => withEdit(view, 'andringar'))}
        />
      )}
      <Button
        look="quiet"
        icon="plus"
        iconOnly
        label={editText.add}
        onClick={() => changeView((view) => withEdit(view, 'ny'))}
      />
    </div>
  );
}
