/** Lower case, å ä ö and accents folded to ASCII, everything else than letters and digits to `-`. */
export function slug(text) {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Words that say what a place is or who runs it, not which one it is. */
const GENERIC = new Set(
  `forskola forskolan forskolor forskolorna skola skolan grundskola grundskolan gamla oppna
   montessoriforskola montessoriforskolan montessoriskola pysslingen norlandia ab
   foraldrakooperativet lekplats lekplatsen parklek parkleken parken utegym for vid i ur och skur
   f 1 3 4 6 7 9`.split(/\s+/),
);

/** `Västertorpsskolan` and `Västertorps` have the same stem, `Kristallparken` and `Kristall` too. */
function stem(word) {
  return word
    .replace(/(?<=..)s$/, '')
    .replace(/(?<=..)(forskola|skolan|skola|parken|parklek|lekplats)$/, '')
    .replace(/(?<=...)s$/, '');
}

function stemsOf(name) {
  const words = slug(name).split('-');
  const telling = words.filter((word) => !GENERIC.has(word));
  return { all: words.map(stem), telling: telling.map(stem) };
}

/** Five letters in common at the start: `kristall` and `kristallen`, not `sol` and `solberga`. */
const alike = (a, b) =>
  a === b || (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a)));

/** True when every telling word of the shorter name has its like in the longer one. */
export function sameName(a, b) {
  const [one, two] = [stemsOf(a), stemsOf(b)];
  const telling = one.telling.length > 0 && two.telling.length > 0;
  const [first, second] = telling ? [one.telling, two.telling] : [one.all, two.all];
  if (first.join('') === second.join('')) return true;
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  return few.every((word) => many.some((other) => alike(word, other)));
}

/** `Sulvägen 52 A` and `Sulvägen 52` are one house; `Sulvägen 52–54` begins in it. */
export function houseKey(address) {
  const match = /^(.*?\d+)/.exec(address ?? '');
  return match ? slug(match[1]) : '';
}
