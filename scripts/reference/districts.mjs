import { keyOf, lighten, linesOf, roundPosition } from './geometry.mjs';
import { BOUNDARIES, CC0, SCB } from './origins.mjs';
import { feature } from './output.mjs';
import { readFeatures, readRows } from './tables.mjs';

const POPULATION_YEAR = 2024;

/** `age_0_4` -> `alder_0_4`, `age_80plus` -> `alder_80_plus`; one key per column of the table. */
function ageProperties(row) {
  const ages = Object.entries(row).filter(([column]) => column.startsWith('age_'));
  return Object.fromEntries(
    ages.map(([column, value]) => [
      column.replace('age_', 'alder_').replace(/(\d)plus$/, '$1_plus'),
      Number(value),
    ]),
  );
}

function toDistrict({ properties, geometry }, population) {
  const row = population.find((one) => one.id === properties.id);
  if (!row || Number(row.year) !== POPULATION_YEAR) {
    throw new Error(`population.csv: no row for ${properties.id} in ${POPULATION_YEAR}`);
  }
  return feature(
    {
      id: properties.id,
      namn: properties.name,
      areal_km2: properties.area_km2,
      landareal_km2: properties.land_km2,
      folkmangd: Number(row.total),
      folkmangd_ar: POPULATION_YEAR,
      ...ageProperties(row),
      etikett_lng: properties.label_lon,
      etikett_lat: properties.label_lat,
    },
    // Six decimals as in the source: neighbours share every border vertex, and area shares rest on it.
    lighten(geometry, { decimals: 6 }),
  );
}

/** The 17 stadsdelar with area, population and age groups. */
export function buildDistricts(folder) {
  const population = readRows(folder, 'population.csv');
  return {
    name: 'stadsdelar',
    kalla: `${BOUNDARIES} (gränser) och ${SCB}`,
    licens: CC0,
    attribution: 'Stockholms stad, SCB',
    features: readFeatures(folder, 'stadsdelar.geojson').map((one) => toDistrict(one, population)),
  };
}

/** Stadsdelar outside the area. Vertices on the area's own border are kept to the last decimal. */
export function buildNeighbours(folder, districts) {
  const border = new Set(
    districts.features.flatMap(({ geometry }) => linesOf(geometry).flat()).map(keyOf),
  );
  const features = readFeatures(folder, 'neighbours.geojson').map(({ properties, geometry }) => {
    const outline = lighten(geometry, { decimals: 6 });
    const coordinates = outline.coordinates.map((ring) =>
      ring.map((position) => (border.has(keyOf(position)) ? position : roundPosition(position, 5))),
    );
    return feature(
      {
        id: properties.id,
        namn: properties.name,
        etikett_lng: properties.label_lon,
        etikett_lat: properties.label_lat,
      },
      { type: outline.type, coordinates },
    );
  });
  return {
    name: 'grannar',
    kalla: BOUNDARIES,
    licens: CC0,
    attribution: 'Stockholms stad',
    features,
  };
}
