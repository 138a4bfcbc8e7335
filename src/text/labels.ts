import type { FacetKey, WholeBorough } from '@/domain/facets';
import type { RecordType } from '@/domain/vocabulary';
import { partTitle } from './area-words';
import { startPeriodLabel } from './starts';

/** Swedish words for the register's fields, by file key: one field has one label wherever it is shown. */
const fieldLabels: Readonly<Record<string, string>> = {
  id: 'Id',
  namn: 'Åtgärd',
  rubrik: 'Rubrik i underlaget',
  preventionstyp: 'Typ av prevention',
  status: 'Status',
  statusgrund: 'Vad statusen bygger på',
  startdatum: 'Start',
  slutdatum: 'Slut',
  tidstext: 'Tid enligt underlaget',
  veckotider: 'Tider i veckan',
  get stadsdel_angiven() {
    return `${partTitle()} som underlaget nämner`;
  },
  plats: 'Plats',
  malgrupp: 'Målgrupp',
  genomforande: 'Vem som genomför',
  ansvarig: 'Ansvarig',
  medverkande: 'Medverkande',
  finansiering: 'Finansiering',
  belopp_sek: 'Belopp',
  beskrivning: 'Beskrivning',
  kallor: 'Källor',
  geometrikvalitet: 'Lägets säkerhet',
  geometrikalla: 'Så är läget bestämt',
  publiceringsniva: 'Publicering',
  diarienummer: 'Diarienummer',
  beslutsdokument: 'Beslutsdokument',
  granskad: 'Granskad',
  vandringspunkt: 'Kommer ur trygghetsvandring',
  operator: 'Operatör',
  adress: 'Adress',
  platstyp: 'Typ av plats',
  syfte: 'Syfte',
  teknik: 'Ljud eller särskild teknik',
  bedomningsdatum: 'Bedömning gjord',
  andringsdatum: 'Bevakningen senast ändrad',
  dialog: 'Dialog om platsen',
  varaktighet: 'Fast eller tillfällig',
  skyltad: 'Skyltad',
  sokande: 'Sökande',
  sokande_orgnr: 'Sökandens organisationsnummer',
  sokande_adress: 'Sökandens adress',
  omradesbeskrivning: 'Beskrivning av området',
  behov: 'Behov',
  ovriga_omstandigheter: 'Övriga omständigheter',
  ansokningsdatum: 'Ansökan gjord',
  beslutsdatum: 'Beslut',
  giltig_till: 'Giltigt till',
  forlangningsdatum: 'Förlängning sökt den',
  villkor: 'Villkor',
  tider: 'Tider',
  regim: 'Lag som gäller',
  utokar: 'Utökar området',
  insatstyp: 'Typ av insats',
  behovsanalys: 'Behovsanalys',
  sokt_sek: 'Sökt',
  beviljat_sek: 'Beviljat',
  utfall_sek: 'Utfall',
  namnd: 'Nämnd',
  driftansvar: 'Ansvar för driften',
  niva: 'Nivå',
  motesfrekvens: 'Hur ofta man möts',
  lagesbild_datum: 'Senaste lägesbild',
  plan_beslutad: 'Åtgärdsplan beslutad',
  plan_foljd_upp: 'Åtgärdsplan senast följd upp',
  uppfoljning_manader: 'Följs upp var',
  avslutsskal: 'Varför samverkan avslutades',
  insatser: 'Insatser',
  lagesbilder: 'Lägesbilder',
  orsaker: 'Orsaker',
  atgardsplan: 'Åtgärdsplan',
  moten: 'Möten',
  formote_datum: 'Förmöte',
  vandring_datum: 'Vandring',
  vandring_tid: 'Vandringen börjar klockan',
  avslutande_datum: 'Avslutande möte',
  ljusforhallande: 'Ljus eller mörker',
  deltagare: 'Deltagare',
  inbjudna_grupper: 'Inbjudna grupper',
  saknade_grupper: 'Grupper som saknades',
  roller: 'Roller',
  foregaende: 'Tidigare vandring på samma plats',
  rundtur: 'Rundtur',
  stopp: 'Stopp',
  rutt: 'Rutt',
  observationer: 'Iakttagelser',
  grupp: 'Grupp',
  avtal: 'Avtal',
  strak: 'Stråk',
  arrangor: 'Arrangör',
  aktivitetstyp: 'Typ av aktivitet',
  program: 'Program',
  aldersgrupp: 'Ålder',
  bistandsbedomd: 'Biståndsbedömd',
  steg: 'Steg',
  leder_till: 'Kan leda vidare till',
  skolor: 'Skolor',
  utbildning: 'Utbildning',
  personalgrupp: 'Personalgrupp',
  anordnare: 'Anordnare',
  // derived
  lager: 'Lager',
  fas: 'Fas',
  get stadsdel() {
    return partTitle();
  },
};

/** Label of a field, by file key. */
export function fieldLabel(fileKey: string): string {
  const label = fieldLabels[fileKey];
  if (label === undefined) throw new Error(`the field "${fileKey}" has no label`);
  return label;
}

/** Swedish words for coded values. A code means the same wherever it stands. */
const valueLabels: Readonly<Record<string, string>> = {
  framgar_inte: 'Framgår inte',
  social: 'Social',
  situationell: 'Situationell',
  trygghetsskapande: 'Trygghetsskapande',
  egen: 'Förvaltningen själv',
  egen_med_andra: 'Förvaltningen med andra',
  annan_part: 'Annan part',
  exakt: 'Exakt',
  ungefarlig: 'Ungefärligt',
  schematisk: 'Schematiskt',
  saknas: 'Har ingen plats',
  intern: 'Intern',
  offentlig: 'Offentlig',
  planerad: 'Planerad',
  pagar: 'Pågår',
  genomford: 'Genomförd',
  avslutad: 'Avslutad',
  blev_inte_av: 'Blev inte av',
  dialog: 'Dialog',
  bedomd: 'Bedömd',
  i_drift: 'I drift',
  avvecklad: 'Avvecklad',
  planerad_ansokan: 'Ansökan planeras',
  ansokt: 'Ansökt',
  beviljat: 'Beviljat',
  beviljad: 'Beviljad',
  avslag: 'Avslag',
  forlangning_sokt: 'Förlängning sökt',
  upphort: 'Upphört',
  aterkallat: 'Återkallat',
  ide: 'Idé',
  ombudgeterad: 'Flyttad till annat år',
  initierad: 'Initierad',
  aktiv: 'Aktiv',
  laget_forbattrat: 'Läget har förbättrats',
  protokoll_klart: 'Protokoll klart',
  uppfoljd: 'Uppföljd',
  vilande: 'Vilande',
  startar: 'Startar',
  lucka: 'Lucka',
  plats: 'Plats',
  atgard: 'Åtgärd',
  punkt: 'Punkt från tidigare vandring',
  eget: 'Eget stopp',
  gata: 'Längs gator',
  tjanst: 'Från en ruttjänst',
  rak: 'Rak linje',
  ritad: 'Ritad för hand',
  gestaltning: 'Gestaltning',
  funktioner: 'Blandning av funktioner',
  tydlighet: 'Tydlighet',
  social_kontroll: 'Social kontroll',
  skalskydd: 'Skalskydd',
  forvaltning: 'Förvaltning',
  information: 'Information',
  trygg: 'Trygg',
  otrygg: 'Otrygg',
  fysisk: 'Fysisk',
  hog: 'Hög',
  medel: 'Medel',
  lag: 'Låg',
  gors: 'Görs',
  gors_inte: 'Görs inte',
  utreds: 'Utreds',
  gron: 'Grön',
  gul: 'Gul',
  rod: 'Röd',
  fast: 'Fast',
  tillfallig: 'Tillfällig',
  lov3: 'Äldre lag, 3 § LOV (upphävd)',
  lag_2023_421: 'Lag (2023:421) om ordningsvakter',
  belysning: 'Belysning',
  sikt: 'Sikt',
  parkvag: 'Parkväg',
  vegetation: 'Växtlighet',
  aktivering: 'Aktivering av platsen',
  utegym: 'Utegym',
  ovrigt: 'Övrigt',
  full: 'Full',
  light: 'Light',
  ljus: 'Ljus',
  morker: 'Mörker',
  iop: 'Idéburet offentligt partnerskap',
  samverkansavtal: 'Samverkansavtal',
  platsaktivering: 'Platsaktivering',
  evenemang: 'Evenemang',
  sommaraktivitet: 'Sommaraktivitet',
  fritidsaktivitet: 'Fritidsaktivitet',
  sanering: 'Sanering och målning',
  program: 'Program',
  platsbesok: 'Platsbesök',
  skotsel: 'Skötsel',
  vakter: 'Vakter',
  anvands: 'Används',
  overvagd: 'Övervägd, används inte',
  battre: 'Bättre',
  oforandrat: 'Oförändrat',
  samre: 'Sämre',
  universell: 'Universell',
  tidig: 'Tidig',
  individ: 'Individ',
};

/** Words for a coded value; open words stand for themselves. */
export function valueLabel(value: string): string {
  return Object.hasOwn(valueLabels, value) ? (valueLabels[value] ?? value) : value;
}

/** Words for a geometry quality as a whole sentence, for details, legends and exports. */
export const qualitySentences = {
  exakt: 'Läget är inmätt eller hämtat ur ett register.',
  ungefarlig: 'Läget är ungefärligt: rätt plats, men inte exakt punkt.',
  schematisk: 'Området är schematiskt ritat. Underlaget anger ingen gräns.',
  saknas: 'Åtgärden har ingen egen plats på kartan.',
} as const;

export const recordTypeLabels: Readonly<Record<RecordType, string>> = {
  kameraplats: 'Kameraplats',
  tillstandsomrade: 'Tillståndsområde för ordningsvakter',
  trygghetsinvestering: 'Trygghetsinvestering',
  platssamverkan: 'Platssamverkan',
  trygghetsvandring: 'Trygghetsvandring',
  nattvandring: 'Nattvandring',
  aktivitet: 'Aktivitet',
  ovrig_insats: 'Övrig insats',
  social_insats: 'Social insats',
  kompetens: 'Kompetensinsats',
};

export const facetLabels: Readonly<Record<FacetKey, string>> = {
  get district() {
    return partTitle();
  },
  layer: 'Lager',
  phase: 'Fas',
  status: 'Status',
  prevention: 'Typ av prevention',
  implementation: 'Vem som genomför',
  responsible: 'Ansvarig',
  partners: 'Medverkande',
  funding: 'Finansiering',
  targetGroups: 'Målgrupp',
  geometryQuality: 'Läge på kartan',
  start: 'Start',
};

const wholeBorough: WholeBorough = 'hela_omradet';

/** Names a facet's value needs from the workspace: its layers, and what the area and its parts are called. */
export interface FacetNames {
  layerName: (id: string) => string | undefined;
  boroughName: string;
}

/** Words for one value of a facet. */
export function facetValueLabel(facet: FacetKey, value: string, names: FacetNames): string {
  if (facet === 'layer') return names.layerName(value) ?? value;
  if (facet === 'start') return startPeriodLabel(value) ?? valueLabel(value);
  if (value === wholeBorough) return `Hela ${names.boroughName}`;
  return valueLabel(value);
}
