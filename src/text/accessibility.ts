/** When the app was last checked against the requirements, and this text last changed. */
const assessed = 'november 2026';

/** Words of the accessibility statement (13 § lagen 2018:1937; contents as the supervisory authority asks). */
export const accessibilityText = {
  contents: 'På den här sidan',
  lead: (organisation: string, title: string, area: string) =>
    `${organisation} står bakom ${title} ${area}. Så många som möjligt ska kunna använda den. Här står hur kartan uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du rapporterar andra.`,
  status: {
    heading: 'Hur tillgänglig är webbplatsen?',
    text: 'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937). Den är byggd efter standarden EN 301 549 och efter WCAG 2.2 på nivå AA. De kända bristerna står nedan.',
  },
  works: {
    heading: 'Så är den byggd',
    items: [
      'Allt går att göra med tangentbord. Det syns var du är, och en länk överst hoppar till innehållet.',
      'Allt som finns på kartan finns också som text: i en lista bredvid kartan, i registret och i uppgifterna om varje åtgärd. Varje diagram har en sammanfattning och en tabell.',
      'Färg är aldrig det enda som skiljer. Lagren har egna symboler, och planerat skiljs från det som är i kraft med mönster.',
      'Text och reglage har tillräcklig kontrast i ljust och mörkt läge. Rörelser stängs av om du har bett din dator om det.',
      'Sidan går att använda från 320 bildpunkters bredd och vid 400 procents förstoring.',
      'När en sökning eller ett filter ändrar resultatet läses det nya antalet upp av skärmläsare.',
      'Knappar och kryssrutor är minst 24 bildpunkter höga och breda.',
    ],
  },
  gaps: {
    heading: 'Kända brister',
    intro: 'Det här fungerar inte fullt ut för alla:',
    items: [
      'Att dra med musen på tidslinjen går inte att göra på samma sätt utan mus. Samma val görs med de två reglagen Från kvartal och Till kvartal.',
      'Områdenas form går inte att uppfatta utan att se kartan. Namn, plats och beskrivning finns som text.',
      'Källdokumenten är framtagna av andra och är inte granskade här.',
      'Kontrasten i kartbilden kan inte kontrolleras automatiskt. Den är bara granskad för hand.',
    ],
  },
  exempt: {
    heading: 'Innehåll som inte omfattas av lagen',
    text: 'Kartor som inte är avsedda för navigering är undantagna (9 §). Kartbilden är en sådan. Därför finns samma innehåll i listan, registret och diagrammen, som inte är undantagna.',
  },
  tested: {
    heading: 'Så har vi testat',
    text: `Bedömningen är en självskattning, senast gjord i ${assessed}. Varje vy kontrolleras automatiskt med verktyget axe i en riktig webbläsare, i ljust och mörkt läge. Därtill har vi gått igenom vyerna själva med tangentbord och på smala skärmar. Ingen utomstående har granskat webbplatsen, och den är inte prövad av användare med skärmläsare. Redogörelsen uppdaterades senast i ${assessed}.`,
  },
  report: {
    heading: 'Rapportera brister',
    text: 'Hör av dig om du hittar något som inte fungerar, eller om du behöver innehåll på ett annat sätt. Berätta vilken vy det gäller och vad du försökte göra.',
    link: 'Lämna synpunkter på tillgängligheten',
  },
  supervision: {
    heading: 'Tillsyn',
    text: 'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om dina synpunkter kan du anmäla det dit.',
    link: 'Anmäl bristande tillgänglighet till Digg',
    url: 'https://www.digg.se/tdosanmalan',
  },
  publisher: (organisation: string) =>
    `Till den som publicerar kartan: kontrollera att ${organisation} är rätt utgivare, och fyll i kontaktväg och adress för synpunkter i inställningarna innan kartan läggs ut.`,
} as const;
