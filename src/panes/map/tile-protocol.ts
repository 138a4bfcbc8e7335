import { addProtocol } from 'maplibre-gl';
import { pmtilesScheme } from './tile-style';

type Answer = ReturnType<Parameters<typeof addProtocol>[1]>;

/** What reads PMTiles files: most places have none, so it is fetched when the map first asks for one. */
let reader: Promise<Parameters<typeof addProtocol>[1]> | null = null;

async function makeReader(): Promise<Parameters<typeof addProtocol>[1]> {
  const { Protocol } = await import('pmtiles');
  const protocol = new Protocol();
  // The library's own type of the request has fewer members than the map's.
  return (request, controller) => protocol.tilev4(request, controller) as Answer;
}

// Must be said once, before a map asks; this module is loaded with the map pane.
addProtocol(pmtilesScheme, async (request, controller) => {
  reader ??= makeReader();
  try {
    return await (await reader)(request, controller);
  } catch (error) {
    // Code that could not be fetched is asked for anew.
    reader = null;
    throw error;
  }
});
