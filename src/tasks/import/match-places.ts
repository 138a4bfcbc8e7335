import type { Place } from '@/domain/reference';
import { editDistance, mistakesIn } from '@/files/edit-distance';
import { plainKey } from './plain-key';

/** What the gazetteer says of a name. */
type PlaceMatch =
  /** One place; `exact` where it is called that, false where it was guessed. */
  | { kind: 'one'; place: Place; exact: boolean }
  /** Several that may be meant, to be asked about. */
  | { kind: 'several'; places: readonly Place[] }
  | { kind: 'none' };

/** Finds the place a name means; a district, where one is known, tells places of one name apart. */
export type PlaceMatcher = (name: string, district?: string) => PlaceMatch;

/** More choices than this help nobody. */
const mostChoices = 12;
/** A shorter name within a longer text is there by chance. */
const leastWithin = 6;

interface Named {
  key: string;
  place: Place;
}

function toMatch(places: readonly Place[], exact: boolean, district: string): PlaceMatch {
  const unique = [...new Set(places)];
  const near = unique.filter((place) => plainKey(place.district ?? '') === district);
  const chosen = district !== '' && near.length > 0 ? near : unique;
  const [first] = chosen;
  if (!first) return { kind: 'none' };
  if (chosen.length === 1) return { kind: 'one', place: first, exact };
  return { kind: 'several', places: chosen.slice(0, mostChoices) };
}

class Gazetteer {
  readonly #byKey = new Map<string, Place[]>();
  readonly #byLength = new Map<number, Named[]>();
  readonly #long: readonly Named[];

  constructor(places: readonly Place[]) {
    const named = places.flatMap((place) =>
      [place.name, ...place.aliases].map((name) => ({ key: plainKey(name), place })),
    );
    for (const item of named) {
      if (item.key === '') continue;
      push(this.#byKey, item.key, item.place);
      push(this.#byLength, item.key.length, item);
    }
    this.#long = named
      .filter(({ key }) => key.length >= leastWithin)
      .toSorted((a, b) => b.key.length - a.key.length);
  }

  called(key: string): readonly Place[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Those spelt nearly so, the nearest only. */
  nearly(key: string): readonly Place[] {
    let least = mistakesIn(key.length);
    let found: Place[] = [];
    if (least === 0) return found;
    for (let length = key.length - least; length <= key.length + least; length++)
      for (const { key: other, place } of this.#byLength.get(length) ?? []) {
        const distance = editDistance(key, other, least);
        if (distance > least) continue;
        if (distance < least) found = [];
        least = distance;
        found.push(place);
      }
    return found;
  }

  /** Those with the longest name that stands in the text as whole words. */
  within(key: string): readonly Place[] {
    const text = ` ${key} `;
    const first = this.#long.find((item) => text.includes(` ${item.key} `));
    return first ? this.called(first.key) : [];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function search(gazetteer: Gazetteer, name: string, district: string): PlaceMatch {
  const key = plainKey(name);
  if (key === '') return { kind: 'none' };
  const called = gazetteer.called(key);
  if (called.length > 0) return toMatch(called, true, district);
  // "Aspuddens centrum, Aspudden", "Vinterviken (parken)": the name comes first.
  const first = plainKey(name.split(/[,;(/]/)[0] ?? '');
  const before = first === key ? [] : gazetteer.called(first);
  if (before.length > 0) return toMatch(before, false, district);
  const nearly = gazetteer.nearly(key);
  return toMatch(nearly.length > 0 ? nearly : gazetteer.within(key), false, district);
}

/**
 * Makes the search for places by name. Upper and lower case, å ä ö and marks between words do not count; else the
 * name may be spelt a little wrong, stand before a comma or bracket, or stand within a longer text.
 */
export function makePlaceMatcher(places: readonly Place[]): PlaceMatcher {
  const gazetteer = new Gazetteer(places);
  const known = new Map<string, PlaceMatch>();
  return (name, district = '') => {
    const near = plainKey(district);
    const key = `${name}\n${near}`;
    const match = known.get(key) ?? search(gazetteer, name, near);
    known.set(key, match);
    return match;
  };
}
