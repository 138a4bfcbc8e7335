/**
 * Walks with stops and observations for the journeys: the workspace's own file of walks with two of them walked. The
 * later one goes on from the earlier.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

type Properties = Record<string, unknown>;

interface WalkFile {
  features: { id: string; properties: Properties }[];
}

const address = new URL('../../geodata/trygghetsvandringar.geojson', import.meta.url);

/** What must never be seen by the public. */
export const secret = 'HEMLIG-ANTECKNING';

const observed = (id: string, more: Properties): Properties => ({
  id,
  stopp: 's1',
  tidpunkt: '2026-03-05T18:10:00Z',
  andrad: '2026-03-05T18:10:00Z',
  aspekt: 'belysning',
  upplevelse: 'otrygg',
  slag: 'fysisk',
  publiceringsniva: 'offentlig',
  ...more,
});

const stops = [
  { id: 's1', namn: 'Västertorps torg', lage: [17.9672, 59.2913], slag: 'plats', skal: 'Torget.' },
  { id: 's2', namn: 'Gångtunneln', lage: [17.9702, 59.2925], slag: 'eget' },
  { id: 's3', namn: 'Störtloppsvägen', lage: [17.9735, 59.2945], slag: 'eget' },
];

const earlierStops = stops.slice(0, 2);

/** Walked in March 2026, and its six months are long over. */
const walked: Properties = {
  status: 'genomford',
  formote_datum: '2026-02-20',
  vandring_datum: '2026-03-05',
  vandring_tid: '18:30',
  avslutande_datum: '2026-03-19',
  ljusforhallande: 'morker',
  deltagare: 14,
  inbjudna_grupper: ['Unga', 'Äldre', 'Fastighetsägare'],
  saknade_grupper: ['Personer som talar andra språk'],
  roller: ['Samtalsledare', 'Protokollförare'],
  foregaende: 'vdr-fruangen',
  publiceringsniva: 'offentlig',
  stopp: stops,
  observationer: [
    observed('o1', {
      text: 'Två av fyra lampor är släckta vid torget.',
      prioritet: 'hog',
      markagare: 'Trafikkontoret',
      ansvarig: 'Trafikkontoret',
      beslut: 'gors',
      klart_senast: '2026-05-31',
      intern_anteckning: secret,
      fortsatter: 'vdr-fruangen/p1',
    }),
    observed('o2', {
      stopp: 's2',
      text: 'Tunneln är klottrad och luktar illa.',
      aspekt: 'forvaltning',
      foton: ['foto-1'],
    }),
    observed('o3', {
      stopp: 's2',
      text: `Samlingsplats för ungdomar. ${secret}`,
      aspekt: 'social_kontroll',
      slag: 'social',
      publiceringsniva: 'intern',
      ansvarig: 'Stadsdelsförvaltningen',
      beslut: 'utreds',
      klart_senast: '2099-06',
    }),
    observed('o4', {
      stopp: 's3',
      text: 'Butiken har öppet sent och många rör sig här.',
      aspekt: 'funktioner',
      upplevelse: 'trygg',
      slag: 'social',
    }),
    observed('o5', {
      stopp: undefined,
      lage: [17.9691, 59.2905],
      text: 'Buskarna skymmer gångvägen.',
      aspekt: 'gestaltning',
      ansvarig: 'Stadsdelsförvaltningen',
      beslut: 'gors',
      uppfoljning: 'gron',
      uppfoljd: '2026-08-20',
      uppfoljning_text: 'Buskarna är klippta.',
    }),
  ],
};

const earlier: Properties = {
  status: 'uppfoljd',
  vandring_datum: '2024-10-10',
  ljusforhallande: 'ljus',
  deltagare: 9,
  publiceringsniva: 'offentlig',
  stopp: earlierStops,
  observationer: [
    observed('p1', { text: 'Lampor saknas vid torget.', beslut: 'gors', klart_senast: '2025-03' }),
    observed('p2', { text: 'Trasig bänk.', aspekt: 'forvaltning', uppfoljning: 'gron' }),
    observed('p3', {
      text: 'Muren skymmer.',
      aspekt: 'gestaltning',
      beslut: 'gors_inte',
      beslutsskal: 'Muren är skyddad.',
    }),
  ],
};

const changes: Readonly<Record<string, Properties>> = {
  'vdr-vastertorp': walked,
  'vdr-fruangen': earlier,
};

/** The file of walks with the two in it. */
function walkFile(): WalkFile {
  const file: WalkFile = JSON.parse(readFileSync(address, 'utf8'));
  const features = file.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, ...changes[feature.id] },
  }));
  return { ...file, features };
}

/** Answers for the layer of walks with the two that were walked. */
export async function serveWalks(page: Page, file: WalkFile = walkFile()): Promise<void> {
  await page.route('**/geodata/trygghetsvandringar.geojson', (route) =>
    route.fulfill({ body: JSON.stringify(file), contentType: 'application/geo+json' }),
  );
}

/** The same, with the later walk internal. */
export function internalWalkFile(): WalkFile {
  const file = walkFile();
  const features = file.features.map((feature) =>
    feature.id === 'vdr-vastertorp'
      ? { ...feature, properties: { ...feature.properties, publiceringsniva: 'intern' } }
      : feature,
  );
  return { ...file, features };
}
