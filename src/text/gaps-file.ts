import { partWord } from './area-words';

/** How the shares in a file came about, in each of its rows; coarse ones stand in the same file as exact ones. */
export function shareMethod(): string {
  return [
    'Täckt är det som ligger inom räckvidd från minst en åtgärd som räknas, mätt i rak linje.',
    'Mark är all mark utom vatten.',
    'Ytorna är beräknade ur gränserna själva, inte i rutor.',
    'Räckvidderna är antaganden.',
    `Var i en ${partWord()} man bor är inte känt: invånarna är jämnt fördelade över marken utanför parker och skog.`,
    'Platser är de av slag som väger något.',
    'Rader som vilar på schematiskt ritade områden är avrundade: andelar till hela procent, det som är täckt till två siffror.',
  ].join(' ');
}
