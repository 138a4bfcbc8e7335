/** A word as it begins a line: "stadsdel" is "Stadsdel". */
export function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('sv-SE') + word.slice(1);
}
