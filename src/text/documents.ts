import { countMeasures, formatCount } from './format';

/** So many of something, or that there is none. */
function count(number: number, none: string, one: string, several: string): string {
  if (number === 0) return none;
  return `${formatCount(number)} ${number === 1 ? one : several}`;
}

/** A sentence whose middle leads to what it counts. */
type Lead = readonly [before: string, counted: string, after: string];

/** Words of the documents for the nämnd. */
export const documentsText = {
  heading: 'Dokument',
  loading: 'Läser in åtgärderna …',
  lead: 'Dokumenten tar med hela registret, också det som filtren på kartan döljer.',
  kind: 'Dokument',
  kinds: {
    profil: 'Profil',
    svar: 'Svar på skrivelse',
    bilaga: 'Bilaga',
    ogonblicksbild: 'Ögonblicksbild',
  },
  about: {
    profil: (part: string) => `En sida per ${part}: åtgärder, täckning, luckor och vandringar.`,
    svar: 'Svar på skrivelsens fyra frågor för en period, med källa för varje rad.',
    bilaga: 'Alla åtgärder, ordnade som i bilagan till tjänsteutlåtandet.',
    ogonblicksbild: 'Registret som det var en viss dag, och vad som har ändrats sedan dess.',
  },
  choices: 'Val',
  period: 'Period',
  inRegister: (part: string) => `Visa åtgärderna i ${part} i registret`,
  allDistricts: (parts: string) => `Alla ${parts}`,
  from: 'Från och med',
  to: 'Till och med',
  wholeYear: (year: string) => `Hela ${year}`,
  backwards: 'Perioden slutar innan den börjar. Ändra en av dagarna.',
  version: 'Version',
  versions: { offentlig: 'Offentlig', intern: 'Intern version' },
  ways: 'Spara och skriv ut',
  print: 'Skriv ut',
  docx: 'Word-fil',
  odt: 'ODT-fil',
  csv: 'CSV',
  working: 'Skapar filen …',
  saved: (name: string) => `${name} är sparad.`,
  failed: 'Filen kunde inte skapas. Försök igen.',
  isPublic: 'Offentlig version.',
  isInternal: 'Intern version. Får inte spridas.',
  leftOut: (count: number) =>
    count === 0
      ? 'Inga åtgärder är interna.'
      : `${countMeasures(count)} är ${count === 1 ? 'intern' : 'interna'} och är inte med.`,
  kept: (count: number) =>
    count === 0
      ? 'Inga åtgärder är interna.'
      : `${countMeasures(count)} är ${count === 1 ? 'intern och är märkt' : 'interna och är märkta'}.`,
  foot: (who: string, state: string, date: string) => `${who}. ${state}. Framtaget ${date}.`,
  sources: (names: string) => `Källor: ${names}.`,
  none: 'Inga åtgärder.',
  columns: {
    what: 'Åtgärd och plats',
    when: 'Status och tid',
    who: 'Vem, och med vilka',
    money: 'Pengar',
    source: 'Källa',
  },
  record: {
    noPlace: 'Ingen egen plats',
    notStated: 'Framgår inte',
    nobody: 'Ansvarig framgår inte',
    until: ' till ',
    besides: (said: string, note: string) =>
      `${said} (${note.charAt(0).toLowerCase()}${note.slice(1)})`,
    undated: {
      planerad: 'Utan datum, planerad',
      pagar: 'Utan datum, räknas som pågående',
      genomford: 'Utan datum, genomförd',
      avslutad: 'Utan datum, avslutad',
      blev_inte_av: 'Utan datum, blev inte av',
    },
    with: (who: string, others: string) => `${who}, med ${others}`,
    sek: (amount: string) => `${amount} kr`,
    internal: (status: string) => `${status}, intern`,
  },
  answer: {
    fileName: 'svar-pa-skrivelse',
    title: (period: string) => `Svar på skrivelse om trygghetsskapande åtgärder ${period}`,
    lead: (count: number, area: string) =>
      `Svaret är hämtat ur registret över åtgärder i ${area}. ${countMeasures(count)} hör till perioden.`,
    undated: (count: number) =>
      count === 0
        ? 'Alla åtgärder har ett datum.'
        : `${countMeasures(count)} saknar datum i underlaget. De räknas som pågående om statusen inte säger något annat, och det står på raden.`,
    questions: {
      gjort: '1. Vad har gjorts ute i stadsmiljön?',
      med_vem: '2. Vad har gjorts på egen hand eller med andra, och med vilka pengar?',
      planerat: '3. Vad är planerat?',
      fortbildning: '4. Hur fortbildas personalen?',
    },
    outdoors: 'Ute i stadsmiljön',
    social: 'Socialt arbete som inte alltid sker ute',
    socialLead:
      'Insatserna riktas till barn, unga och familjer. De är med för att de ska minska rekryteringen, men de sker inte alltid ute på fältet.',
    sameAs: (count: number) =>
      `Samma ${countMeasures(count)} som i fråga 1, efter vem som genomför dem.`,
    planned: 'Planerat',
    continues: (count: number) =>
      `Därutöver fortsätter ${countMeasures(count)} som pågår (fråga 1).`,
    dropped: 'Blev inte av',
    training: 'Utbildning av personal',
    counted: (name: string, count: number) => `${name}: ${countMeasures(count)}`,
    moneyCaption: 'Pengar som nämns, och hur många åtgärder de betalar',
    funding: 'Pengar',
    implementation: 'Vem som genomför',
    number: 'Antal',
    noFunding: 'Framgår inte',
    several: 'En åtgärd kan ha flera slags pengar och räknas då på flera rader.',
  },
  appendix: {
    fileName: 'bilaga-atgarder',
    title: (area: string) => `Bilaga: brottsförebyggande och trygghetsskapande åtgärder i ${area}`,
    lead: (count: number, state: string) =>
      `${countMeasures(count)}, ordnade som i bilagan till tjänsteutlåtandet. ${state}.`,
    twice: (count: number) =>
      `${countMeasures(count)} är både social och situationell prevention och står på två ställen.`,
    social: 'Social prevention',
    situational: 'Situationell prevention och trygghetsskapande åtgärder',
    training: 'Utbildning av personal',
    trainingGroup: 'Fortbildning',
    elsewhere: 'Nämns bara i andra underlag',
    counted: (name: string, count: number) => `${name}: ${countMeasures(count)}`,
    groups: {
      platssamverkan: 'Platssamverkan',
      investeringar: 'Trygghetsinvesteringar',
      ovrigt: 'Övriga insatser i den fysiska miljön',
      ordningsvakter: 'Ordningsvakter och väktare',
      kamera: 'Kamerabevakning',
      platsaktivering: 'Platsaktivering och aktiviteter',
      dialoger: 'Trygghetsdialoger och evenemang',
      nattvandring: 'Nattvandring',
      vandringar: 'Trygghetsvandringar',
    },
  },
  profile: {
    fileName: 'profil',
    title: (part: string, area: string) => `${part}, ${area}`,
    documentTitle: (part: string | null, area: string) =>
      part === null ? `Profiler, ${area}` : `Profil: ${part}, ${area}`,
    sketch: 'Kartskiss. Symbolerna står ungefär där åtgärderna är. Ofylld symbol: planerat.',
    sketchAlt: (part: string, layers: readonly string[]) =>
      layers.length === 0
        ? `Kartskiss över ${part}. Ingen åtgärd har en plats här.`
        : `Kartskiss över ${part} med åtgärdernas ungefärliga platser. ${layers.join(', ')}.`,
    figure: 'Mått',
    value: 'Värde',
    source: 'Källa och år',
    measures: 'Åtgärder',
    inForce: 'Varav i kraft eller genomförda',
    planned: 'Varav planerade',
    perThousand: 'Åtgärder per 1 000 invånare',
    perSquareKilometre: 'Åtgärder per km² land',
    nobody: 'Inga invånare',
    register: (state: string) => `Registret. ${state}`,
    population: (count: string, year: number) => `${count} invånare ${year}`,
    land: (area: string) => `${area} km² land`,
    covered: {
      mark: 'Täckt mark',
      folk: 'Täckta invånare',
      platser: 'Täckta viktiga platser',
    },
    nothing: {
      mark: 'Ingen mark',
      folk: 'Inga invånare',
      platser: 'Inga viktiga platser',
    },
    withPlanned: (share: string) => `${share} med det planerade`,
    withoutSchematic: (share: string) => `${share} utan schematiska områden`,
    coverSource: (state: string) => `Beräknat som på sidan Luckor. ${state}`,
    computing: 'Räknas ut …',
    wait: 'Siffrorna räknas ut. Sedan kan du skriva ut och spara.',
    coverFailed: 'Kunde inte räknas ut',
    coverOfAll: 'Täckning och luckor är räknade på hela registret, även det interna.',
    gaps: 'Luckor',
    noGaps: 'Inga luckor med de val som gäller på sidan Luckor.',
    gapCounts: (places: string, areas: string): Lead => [
      'Inget når ',
      `${places} och ${areas}`,
      '. De som väger tyngst:',
    ],
    placeGap: (name: string, kind: string) =>
      name.toLowerCase().includes(kind.toLowerCase()) ? name : `${name} (${kind.toLowerCase()})`,
    areaGap: (ground: string, people: string, places: readonly string[]) =>
      places.length === 0
        ? `Område på ${ground}, ${people}`
        : `Område på ${ground} vid ${[...new Set(places)].slice(0, 2).join(' och ')}, ${people}`,
    more: (count: number) => `och ${count} till`,
    list: 'Åtgärder',
    layer: 'Lager',
    listed: 'Åtgärd (status)',
    layerCount: (name: string, count: number) => `${name} (${count})`,
    withStatus: (name: string, status: string) => `${name} (${status.toLowerCase()})`,
    borough: (count: number, area: string): Lead => [
      'Därutöver gäller ',
      countMeasures(count),
      ` hela ${area}.`,
    ],
    walks: 'Vandringar och öppna punkter',
    noDay: 'dag inte bestämd',
    walk: (name: string, when: string, status: string) =>
      `${name}: ${when} (${status.toLowerCase()})`,
    walkCounts: (walks: number, points: number): Lead => [
      `${count(walks, 'Ingen trygghetsvandring', 'trygghetsvandring', 'trygghetsvandringar')}, `,
      count(points, 'inga öppna punkter', 'öppen punkt', 'öppna punkter'),
      '.',
    ],
    point: (text: string, state: string) => `Öppen punkt: ${text} (${state.toLowerCase()})`,
    sources: (documents: string, population: string) =>
      `Källor: ${documents}. Folkmängd: ${population}`,
  },
  snapshot: {
    fileName: 'andringar-sedan',
    freeze: 'Frys registret',
    freezeLead:
      'Spara registret och bildspelets bilder som de är nu, för att senare se vad som har ändrats.',
    name: 'Namn',
    startName: (day: string) => `Som visat ${day}`,
    day: 'Dag',
    doFreeze: 'Frys',
    frozen: (name: string, count: number) =>
      `${name}: ${countMeasures(count)} är sparade i webbläsaren.`,
    needsName: 'Skriv ett namn, utan kod.',
    needsDay: 'Välj en dag.',
    full: 'Det finns inte plats kvar i webbläsaren. Inget har sparats. Ta bort en ögonblicksbild eller frigör utrymme.',
    notKept: 'Webbläsaren kan inte spara. Inget har gått förlorat.',
    failed: 'Ögonblicksbilderna kunde inte läsas från webbläsaren.',
    kept: 'Sparade ögonblicksbilder',
    none: 'Inga än. Frys registret, eller öppna en fil.',
    unreadable: (number: number) =>
      `${count(number, 'Ingen', 'sparad ögonblicksbild kan', 'sparade ögonblicksbilder kan')} inte läsas och visas inte. Den finns kvar.`,
    named: (name: string, day: string) => `${name} (${day})`,
    publicOnly: 'Offentliga åtgärder',
    whole: 'Alla åtgärder, också interna',
    open: 'Öppna fil',
    opened: (name: string) => `${name} är öppnad och sparad i webbläsaren.`,
    save: 'Spara som fil',
    saved: (name: string) => `${name} är sparad.`,
    leftOut: (number: number) =>
      number === 0 ? '' : ` ${countMeasures(number)} är interna och är inte med i filen.`,
    remove: 'Ta bort',
    ofName: (name: string) => ` ${name}`,
    removed: (name: string) => `${name} är borttagen.`,
    undo: 'Ångra',
    faults: {
      notOne: 'Filen är ingen ögonblicksbild, eller så är den skadad. Inget är ändrat.',
      otherArea: 'Ögonblicksbilden gäller ett annat område. Inget är ändrat.',
      otherVersion:
        'Ögonblicksbilden är skriven av en annan version av appen och kan inte läsas. Inget är ändrat.',
      damaged: 'Ögonblicksbilden är skadad och kan inte läsas. Inget är ändrat.',
      markup: 'Ögonblicksbilden har kod i sina texter och tas inte emot. Inget är ändrat.',
      tooLarge: 'Filen är för stor för att vara en ögonblicksbild. Inget är ändrat.',
    },
    choose: 'Välj en ögonblicksbild i panelen, så visas vad som har ändrats sedan dess.',
    gone: 'Ögonblicksbilden i länken finns inte i den här webbläsaren. Öppna den som fil, eller välj en annan.',
    title: (name: string) => `Ändringar sedan ${name}`,
    summary: (number: number) =>
      number === 0 ? 'Inget har ändrats sedan dess.' : `${countMeasures(number)} har ändrats.`,
    publicSnapshot: 'Ögonblicksbilden har bara offentliga åtgärder, så bara sådana jämförs.',
    rejected: (number: number) =>
      `${count(number, 'Ingen', 'rad', 'rader')} i ögonblicksbilden kunde inte läsas och är inte med.`,
    change: 'Ändring',
    number: 'Antal',
    bars: 'Antal ändringar. Välj en stapel för att visa bara dem.',
    bar: (kind: string, number: number) => `${kind}: ${countMeasures(number)}`,
    all: 'Visa alla ändringar',
    shown: (number: number, of: number) =>
      number === of
        ? `Visar alla ${formatCount(of)}.`
        : `Visar ${formatCount(number)} av ${formatCount(of)}.`,
    kinds: {
      ny: 'Nya',
      genomford: 'Genomförda',
      flyttad: 'Framflyttade',
      andrad: 'Ändrade på annat sätt',
      borttagen: 'Borttagna',
    },
    measure: 'Åtgärd',
    layer: 'Lager',
    what: 'Före och efter',
    became: (field: string, was: string, is: string) => `${field}: ${was} → ${is}`,
    wasOther: (field: string) => `${field} är ändrat`,
    moved: 'Läget på kartan är ändrat',
    otherLayer: 'Flyttad till ett annat lager',
    onMap: 'Visa på kartan',
    allOnMap: (number: number) => `Visa ${countMeasures(number)} på kartan`,
    tooManyOnMap:
      'De är för många för att visas på kartan på en gång. Välj en stapel, så blir de färre.',
    wholeArea: (area: string) => `Hela ${area}`,
    sketchHeading: 'Ändringarna på kartan',
    sketch: {
      alt: (area: string, number: number, kinds: string) =>
        number === 0
          ? `Kartskiss över ${area}. Ingen ändring har en plats på kartan.`
          : `Kartskiss över ${area} med ${count(number, 'ingen ändring', 'ändring', 'ändringar')}: ${kinds}.`,
      kinds: {
        ny: (number: number) => `${formatCount(number)} ${number === 1 ? 'ny' : 'nya'}`,
        genomford: (number: number) =>
          `${formatCount(number)} ${number === 1 ? 'genomförd' : 'genomförda'}`,
        flyttad: (number: number) =>
          `${formatCount(number)} ${number === 1 ? 'framflyttad' : 'framflyttade'}`,
        andrad: (number: number) =>
          `${formatCount(number)} ${number === 1 ? 'ändrad' : 'ändrade'} på annat sätt`,
        borttagen: (number: number) =>
          `${formatCount(number)} ${number === 1 ? 'borttagen' : 'borttagna'}`,
      },
      caption: 'Symbolerna står ungefär där åtgärderna är.',
      removed: 'Borttagna står där de var.',
      rough: (number: number, of: number) =>
        number === of
          ? 'Ljus ring: läget är ungefärligt eller schematiskt, som här för alla.'
          : `Ljus ring: läget är ungefärligt eller schematiskt (${formatCount(number)} av ${formatCount(of)}).`,
      unplaced: (number: number) =>
        `${countMeasures(number)} till ${number === 1 ? 'är ändrad' : 'är ändrade'} men har ingen plats på kartan.`,
    },
    districts: (part: string) => `Ändringar per ${part}`,
    districtsNote: (part: string) =>
      `En åtgärd som gäller flera ${part} räknas i varje. Borttagna räknas där de var.`,
    inAll: 'Alla',
    scenes: {
      heading: 'Bilderna som visades',
      lead: (name: string) =>
        name === '' ? 'Bildspelet som det var då.' : `Bildspelet ”${name}” som det var då.`,
      publicOnly: 'Bara offentliga åtgärder är räknade.',
      scene: 'Bild',
      unnamed: 'Bild utan rubrik',
      before: 'Då',
      after: 'Nu',
      difference: 'Skillnad',
      counting: 'Räknar …',
      same: 'Samma åtgärder som då.',
      changed: (came: number, left: number) => {
        const parts = [
          ...(came > 0 ? [`${formatCount(came)} har kommit till`] : []),
          ...(left > 0 ? [`${formatCount(left)} har fallit bort`] : []),
        ];
        const said = parts.join(' och ');
        return came === left ? `Lika många, men ${said}.` : `${said}.`;
      },
      senseless: 'Bildens vy går inte längre att visa. Alla åtgärder är räknade.',
      show: 'Visa som det är nu',
      open: 'Öppna bilderna som bildspel',
      opened: (number: number) =>
        `${count(number, 'Ingen bild', 'bild är tillagd', 'bilder är tillagda')} sist i bildspelet.`,
      tooMany: (most: number) =>
        `Bildspelet kan ha högst ${formatCount(most)} bilder. Inget är ändrat. Ta bort bilder ur det, eller spara det som fil och börja på ett nytt.`,
      undone: 'Bildspelet är som det var.',
      toSlides: 'Till bildspelet',
      frozen: (number: number) => ` ${count(number, 'Ingen bild', 'bild', 'bilder')} följde med.`,
      kept: (number: number) => `. ${count(number, 'Ingen bild', 'bild', 'bilder')}`,
      notFrozen: (detail: string) =>
        ` Bilderna kunde inte följa med: en text är för lång eller innehåller taggar (${detail}).`,
    },
  },
} as const;
