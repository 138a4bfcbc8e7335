import { useEffect, useEffectEvent } from 'react';

/** What a key, a clicker or a swipe asks for. */
export type SlideCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'laser'
  | 'full'
  | 'leave';

/** Clickers send the keys that turn pages. */
const commands: Readonly<Record<string, SlideCommand>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  l: 'laser',
  f: 'full',
  Escape: 'leave',
};

/** Keys belong to what they are pressed in: a button is pressed by Enter and space, the map is moved by arrows. */
function isTaken(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select')) return true;
  const pressed = key === ' ' || key === 'Enter';
  if (pressed && target.closest('button, a, summary')) return true;
  return (
    key.startsWith('Arrow') && target.closest('[role="application"], [role="listbox"]') !== null
  );
}

/** Listens to keys for as long as the presentation is shown. */
export function useSlideKeys(onCommand: (command: SlideCommand) => void): void {
  const tell = useEffectEvent(onCommand);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const command = Object.hasOwn(commands, key) ? commands[key] : undefined;
      if (!command) return;
      event.preventDefault();
      tell(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Shortest way of a finger that is a swipe, in pixels. */
const swipePixels = 70;

/** Listens to swipes on the words of a scene; the map keeps its own. */
export function useSwipe(
  element: HTMLElement | null,
  onCommand: (command: SlideCommand) => void,
): void {
  const tell = useEffectEvent(onCommand);
  useEffect(() => {
    if (!element) return;
    let from: { x: number; y: number } | null = null;
    const onDown = ({ pointerType, clientX, clientY }: PointerEvent) => {
      from = pointerType === 'touch' ? { x: clientX, y: clientY } : null;
    };
    const onUp = ({ clientX, clientY }: PointerEvent) => {
      if (!from) return;
      const [x, y] = [clientX - from.x, clientY - from.y];
      from = null;
      if (Math.abs(x) > swipePixels && Math.abs(x) > 2 * Math.abs(y))
        tell(x < 0 ? 'next' : 'previous');
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointerup', onUp);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointerup', onUp);
    };
  }, [element]);
}
