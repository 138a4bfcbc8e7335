/** A snapshot of the register as it might have been, for journeys that hold the register against one. */
import type { WrittenScenes } from '@/domain/scene';
import type { Snapshot } from '@/geodata/snapshot';
import { records, workspace } from './geodata';

type Rows = Snapshot['lager'][number]['rader'];

function rowOf(rows: Rows, id: string): Rows[number] {
  const row = rows.find(({ properties }) => properties['id'] === id);
  if (!row) throw new Error(`the register has no "${id}"`);
  return row;
}

/** The register as it might have been: a camera less, one measure more, a measure of today not done yet. */
export function earlierSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  const known = records.filter(({ id }) => id !== 'kam-trekantsparken');
  const lager = workspace.lager.map(({ id, typ }) => ({
    id,
    typ,
    rader: known
      .filter(({ layer }) => layer.id === id)
      .map(({ properties, geometry }) => ({ properties: { ...properties }, geometry })),
  }));
  const tunnels = rowOf(
    lager.flatMap(({ rader }) => rader),
    'ovr-tunnlar-fruangen',
  );
  tunnels.properties['status'] = 'planerad';
  const gone = {
    ...tunnels,
    properties: { ...tunnels.properties, id: 'borta', namn: 'Gamla planket' },
  };
  const [layer] = lager.filter(({ rader }) => rader.includes(tunnels));
  layer?.rader.push(gone);
  return {
    format: 'trygghetskartan-ogonblicksbild',
    version: 1,
    omrade: workspace.omrade.namn,
    id: 'visat',
    namn: 'Som visat för nämnden',
    dag: '2024-09-26',
    skapad: '2024-09-26T12:00:00Z',
    offentlig: false,
    lager,
    ...changes,
  };
}

/** Three scenes: all, the cameras, a view that makes no sense. */
export function shownScenes(changes: Partial<WrittenScenes> = {}): WrittenScenes {
  const scene = (id: string, titel: string, vy: string) => ({
    ...{ id, titel, text: 'Som vi sa.', anteckningar: 'Säg vem som äger dem.', vy },
  });
  return {
    format: 'trygghetskartan-bildspel',
    version: 1,
    omrade: workspace.omrade.namn,
    lage: workspace.lage.datum,
    namn: 'Nämnden i september',
    scener: [
      scene('b1', 'Läget', ''),
      scene('b2', 'Våra kameror', '?lager=kameraplatser'),
      scene('b3', 'Trasig', '?period=hej'),
    ],
    ...changes,
  };
}

/** As a file holds it. */
export const fileOf = (snapshot: Snapshot): Buffer => Buffer.from(JSON.stringify(snapshot));
