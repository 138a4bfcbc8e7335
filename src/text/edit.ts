import { countMeasures, formatCount } from './format';

const upToFive = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 5 });

const geometryWords: Readonly<Record<string, string>> = {
  Point: 'Punkt',
  MultiPoint: 'Punkter',
  LineString: 'Linje',
  MultiLineString: 'Linjer',
  Polygon: 'Yta',
  MultiPolygon: 'Ytor',
};

/** Words of editing: the form, the place, the list of changes. */
export const editText = {
  panel: 'Redigera åtgärd',
  edit: 'Redigera',
  done: 'Klar',
  close: 'Stäng',
  duplicate: 'Duplicera',
  remove: 'Ta bort',
  importFile: 'Importera',
  exportFile: 'Exportera',
  add: 'Ny åtgärd',
  addIt: 'Lägg till åtgärden',
  cancel: 'Avbryt',
  layer: 'Lager',
  saved: 'Sparat i webbläsaren.',
  removed: (name: string) => `${name} är borttagen.`,
  conflict:
    'Åtgärden har ändrats i en annan flik sedan du öppnade den. Det som gäller nu visas. Skriv in din ändring igen.',
  full: 'Webbläsaren har inte plats för fler ändringar. Spara lagerfiler och försök igen.',
  opening: 'Läser in dina ändringar …',
  failed: 'Ändringen kunde inte sparas. Försök igen.',
  unavailable:
    'Webbläsaren låter inte kartan spara ändringar, till exempel i ett privat fönster. Öppna kartan i ett vanligt fönster för att redigera.',
  notStated: 'Framgår inte',
  choose: 'Välj …',
  yes: 'Ja',
  no: 'Nej',
  required: 'måste anges',
  onePerLine: 'En per rad',
  weeklyHint: 'Till exempel må-fr 08:00-16:00; fr 21:00-02:00.',
  dateHint: 'Till exempel 2024, 2024-10, 2024-10-05 eller 2024-10/2025-03',
  document: 'Dokument',
  section: 'Avsnitt',
  addSource: 'Lägg till källa',
  removeSource: (at: number) => `Ta bort källa ${formatCount(at)}`,
  ownSource: 'Egen uppgift',

  place: {
    heading: 'Läge på kartan',
    none: 'Åtgärden har inget läge på kartan.',
    coordinates: 'Koordinater',
    coordinatesHint:
      'En position per rad. Latitud och longitud, till exempel 59,31034, 18,02333, eller nord och öst i meter.',
    pick: 'Hämta läget från en plats',
    pickHint: 'Skriv namnet på ett torg, en skola, en station …',
    take: (name: string) => `Använd läget för ${name}`,
    draw: { point: 'Sätt ut punkt', line: 'Rita linje', area: 'Rita yta' },
    move: 'Flytta på kartan',
    stop: 'Sluta rita',
    clear: 'Ta bort läget',
    drawing: {
      point: 'Klicka på kartan där åtgärden finns. Esc avbryter.',
      line: 'Klicka ut linjen på kartan. Dubbelklicka eller tryck Enter när den är klar. Esc avbryter.',
      area: 'Klicka ut ytans hörn på kartan. Dubbelklicka eller tryck Enter när den är klar. Esc avbryter.',
      move: 'Dra i läget eller dess hörn på kartan. Tryck Klar när du är nöjd.',
    },
    badCoordinates: (line: string) =>
      `”${line}” är ingen position. Skriv latitud och longitud, till exempel 59,31034, 18,02333.`,
    fewPositions: 'En linje behöver minst två positioner och en yta minst tre.',
    severalParts: 'Läget har flera delar eller hål. Ändra det på kartan.',
  },

  bulk: {
    open: 'Ändra flera',
    heading: (count: number) => `Ändra ${countMeasures(count)}`,
    lead: 'Ett fält ändras för alla åtgärder som är markerade i tabellen. Det kan ångras i ett steg.',
    tickAll: 'Markera alla',
    tickNone: 'Avmarkera alla',
    none: 'Markera de åtgärder i tabellen som ska ändras.',
    outcome: (count: number, same: number) =>
      `${countMeasures(count)} ändras.${same > 0 ? ` ${formatCount(same)} har redan värdet.` : ''}`,
    refused: (count: number) => `${countMeasures(count)} kan inte ha värdet och ändras inte:`,
    clear: 'Ta bort värdet',
    apply: (count: number) => (count === 0 ? 'Ändra' : `Ändra ${countMeasures(count)}`),
    changed: (count: number) => `${countMeasures(count)} är ändrade.`,
  },

  changes: {
    button: (count: number) => (count === 1 ? 'osparad ändring' : 'osparade ändringar'),
    heading: 'Osparade ändringar',
    lead: {
      files: 'Ändringarna finns i den här webbläsaren tills du sparar lagerfilerna.',
      server: 'Ändringarna finns i den här webbläsaren tills du publicerar dem.',
      both: 'Ändringarna finns i den här webbläsaren tills du publicerar dem eller sparar lagerfilerna.',
    },
    none: 'Inga osparade ändringar.',
    undo: 'Ångra',
    redo: 'Gör om',
    undone: (what: string) => `Ångrat: ${what}`,
    redone: (what: string) => `Gjort igen: ${what}`,
    kinds: { added: 'Ny', changed: 'Ändrad', removed: 'Borttagen' },
    role: 'Din roll',
    roleHint:
      'Till exempel trygghetssamordnare. Följer med i historiken för det du ändrar härefter. Skriv inte ditt namn.',
    before: 'Före',
    after: 'Efter',
    field: 'Fält',
    place: 'Läge på kartan',
    noPlace: 'Inget läge',
    noRecord: 'Finns inte',
    placeAt: (type: string, lat: number, lng: number) =>
      `${geometryWords[type] ?? type} vid ${upToFive.format(lat)}, ${upToFive.format(lng)}`,
    what: 'Vad som är ändrat',
    show: 'Visa',
    showOf: (name: string) => `Visa ${name}`,
    revert: 'Återställ',
    revertOf: (name: string) => `Återställ ${name}`,
    note: 'Anteckning',
    noteOf: (name: string) => `Anteckning om ${name}`,
    outdated: 'Lagerfilen har ändrats sedan du gjorde ändringen. Jämför med filen innan du sparar.',
    unreadable: (count: number) =>
      `${formatCount(count)} sparade ändringar går inte att läsa och visas inte på kartan.`,
    save: 'Spara lagerfiler',
    toFolder: 'Skriv till mapp',
    download: 'Ladda ner filerna',
    saveHint: (count: number) =>
      `${formatCount(count)} ${count === 1 ? 'fil' : 'filer'} att lägga i mappen geodata i stället för de som finns där.`,
    savedFiles: (names: string) =>
      `Sparat: ${names}. Ändringarna ligger kvar här tills kartan har läst de nya filerna.`,
    gone: (names: string) =>
      `De här finns inte längre i filerna och kom inte med: ${names}. Lägg till dem på nytt eller återställ dem.`,
    readBack: (count: number) => `Filerna är lästa. ${countMeasures(count)} är uppdaterade.`,
    notReadBack: 'Filerna på servern har ännu inte ändringarna, så listan ligger kvar.',
    check: 'Kontrollera om filerna är på plats',
    actions: {
      edit: 'Ändring',
      add: 'Ny åtgärd',
      addIt: 'Lägg till åtgärden',
      cancel: 'Avbryt',
      layer: 'Lager',
      delete: 'Borttagning',
      duplicate: 'Kopia',
      bulk: 'Ändring av flera',
      move: 'Nytt läge',
      import: 'Import',
      revert: 'Återställning',
    },
  },
} as const;
