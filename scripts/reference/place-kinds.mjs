/** Every value `slag` may have in platser.geojson and platser-osm.geojson. */
export const PLACE_KINDS = [
  'skola',
  'forskola',
  'oppen-forskola',
  'hogskola',
  'bibliotek',
  'bio',
  'station',
  'torg',
  'centrum',
  'kopcentrum',
  'plats',
  'kaj',
  'gata',
  'park',
  'lekplats',
  'utegym',
  'idrottsplats',
  'bad',
  'koloni',
  'kyrkogard',
  'skolgard',
];

/** Kinds of places.csv -> `slag`. A kind that is not here is not a place of the gazetteer. */
export const TABLE_KINDS = {
  metro_station: 'station',
  tram_stop: 'station',
  rail_station: 'station',
  square: 'torg',
  centre: 'centrum',
  shopping_centre: 'kopcentrum',
  place: 'plats',
  quay: 'kaj',
  street: 'gata',
  park: 'park',
  parklek: 'lekplats',
  playground: 'lekplats',
  sports_ground: 'idrottsplats',
  bathing_place: 'bad',
  allotment: 'koloni',
  cemetery: 'kyrkogard',
  school_yard: 'skolgard',
};

/** Kinds of schools.geojson -> `slag`. */
export const UNIT_KINDS = {
  school: 'skola',
  adapted_school: 'skola',
  preschool: 'forskola',
  open_preschool: 'oppen-forskola',
};

/** Kinds of pois_osm.geojson worth showing; parking, shops, food, care and private gyms are not. */
const OSM_KINDS = {
  school: 'skola',
  preschool: 'forskola',
  college: 'hogskola',
  university: 'hogskola',
  library: 'bibliotek',
  cinema: 'bio',
  playground: 'lekplats',
  outdoor_gym: 'utegym',
};

/** `slag` of an OpenStreetMap object: a telling name beats its tag. */
export function osmKind({ kind, name }) {
  if (/utegym/i.test(name)) return 'utegym';
  if (/fritids/i.test(name)) return undefined;
  if (/folkhögskol/i.test(name)) return 'hogskola';
  if (kind === 'school' && /^förskol/i.test(name)) return 'forskola';
  if (kind === 'preschool' && /(?<!för)skola$/i.test(name)) return 'skola';
  return OSM_KINDS[kind];
}
