import * as turf from '@turf/turf';
import { distanceToStretch, linesOf, roundPosition } from './geometry.mjs';
import { slug } from './names.mjs';
import { byId, feature } from './output.mjs';

/** A place just across the border still matters to those who live beside it. */
const REACH_METERS = 300;

/** Tells the stadsdel of a position, and how far outside the area it lies. */
export function makeLocator(districts) {
  const stretches = districts.features
    .flatMap(({ geometry }) => linesOf(geometry))
    .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index], to]));
  const districtAt = (position) =>
    districts.features.find(({ geometry }) => turf.booleanPointInPolygon(position, geometry))
      ?.properties;
  const metersOutside = (position) =>
    districtAt(position)
      ? 0
      : Math.min(...stretches.map(([from, to]) => distanceToStretch(position, from, to)));
  return { districtAt, isNear: (position) => metersOutside(position) <= REACH_METERS };
}

/** Ids from kind and name; places that would share one get their stadsdel behind it. */
function idsFor(places, prefix) {
  const short = (place) => place.id ?? slug(`${prefix} ${place.slag} ${place.namn}`);
  const counts = new Map();
  for (const place of places) counts.set(short(place), (counts.get(short(place)) ?? 0) + 1);
  return places.map((place) =>
    counts.get(short(place)) === 1
      ? short(place)
      : `${short(place)}-${place.district?.id ?? 'utanfor'}`,
  );
}

/** Plain places -> features in the gazetteer's schema, sorted by id. */
export function toPlaceFeatures(places, locator, prefix = '') {
  const located = places.map((place) => {
    const position = roundPosition(place.position, 6);
    return { ...place, position, district: locator.districtAt(position) };
  });
  const ids = idsFor(located, prefix);
  const features = located.map((place, index) =>
    feature(
      {
        id: ids[index],
        namn: place.namn,
        slag: place.slag,
        alias: place.alias?.length > 0 ? place.alias : undefined,
        adress: place.adress,
        stadsdel: place.district?.id,
        stadsdel_namn: place.district?.namn,
        kalla: place.kalla,
        licens: place.licens,
        sakerhet: place.sakerhet,
        anmarkning: place.anmarkning,
      },
      { type: 'Point', coordinates: place.position },
    ),
  );
  return features.sort(byId);
}
