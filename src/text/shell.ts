import { partsTitle, partWord } from './area-words';
import { formatCount } from './format';

/** Words of the frame round the panes. */
export const shellText = {
  skipToContent: 'Hoppa till innehållet',
  mainNavigation: 'Vyer',
  pages: {
    karta: 'Karta',
    oversikt: 'Översikt',
    register: 'Register',
    luckor: 'Luckor',
    vandringar: 'Vandringar',
    dokument: 'Dokument',
    arbete: 'Arbete',
    data: 'Data',
    tillganglighet: 'Tillgänglighet',
  },
  pageTitles: {
    karta: 'Karta',
    oversikt: 'Översikt',
    register: 'Register',
    luckor: 'Täckning och luckor',
    vandringar: 'Trygghetsvandringar',
    dokument: 'Dokument till nämnden',
    arbete: 'Förvaltningens arbete',
    data: 'Data och metod',
    tillganglighet: 'Tillgänglighetsredogörelse',
  },
  slides: 'Bildspel',
  scene: {
    save: 'Spara som bild',
    saved: (number: number) => `Sparad som bild ${formatCount(number)} i bildspelet.`,
    full: 'Webbläsaren har inte plats för fler bilder. Spara bildspelet som fil och ta bort det du inte behöver.',
    failed: 'Bildspelet kunde inte sparas i webbläsaren. Spara det som fil innan du stänger.',
    openWhole: (name: string) => `Öppna i ${name}`,
    newWindow: 'öppnas i ny flik',
  },
  copyLink: 'Kopiera länk',
  linkCopied: 'Länken är kopierad. Den visar samma bild som du ser nu.',
  linkNotCopied: 'Webbläsaren tillät inte kopiering. Kopiera adressen i adressfältet.',
  print: 'Skriv ut',
  toDark: 'Byt till mörkt läge',
  toLight: 'Byt till ljust läge',
  panels: {
    filters: {
      name: 'Lager och filter',
      open: 'Lager och filter',
      close: 'Stäng lager och filter',
    },
    gaps: { name: 'Täckning och luckor', open: 'Luckor', close: 'Stäng luckor' },
    slides: { name: 'Bildspel', open: 'Bildspel', close: 'Stäng bildspelet' },
    walks: { name: 'Trygghetsvandringar', open: 'Vandringar', close: 'Stäng vandringar' },
    documents: { name: 'Val av dokument', open: 'Välj dokument', close: 'Stäng val av dokument' },
  },
  layersTab: 'Lager',
  filtersTab: 'Filter',
  charts: 'Diagram',
  table: 'Tabell',
  closeDrawer: 'Stäng',
  drawer: 'Diagram och tabell',
  details: 'Valt på kartan',
  loading: 'Läser in åtgärderna …',
  damagedLink:
    'Länken gick inte att läsa, så du ser startvyn i stället. Be den som skickade länken att kopiera den på nytt.',
  dismiss: 'Stäng',
  retry: 'Försök igen',
  pager: {
    earlier: 'Föregående',
    later: 'Nästa',
    page: (from: number, to: number, of: number) =>
      `${formatCount(from)}–${formatCount(to)} av ${formatCount(of)}`,
  },
  reload: 'Ladda om sidan',
  paneBroken: (pane: string) =>
    `Ett fel uppstod i ${pane}. Resten av sidan fungerar. Försök igen, eller ladda om sidan.`,
  appBroken: 'Kartan kunde inte starta.',
  layersFailed: (names: string) => `Kunde inte läsa: ${names}. Övriga lager visas.`,
  rowsRejected: (count: string) =>
    `${count} i underlaget kunde inte visas eftersom de innehåller fel.`,
  showReport: 'Se vad som är fel',
  noNetwork: (moment: string) => `Du är utan nätverk. Kartan visar det som hämtades ${moment}.`,
  noAnswer: (moment: string) => `Nätverket svarade inte. Kartan visar det som hämtades ${moment}.`,
  newVersion: 'En ny version av kartan finns. Ladda om när du är klar.',
  takeNewVersion: 'Ladda om med den nya versionen',
  nothingMatches: 'Ingen åtgärd stämmer med filtren.',
  clearFilters: 'Rensa alla filter',
  printedOn: (date: Date) =>
    `Utskrivet ${date.toLocaleDateString('sv-SE', { dateStyle: 'long' })}.`,
  sources: 'Källor',
  withoutUndated: 'Åtgärder utan datum är inte med',
  drawingKey:
    'Fylld yta och fylld symbol: i kraft eller genomfört. Streckad yta och ofylld symbol: planerat.',
  withoutPlace: (count: string) => `${count} har ingen plats på kartan.`,
  moreRows: (count: number) =>
    `Ytterligare ${count} rader ryms inte i utskriften. Spara tabellen som CSV för att få med alla.`,
  search: {
    label: () => `Sök åtgärd, plats eller ${partWord()}`,
    placeholder: () => `Sök åtgärd, plats, ${partWord()} …`,
    clear: 'Töm sökningen',
    none: 'Inget hittades. Pröva ett annat ord.',
    results: (count: string) => `${count} träffar. Använd pilarna och Enter.`,
    groups: {
      record: () => 'Åtgärder',
      district: partsTitle,
      place: () => 'Platser',
    },
  },
} as const;
