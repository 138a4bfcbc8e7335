import { slug } from './names.mjs';
import { CC0_ASSUMED, UNITS } from './origins.mjs';
import { UNIT_KINDS } from './place-kinds.mjs';
import { readFeatures } from './tables.mjs';

const STAGES = /^[F\d]–\d$|^[F\d]$/;
const ADAPTED = 'anpassad grundskola';

/** `Solbergaskolan, anpassad grundskola, Broskolan, 1–6` -> base, stages, and what else is said. */
function parseSchool({ name, kind }) {
  const [first, ...rest] = name.replace(` grundskola och ${ADAPTED}`, '').split(', ');
  const words = rest.flatMap((part) => part.split(`${ADAPTED} `)).filter(Boolean);
  return {
    base: first,
    adapted: kind === 'adapted_school',
    stages: words.filter((word) => STAGES.test(word)).join(', '),
    houses: words.filter((word) => !STAGES.test(word) && word !== ADAPTED),
  };
}

function schoolRemark(units) {
  const stages = (adapted) => [
    ...new Set(units.filter((one) => one.adapted === adapted).map((one) => one.stages)),
  ];
  const ordinary = stages(false).filter(Boolean).join(', ');
  const adapted = stages(true).filter(Boolean).join(', ');
  const sentences = [
    ordinary && `Årskurs ${ordinary}.`,
    adapted && `Anpassad grundskola ${adapted}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Units of one school are one place: at the school itself, with the adapted school in the remark. */
function toSchools(features) {
  const groups = new Map();
  for (const { properties, geometry } of features) {
    const unit = { ...parseSchool(properties), properties, geometry };
    const key = slug(unit.base);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()].map((units) => {
    const main = units.find((unit) => !unit.adapted) ?? units[0];
    return {
      namn: main.base,
      slag: 'skola',
      alias: [...new Set(units.flatMap((unit) => unit.houses))],
      adress: main.properties.address,
      anmarkning: schoolRemark(units),
      position: main.geometry.coordinates,
    };
  });
}

const SAYS_PRESCHOOL = /förskol|kooperativ|^I Ur och Skur/i;
const dashes = (text) => text.replaceAll('-', '–').toLowerCase();

/** `Eken Sulvägen 52 A` -> `Förskolan Eken`: the register writes the address after some names. */
export function preschoolName(name, address = '') {
  const withAddress = address !== '' && dashes(name).endsWith(` ${dashes(address)}`);
  const own = (withAddress ? name.slice(0, -address.length - 1) : name).replace(/ AB$/, '');
  return SAYS_PRESCHOOL.test(own) ? own : `Förskolan ${own}`;
}

function toPreschool({ properties, geometry }) {
  return {
    namn: preschoolName(properties.name, properties.address),
    slag: UNIT_KINDS[properties.kind],
    adress: properties.address,
    position: geometry.coordinates,
  };
}

/** Schools and preschools of the city's register, one for each name. */
export function readUnits(folder) {
  const source = readFeatures(folder, 'schools.geojson');
  const isSchool = ({ properties }) => UNIT_KINDS[properties.kind] === 'skola';
  const schools = toSchools(source.filter(isSchool));
  const preschools = source.filter((one) => !isSchool(one)).map(toPreschool);
  const places = [...schools, ...preschools].map((place) => ({
    ...place,
    kalla: UNITS,
    licens: CC0_ASSUMED,
    sakerhet: 'hog',
  }));
  return { places, merged: source.length - places.length };
}
