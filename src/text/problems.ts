import type { LoadFailure, RowIssue } from '@/domain/issues';
import { partWord } from './area-words';
import { joinWords } from './format';
import { fieldLabel, valueLabel } from './labels';

function fileName(url: string): string {
  return url.split('/').at(-1) ?? url;
}

/** What happened to a file, and what to do, in a sentence or two. */
export function failureSentence(failure: LoadFailure): string {
  const file = fileName(failure.url);
  switch (failure.code) {
    case 'notFound':
      return `Filen ${file} finns inte på servern. Kontrollera att den ligger i mappen geodata.`;
    case 'serverError':
      return `Servern svarade med fel${failure.detail ? ` ${failure.detail}` : ''} för ${file}. Försök igen om en stund.`;
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
      return `Inställningarna i ${file} har ett fel vid ”${failure.detail ?? ''}”. Rätta filen och ladda om sidan.`;
  }
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
