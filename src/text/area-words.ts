import { capitalised } from './capitalised';

/**
 * What the area's parts are called. It differs between municipalities (stadsdel, kommundel), so it comes from the
 * workspace: set once, when that has been read and before anything is shown.
 */
let one = 'del';
let several = 'delar';

/** Takes the workspace's words, e.g. "stadsdel" and "stadsdelar". */
export function nameParts(ental: string, flertal: string): void {
  one = ental;
  several = flertal;
}

/** "stadsdel". */
export const partWord = (): string => one;
/** "Stadsdel". */
export const partTitle = (): string => capitalised(one);
/** "Stadsdelar". */
export const partsTitle = (): string => capitalised(several);
