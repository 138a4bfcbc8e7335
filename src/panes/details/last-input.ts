/**
 * Whether the last thing the user did was to press Enter or Space. A screen reader's own way of pressing shows as
 * a click without a pointer. Followed from the start, because the panel is made only after the press.
 */
let byKey = false;

window.addEventListener(
  'keydown',
  (event) => {
    byKey = event.key === 'Enter' || event.key === ' ';
  },
  true,
);
window.addEventListener(
  'pointerdown',
  () => {
    byKey = false;
  },
  true,
);
window.addEventListener(
  'click',
  (event) => {
    if (event.detail === 0) byKey = true;
  },
  true,
);

/** True when what happens now was asked for with the keyboard. */
export function pressedByKey(): boolean {
  return byKey;
}
