import * as turf from '@turf/turf';
import { toPlaceFeatures } from './gazetteer.mjs';
import { distanceMeters } from './geometry.mjs';
import { houseKey, sameName, slug } from './names.mjs';
import { ODBL, OSM, OSM_MEMBERS } from './origins.mjs';
import { osmKind } from './place-kinds.mjs';
import { aliasesOf } from './place-names.mjs';
import { preschoolName } from './schools.mjs';
import { readFeatures } from './tables.mjs';

/** How far apart two entries of one name may lie and still be one place, in metres. */
const NAME_REACH = {
  skola: 250, // a school has several houses and yards
  hogskola: 250,
  forskola: 150,
  lekplats: 100,
  utegym: 100,
  bibliotek: 100,
  bio: 100,
};
/** An entry without a name, this near one of its kind, is that one. */
const NAMELESS_METERS = 60;
/** Two nameless ones: nearer than this they are parts of one playground. */
const BOTH_NAMELESS_METERS = 30;
/** A preschool under another name in the same house: it has changed hands. */
const SAME_HOUSE_METERS = 30;
/** A school tagged as preschool or the reverse, of the same name. */
const OTHER_KIND_METERS = 100;

/** Nameless places worth keeping, with what stands in for their name. */
const NAMELESS = { lekplats: 'Lekplats', utegym: 'Utegym', forskola: 'Förskola' };
const NAMELESS_REMARK = {
  lekplats: 'Utan namn i OpenStreetMap; kan ligga på en bostadsgård.',
  utegym: 'Utan namn i OpenStreetMap.',
  forskola: 'Utan namn i OpenStreetMap.',
};

const isSchooling = ({ slag }) => slag === 'skola' || slag === 'forskola';

function sameAddress(place, other) {
  const key = houseKey(place.adress);
  return key !== '' && key === houseKey(other.adress);
}

/** Why the two are one place, or undefined. `place` comes from OpenStreetMap. */
function reasonFor(place, other) {
  const meters = distanceMeters(place.position, other.position);
  const sameKind = place.slag === other.slag;
  if (!sameKind && !(isSchooling(place) && isSchooling(other))) return undefined;
  if (!place.named || !other.named) {
    const reach = place.named || other.named ? NAMELESS_METERS : BOTH_NAMELESS_METERS;
    return sameKind && meters <= reach ? 'nameless' : undefined;
  }
  const reach = sameKind ? NAME_REACH[place.slag] : OTHER_KIND_METERS;
  if (meters <= reach && sameName(place.namn, other.namn)) return 'name';
  const near = isSchooling(place) && sameKind && meters <= NAMELESS_METERS;
  return near && sameAddress(place, other) ? 'address' : undefined;
}

/** The entry that `place` doubles: by name first, then of its own kind, then the nearest. */
function findTwin(place, others) {
  const ranked = others
    .map((other) => ({ other, reason: reasonFor(place, other) }))
    .filter(({ reason }) => reason)
    .map(({ other, reason }) => ({
      other,
      // Every reach is below 1 000 m, so distance only settles what the first two leave open.
      rank:
        (reason === 'name' ? 0 : 2000) +
        (other.slag === place.slag ? 0 : 1000) +
        distanceMeters(place.position, other.position),
    }));
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.other;
}

/** The same house under another name, unless the register's own name is found there too. */
function inSameHouse(place, official, claimed) {
  return official.find(
    (other) =>
      place.slag === 'forskola' &&
      place.named &&
      other.slag === 'forskola' &&
      !claimed.has(other) &&
      distanceMeters(place.position, other.position) <= SAME_HOUSE_METERS,
  );
}

function toCandidate({ properties, geometry }) {
  const slag = osmKind(properties);
  const named = properties.name !== '';
  const plain = slag === 'forskola' ? preschoolName(properties.name) : properties.name;
  return {
    id: named ? undefined : namelessId(slag, geometry.coordinates),
    namn: named ? plain : NAMELESS[slag],
    named,
    slag,
    alias: aliasesOf(properties.name),
    adress: properties.addr,
    kalla: OSM,
    licens: ODBL,
    sakerhet: named ? 'hog' : 'medel',
    anmarkning: named ? undefined : NAMELESS_REMARK[slag],
    position: geometry.coordinates,
  };
}

/** A nameless place is known by where it is: its id survives a rebuild. */
function namelessId(slag, position) {
  const digits = position.map((value) => value.toFixed(5).replace('.', '')).join('-');
  return `osm-${slag}-${digits}`;
}

/** Playground outlines of the city: a nameless point in one of them is that playground. */
function inPlayground(place, outlines) {
  return (
    place.slag === 'lekplats' &&
    !place.named &&
    outlines.some((geometry) => turf.booleanPointInPolygon(place.position, geometry))
  );
}

/** Named ones first, so that a nameless neighbour is dropped and not the other way round. */
const inOrder = (a, b) =>
  Number(b.named) - Number(a.named) ||
  a.position[0] - b.position[0] ||
  a.position[1] - b.position[1];

/** Sorts candidates into those to keep and those already known, each with the reason. */
function withoutDoubles(candidates, official, outlines) {
  const kept = [];
  const merged = [];
  const claimed = new Set();
  const open = [];
  for (const place of [...candidates].sort(inOrder)) {
    const twin = findTwin(place, official);
    if (twin) {
      claimed.add(twin);
      merged.push({ place, twin, reason: reasonFor(place, twin) });
    } else open.push(place);
  }
  for (const place of open) {
    const house = inSameHouse(place, official, claimed);
    const twin = house ?? findTwin(place, kept);
    if (house) merged.push({ place, twin, reason: 'house' });
    else if (twin) merged.push({ place, twin, reason: 'osm' });
    else if (inPlayground(place, outlines)) merged.push({ place, reason: 'outline' });
    else kept.push(place);
  }
  return { kept, merged };
}

const REMOTE_NAMESAKE = 'Samma namn finns i stadens register, på en annan plats.';

/** A school of the same name too far away to be the same building is kept, and says so. */
function withNamesakeRemark(place, official) {
  const namesake =
    place.slag === 'skola' &&
    official.some(({ slag, namn }) => slag === 'skola' && slug(namn) === slug(place.namn));
  return namesake ? { ...place, anmarkning: REMOTE_NAMESAKE } : place;
}

const toOfficial = ({ properties, geometry }) => ({
  ...properties,
  named: true,
  position: geometry.coordinates,
});

/** OpenStreetMap places that platser.geojson does not have. */
export function buildOsmPlaces(folder, locator, places) {
  const source = readFeatures(folder, 'pois_osm.geojson').filter(({ properties }) =>
    osmKind(properties),
  );
  const candidates = source.map(toCandidate).filter(({ position }) => locator.isNear(position));
  const outlines = readFeatures(folder, 'parks.geojson')
    .filter(({ properties }) => properties.class === 'playground')
    .map(({ geometry }) => geometry);
  const official = places.features.map(toOfficial);
  const { kept, merged } = withoutDoubles(candidates, official, outlines);
  const telling = kept
    .filter(({ namn }) => namn)
    .map((place) => withNamesakeRemark(place, official));
  const collection = {
    name: 'platser-osm',
    kalla: OSM,
    ...OSM_MEMBERS,
    features: toPlaceFeatures(telling, locator, 'osm'),
  };
  return {
    collection,
    candidates: candidates.length,
    merged,
    dropped: kept.length - telling.length,
  };
}
