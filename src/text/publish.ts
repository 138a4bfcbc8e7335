import type { SendFailure } from '@/domain/issues';
import { formatCount } from './format';
import { failureSentence } from './problems';

const changesWord = (count: number) =>
  `${formatCount(count)} ${count === 1 ? 'ändring' : 'ändringar'}`;

/** Words of sending changes to a server, and of changes that met others' there. */
export const publishText = {
  heading: 'Publicera',
  lead: (count: number, hosts: string) =>
    `${changesWord(count)} skickas till servern ${hosts}. Det som tas emot gäller för alla och lämnar den här listan.`,
  nothing: 'Inga ändringar kan skickas just nu.',
  conflictsWait: (count: number) =>
    count === 1
      ? '1 krock ska lösas först, se listan nedan. Den ändringen skickas inte.'
      : `${formatCount(count)} krockar ska lösas först, se listan nedan. De ändringarna skickas inte.`,
  publish: (count: number) => `Publicera ${changesWord(count)}`,
  stop: 'Avbryt',
  stopping: 'Avbryter efter den här ändringen …',
  progress: 'Publicering pågår',
  soFar: (done: number, of: number) => `${formatCount(done)} av ${formatCount(of)}`,
  accepted: (count: number) => {
    if (count === 0) return 'Ingen ändring är publicerad.';
    return count === 1
      ? '1 ändring är publicerad.'
      : `${formatCount(count)} ändringar är publicerade.`;
  },
  conflicts: (count: number) =>
    count === 1
      ? '1 krockar med någon annans ändring, se listan nedan.'
      : `${formatCount(count)} krockar med andras ändringar, se listan nedan.`,
  refused: (count: number) =>
    count === 1
      ? '1 togs inte emot av servern, se listan nedan.'
      : `${formatCount(count)} togs inte emot av servern, se listan nedan.`,
  rest: (count: number) =>
    count === 1
      ? '1 ändring ligger kvar här och kan publiceras igen.'
      : `${formatCount(count)} ändringar ligger kvar här och kan publiceras igen.`,
  otherTab: 'En annan flik publicerar just nu. Vänta tills den är klar.',
  notKept:
    'Servern har ändringarna, men webbläsaren kunde inte ta bort dem ur listan. Publicera igen: inget skickas två gånger.',
  refusedItem: 'Servern tog inte emot ändringen.',

  conflict: {
    changed: 'Krock: någon annan har ändrat åtgärden sedan du började. Välj vad som ska gälla.',
    removedByThem: 'Krock: någon annan har tagit bort åtgärden som du har ändrat.',
    changedByThem: 'Krock: någon annan har ändrat åtgärden som du har tagit bort.',
    unreadable:
      'Krock: någon annan har ändrat åtgärden så att kartan inte kan läsa den. Be den som ändrade den att rätta den, eller släpp din ändring.',
    before: 'Före',
    mine: 'Din',
    theirs: 'Deras',
    fieldOf: (field: string, name: string) => `${field} för ${name}`,
    keepChosen: 'Använd det valda',
    keepChosenOf: (name: string) => `Använd det valda för ${name}`,
    takeTheirs: 'Ta deras',
    takeTheirsOf: (name: string) => `Ta deras för ${name}`,
    restore: 'Lägg tillbaka min',
    restoreOf: (name: string) => `Lägg tillbaka min för ${name}`,
    leaveRemoved: 'Låt den vara borttagen',
    leaveRemovedOf: (name: string) => `Låt ${name} vara borttagen`,
    removeAnyway: 'Ta bort ändå',
    removeAnywayOf: (name: string) => `Ta bort ${name} ändå`,
    drop: 'Släpp min ändring',
    dropOf: (name: string) => `Släpp min ändring av ${name}`,
  },

  login: {
    label: (host: string) => `Nyckel till servern ${host}`,
    hint: 'Du får den av den som sköter servern. Den sparas inte: den glöms när fliken stängs, och skickas bara till den servern.',
    give: 'Logga in',
    forget: 'Logga ut',
    givenTo: (host: string) => `Inloggad på ${host}.`,
    unprotected: (host: string) =>
      `Adressen till ${host} är inte krypterad (https), så nyckeln skulle kunna läsas på vägen. Be den som sköter kartan att byta adress.`,
  },
} as const;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** Why a change was not taken, or why none can be sent, and what to do or ask for. */
export function sendFailureSentence(failure: SendFailure): string {
  const { code, url, detail } = failure;
  const server = `servern ${hostOf(url)}`;
  switch (code) {
    case 'rejected':
      return detail === undefined
        ? 'Servern säger inte varför. Oftast är det ett värde som databasen inte tillåter, till exempel ett datum eller ett läge utanför området. Kontrollera åtgärden, och be annars den som sköter servern att läsa databasens felrapport.'
        : `Serverns skäl: ${detail}`;
    case 'noVersions':
      return `Det går inte att se på ${server} om någon annan har hunnit före, så inget skickas. Be den som sköter servern att lämna ut ETag, eller versionskolumnen i deploy/schema.sql.`;
    case 'unauthorised':
      return `Det krävs inloggning för att ändra på ${server}. Logga in och publicera igen.`;
    case 'forbidden':
      return `Du får inte ändra på ${server}. Be den som sköter servern om rätt att redigera.`;
    case 'webPage':
      return `En webbsida kom i stället för svar från ${server}. Ofta är det en inloggningssida: öppna servern i en annan flik, logga in och publicera igen.`;
    default:
      return failureSentence({ ...failure, code });
  }
}
