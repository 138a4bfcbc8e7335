/** A page on which the faults of a played server are switched on and off: HTML without script. */
import type { FaultSwitches } from './fault-switches.ts';
import type { PlayedServer } from './play-server.ts';

const newest = 20;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const switchItem = ({ name, title, isOn }: ReturnType<FaultSwitches['list']>[number]) =>
  `<li>${isOn ? '<strong>På.</strong>' : 'Av.'} ${escapeHtml(title)}.
    <a href="?vaxla=${escapeHtml(name)}">Slå ${isOn ? 'av' : 'på'} ”${escapeHtml(name)}”</a></li>`;

function writesTable({ writes }: PlayedServer): string {
  if (writes.length === 0) return '<p>Ingenting har skickats hit än.</p>';
  const rows = writes
    .slice(-newest)
    .toReversed()
    .map(({ method, collection, id, status }) =>
      [method, collection, id ?? '–', status || 'inget svar'].map((cell) =>
        escapeHtml(String(cell)),
      ),
    )
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table>
    <thead><tr><th>Slag</th><th>Samling</th><th>Nummer</th><th>Svar</th></tr></thead>
    <tbody>${rows.join('\n')}</tbody>
  </table>`;
}

/** The page as it is now. */
export function faultPage(server: PlayedServer, switches: FaultSwitches): string {
  const held = [...server.collections].map(
    ([id, rows]) =>
      `<li><a href="collections/${escapeHtml(id)}/items?f=json">${escapeHtml(id)}</a>: ${rows.length}</li>`,
  );
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Spelad server: fel</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem }
  li { margin: .5rem 0 } td, th { padding: .25rem 1rem .25rem 0; text-align: left }</style>
<h1>Spelad server</h1>
<p>Utvecklingsservern spelar en server som kartan läser ur och skriver till. Den har allt i minnet: det som skrivs är
borta när den stängs av. Här slås fel på och av.</p>
<h2>Fel</h2>
<ul>
${switches.list().map(switchItem).join('\n')}
</ul>
<h2>Det som skickats hit, det senaste först</h2>
${writesTable(server)}
<h2>Åtgärder i varje samling</h2>
<ul>
${held.join('\n')}
</ul>
</html>
`;
}
