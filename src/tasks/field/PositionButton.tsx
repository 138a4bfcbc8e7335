import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Notice } from '@/ui/Notice';
import { followPosition, startPosition, stopPosition, useWhereabouts } from '@/view/position';

const { position: words } = fieldText;

/** Shows where one is; then takes the map back there; else hides it. */
export function PositionButton() {
  const { state, following } = useWhereabouts();
  const on = state.kind === 'here' || state.kind === 'asking';
  const [label, onClick] = ((): [string, () => void] => {
    if (!on) return [words.show, startPosition];
    return following ? [words.hide, stopPosition] : [words.follow, () => followPosition(true)];
  })();
  return (
    <button type="button" className="field-bar-side" data-on={on || undefined} onClick={onClick}>
      <Icon name="target" />
      <span>{label}</span>
    </button>
  );
}

/** What became of it. */
export function PositionNotice() {
  const { state } = useWhereabouts();
  const failed =
    state.kind === 'denied' || state.kind === 'unavailable' || state.kind === 'timeout'
      ? state.kind
      : null;
  const lost = state.kind === 'here' && state.lost;
  return (
    <>
      <p className="visually-hidden" role="status">
        {state.kind === 'here' && !lost ? words.shown : ''}
      </p>
      {state.kind === 'asking' && <p role="status">{words.asking}</p>}
      {lost && <Notice tone="warn">{words.lost}</Notice>}
      {failed && (
        <Notice
          tone="warn"
          actions={
            <span className="field-notice-buttons">
              <Button label={words.again} onClick={startPosition} />
              <Button icon="close" iconOnly label={words.close} onClick={stopPosition} />
            </span>
          }
        >
          {words[failed]}
        </Notice>
      )}
    </>
  );
}
