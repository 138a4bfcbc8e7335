import { countMeasures, formatCount } from './format';

const cameras = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'kameraplats' : 'kameraplatser'}`;

/** Words of the export. */
export const exportText = {
  heading: 'Exportera',
  lead: 'Spara åtgärderna som en fil för andra program.',
  close: 'Stäng',
  what: 'Vad som ska med',
  scopes: {
    filtered: (count: number) => `Det som filtren visar (${formatCount(count)})`,
    all: (count: number) => `Alla åtgärder (${formatCount(count)})`,
  },
  format: 'Filformat',
  formats: {
    xlsx: {
      name: 'Excel',
      good: 'För listor och sammanställningar, med ett blad för varje lager. Punkters läge är med, men inte linjer och ytor.',
    },
    csv: {
      name: 'CSV',
      good: 'Alla åtgärder i en enda lista som de flesta program läser. Punkters läge är med, men inte linjer och ytor. Ska listan öppnas i Excel är formatet Excel säkrare: det behåller datum som 2024-10.',
    },
    geojson: {
      name: 'GeoJSON',
      good: 'För webbkartor och kartprogram. Har med allt, också linjer och ytor, i latitud och longitud.',
    },
    gpkg: {
      name: 'GeoPackage',
      good: 'Bäst för QGIS och andra kartprogram. Ett kartlager för varje lager, i kommunens koordinatsystem.',
    },
    gpx: {
      name: 'GPX',
      good: 'För mobil och handburen GPS: punkter och stråk att gå efter. Ytor och åtgärder utan plats följer inte med.',
    },
    kameror: {
      name: 'Kameraförteckning',
      good: 'Förteckningen som 10 § kamerabevakningslagen kräver, som Excelfil. Varje rad säger vilka uppgifter som saknas.',
    },
  },
  internal: 'Ta med interna åtgärder',
  internalWarning:
    'Filen kommer att innehålla åtgärder som är interna. Lämna den inte vidare och publicera den inte.',
  outgoing: (count: number) => `${countMeasures(count)} sparas i filen.`,
  outgoingCameras: (count: number) => `${cameras(count)} sparas i förteckningen.`,
  heldBack: (count: number) =>
    count === 1
      ? '1 intern åtgärd följer inte med.'
      : `${formatCount(count)} interna åtgärder följer inte med.`,
  partsHeldBack: (count: number) =>
    count === 1
      ? '1 intern del (iakttagelse, möte, planrad eller liknande) följer inte med, och inga interna anteckningar.'
      : `${formatCount(count)} interna delar (iakttagelser, möten, planrader och liknande) följer inte med, och inga interna anteckningar.`,
  unfit: {
    gpx: (count: number) =>
      `${countMeasures(count)} är en yta eller har ingen plats på kartan och följer inte med.`,
    kameror: (count: number) =>
      `${cameras(count)} följer inte med: de är polisens, som inte behöver någon förteckning (12 §), eller finns bara på diskussionsstadiet.`,
  },
  unassessed: (count: number) =>
    count === 1
      ? '1 kameraplats i drift har ingen bedömning angiven. Den ska vara gjord innan bevakningen börjar (9 §).'
      : `${formatCount(count)} kameraplatser i drift har ingen bedömning angiven. Den ska vara gjord innan bevakningen börjar (9 §).`,
  nothing: 'Det finns inget att spara.',
  save: 'Spara filen',
  working: 'Skriver filen …',
  cancel: 'Avbryt',
  saved: (name: string, count: number) => `${name} är sparad med ${countMeasures(count)}.`,
  savedCameras: (name: string, count: number) => `${name} är sparad med ${cameras(count)}.`,
  cancelled: 'Filen sparades inte.',
  failed: 'Filen kunde inte skrivas. Försök igen, eller välj ett annat format.',
  unknownSystem: (epsg: number) =>
    `GeoPackage kan inte skrivas i kartans koordinatsystem (EPSG:${epsg}). Välj GeoJSON i stället.`,
  cameraList: {
    sheet: 'Kameraförteckning',
    name: 'Namn',
    address: 'Adress eller plats',
    assessed: 'Bedömning gjord',
    isAssessed: 'Ja',
    notStated: 'Framgår inte',
    assessmentDate: 'Datum för bedömningen',
    missing: 'Uppgifter som saknas',
  },
} as const;
