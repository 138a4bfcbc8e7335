/** Labels of the fields of parts, by file key; those of one list alone under the list's own key. */
const shared: Readonly<Record<string, string>> = {
  id: 'Id',
  namn: 'Namn',
  lage: 'Läge',
  slag: 'Slag',
  datum: 'Datum',
  text: 'Text',
  deltagare: 'Deltagare (roller, inte namn)',
  ansvarig: 'Ansvarig',
  beslut: 'Beslut',
  status: 'Status',
  anteckning: 'Anteckning',
  publiceringsniva: 'Publicering',
  uppfoljning: 'Uppföljning',
  uppfoljd: 'Uppföljd',
  uppfoljning_text: 'Anteckning om uppföljningen',
};

const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stopp: { skal: 'Varför vi stannar här', avser: 'Vad stoppet gäller', minuter: 'Minuter' },
  rutt: { fran: 'Från stopp', till: 'Till stopp', vag: 'Väg', meter: 'Längd' },
  observationer: {
    stopp: 'Stopp',
    osakerhet: 'Lägets osäkerhet',
    tidpunkt: 'Tidpunkt',
    andrad: 'Senast ändrad',
    aspekt: 'Sida av platsen',
    upplevelse: 'Upplevelse',
    text: 'Iakttagelse',
    foton: 'Foton',
    prioritet: 'Prioritet',
    intern_anteckning: 'Intern anteckning',
    markagare: 'Markägare',
    beslutsskal: 'Skäl till beslutet',
    klart_senast: 'Klart senast',
    atgard: 'Åtgärd som punkten blev',
    fortsatter: 'Fortsätter punkten',
  },
  lagesbilder: {
    underlag: 'Vad lägesbilden bygger på',
    forandring: 'Vad som har förändrats',
    utveckling: 'Åt vilket håll',
  },
  atgardsplan: {
    orsak: 'Orsak',
    atgard: 'Åtgärd',
    operativa_mal: 'Operativa mål',
    nar: 'När',
    vem: 'Vem',
    atgard_id: 'Åtgärd i registret',
  },
  insatser: { lage: 'Används eller övervägd', skal: 'Varför inte' },
  dialog: { part: 'Med vem (organisation)' },
};

/**
 * Label of a field of a part.
 * @param list file key of the list that the part stands in
 * @param fileKey of the field
 */
export function partLabel(list: string, fileKey: string): string {
  const label = own[list]?.[fileKey] ?? shared[fileKey];
  if (label === undefined)
    throw new Error(`the field "${fileKey}" of the parts in "${list}" has no label`);
  return label;
}

/** Heading of the fields of a list's parts. */
export const partsHeading = (list: string): string => `${list}: fält för varje del`;
