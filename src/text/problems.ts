import type { LoadFailure, RowIssue } from '@/domain/issues';
import { partWord } from './area-words';
import { formatCount, joinWords } from './format';
import { fieldLabel, valueLabel } from './labels';

function fileName(url: string): string {
  return url.split('/').at(-1) ?? url;
}

function fileSentence({ code, detail = '' }: LoadFailure, file: string): string {
  switch (code) {
    case 'notFound':
      return `Filen ${file} finns inte på servern. Kontrollera att den ligger i mappen geodata.`;
    case 'serverError':
      return `Servern svarade med fel${detail && ` ${detail}`} för ${file}. Försök igen om en stund.`;
    case 'timeout':
      return `Servern svarade inte i tid för ${file}. Försök igen.`;
    case 'unreachable':
      return `Filen ${file} gick inte att hämta. Kontrollera nätverket och försök igen.`;
    case 'notJson':
      return `Filen ${file} är skadad och går inte att läsa. Öppna den i QGIS eller en textredigerare och spara den på nytt.`;
    case 'notGeoJson':
      return `Filen ${file} är inte en GeoJSON-fil. Exportera lagret som GeoJSON.`;
    case 'notAFeatureCollection':
      return `Filen ${file} innehåller inte en samling objekt (FeatureCollection). Exportera hela lagret som GeoJSON.`;
    case 'withoutInternal':
      return `Filen ${file} är publicerad utan sina interna poster, så en sparad fil skulle sakna dem. Spara till mappen med originalen, eller öppna kartan med npm start.`;
    case 'crashed':
      return `Filen ${file} kunde inte läsas på grund av ett fel i programmet. Ladda om sidan, och säg till den som sköter kartan om felet kommer tillbaka.`;
    case 'badWorkspace':
      return `Inställningarna i ${file} har ett fel vid ”${detail}”. Rätta filen och ladda om sidan.`;
    // What only a collection of a server can do.
    default:
      return `Filen ${file} gick inte att läsa.`;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

const ask = 'Be den som sköter servern';

/** A whole number as it is read; anything else as it is. */
function countIn(detail: string): string {
  return /^\d+$/.test(detail) ? formatCount(Number(detail)) : detail;
}

function waitingSentence(detail: string): string {
  return /^\d+$/.test(detail)
    ? `Försök igen om ${countIn(detail)} sekunder.`
    : 'Försök igen om en stund.';
}

function missingSentence(where: string, detail: string): string {
  const [came, announced] = detail.split('/').map(countIn);
  return announced === undefined
    ? `Alla objekt i ${where} kom inte fram.`
    : `Bara ${came} av ${announced} objekt i ${where} kom fram.`;
}

function collectionSentence({ code, url, detail = '' }: LoadFailure, collection: string): string {
  const server = `servern ${hostOf(url)}`;
  const where = `samlingen ”${collection}” på ${server}`;
  switch (code) {
    case 'unauthorised':
      return `Det krävs inloggning för att läsa ${where}. ${ask} att ge kartan läsrätt.`;
    case 'forbidden':
      return `Kartan får inte läsa ${where}. ${ask} att ge kartan läsrätt.`;
    case 'notFound':
      return `Det finns ingen samling ”${collection}” på ${server}. ${ask} om rätt adress och rätt namn på samlingen.`;
    case 'refused':
      return `Frågan efter ${where} togs inte emot${detail && ` (svar ${detail})`}. ${ask} att kontrollera att den följer OGC API Features och förstår limit, offset och bbox.`;
    case 'tooManyRequests':
      return `Frågorna efter ${where} blev för många, så servern vill vänta. ${waitingSentence(detail)} ${ask} att tillåta fler frågor om det händer ofta.`;
    case 'serverError':
      return `Svaret för ${where} var ett fel${detail && ` (${detail})`}. Försök igen om en stund. ${ask} att läsa serverns felrapport om felet kommer tillbaka.`;
    case 'timeout':
      return `Svaret för ${where} kom inte i tid. Försök igen. ${ask} att se över varför svaren dröjer om det händer ofta.`;
    case 'unreachable':
      return `Det gick inte att nå ${where}. Kontrollera nätverket och försök igen. ${ask} att kontrollera att den är igång.`;
    case 'unreachableElsewhere':
      return `Det gick inte att nå ${where}. Kontrollera nätverket och försök igen. ${ask} att kontrollera att den är igång, att den tillåter frågor från kartans adress (CORS) och att dess certifikat gäller. Adressen ska också stå i tillatnaUrsprung i kartans inställningar.`;
    case 'webPage':
      return `En webbsida kom i stället för ${where}. Ofta är det en inloggningssida eller fel adress. ${ask} om adressen till OGC API Features och om läsrätt för kartan.`;
    case 'wrongContentType':
      return `Svaret för ${where} har ett format som kartan inte läser${detail && `: ${detail}`}. ${ask} att lämna ut samlingen som GeoJSON.`;
    case 'notJson':
    case 'notGeoJson':
      return `Svaret för ${where} är skadat eller avbrutet. Försök igen. ${ask} att kontrollera att hela svar lämnas ut om felet kommer tillbaka.`;
    case 'notAFeatureCollection':
      return `Svaret för ${where} är inte en samling objekt (FeatureCollection). ${ask} om adressen till startsidan för OGC API Features.`;
    case 'noDatabase':
      return `Det gick inte att läsa ${where}, för den når inte sin databas. Försök igen om en stund. ${ask} att kontrollera att databasen är igång om felet kommer tillbaka.`;
    case 'repeatedPages':
      return `Samma sida av ${where} kom flera gånger, så resten går inte att läsa. ${ask} att kontrollera att offset ger nästa sida.`;
    case 'tooMany':
      return `Antalet objekt i ${where} är större än ${detail === '' ? 'kartan kan hålla' : `${countIn(detail)}, som är det mesta kartan håller`}. ${ask} att lämna ut samlingen som kartrutor (vektorrutor) eller i flera delar.`;
    case 'incomplete':
      return `${missingSentence(where, detail)} Försök igen. ${ask} att kontrollera att sidorna alltid kommer i samma ordning om felet kommer tillbaka.`;
    case 'noCount':
      return `Svaret för ${where} säger inte hur många objekt som stämmer (numberMatched), så de går inte att räkna. ${ask} att lämna ut antalet.`;
    case 'notFiltered':
      return `Frågan till ${where} gav andra objekt än de som efterfrågades: den kan inte söka på fält. ${ask} att göra fälten sökbara enligt OGC API Features.`;
    case 'crashed':
    case 'badWorkspace':
    case 'withoutInternal':
      return `Det gick inte att läsa ${where} på grund av ett fel i programmet. Ladda om sidan, och säg till den som sköter kartan om felet kommer tillbaka.`;
  }
}

/** What happened to a file or to a server's collection, and what to do or to ask for, in a few sentences. */
export function failureSentence(failure: LoadFailure): string {
  return failure.collection === undefined
    ? fileSentence(failure, fileName(failure.url))
    : collectionSentence(failure, failure.collection);
}

function quoted(text: string | undefined): string {
  return text === undefined ? '' : `”${text}”`;
}

/** What is wrong with a row, in a sentence that names the field. */
export function issueSentence(issue: RowIssue): string {
  const field = issue.field === undefined ? '' : `${fieldLabel(issue.field)} (${issue.field})`;
  const found = quoted(issue.found);
  switch (issue.code) {
    case 'missingField':
      return `${field} saknas. Fyll i fältet.`;
    case 'wrongType':
      return `${field} har fel slags värde: ${found}.`;
    case 'notAllowed': {
      const allowed = (issue.allowed ?? []).map((code) => `${code} (${valueLabel(code)})`);
      return `${field} är ${found}, som inte är ett tillåtet värde. Tillåtna: ${joinWords(allowed)}.`;
    }
    case 'badDate':
      return `${field} är ${found}, som inte är ett datum. Skriv 2024, 2024-10, 2024-10-05 eller 2024-10/2025-03.`;
    case 'negative':
      return `${field} är ${found}. Skriv ett tal som är noll eller större.`;
    case 'endBeforeStart':
      return `${field} är ${found}, som ligger före start. Kontrollera datumen.`;
    case 'markup':
      return `${field} innehåller kod eller taggar: ${found}. Skriv vanlig text.`;
    case 'duplicateId':
      return `Id ${found} används redan av en annan rad. Varje åtgärd måste ha ett eget id.`;
    case 'unknownDistrict':
      return `${field} nämner ${found}, som inte är en ${partWord()} i området.`;
    case 'qualityMismatch':
      return `${field} är ${found}, men stämmer inte med om raden har ett läge på kartan.`;
    case 'notAFeature':
      return 'Raden är inte ett kartobjekt (Feature) med egenskaper.';
    case 'badGeometry':
      return `Läget är ofullständigt eller skadat${found && `: ${found}`}.`;
    case 'geometryType':
      return `Läget har en typ som registret inte tar emot: ${found}. Använd punkt, linje eller yta.`;
    case 'metres':
      return `Koordinaterna ${found} ser ut att vara i meter (till exempel SWEREF 99). Exportera lagret i WGS 84.`;
    case 'swappedAxes':
      return `Koordinaterna ${found} har latitud och longitud i omvänd ordning. Longitud ska stå först.`;
    case 'outsideArea':
      return `Koordinaterna ${found} ligger utanför området.`;
  }
}
