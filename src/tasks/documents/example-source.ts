import { buildDataset } from '@/analysis/dataset';
import { exampleDistricts } from '@/analysis/example-records';
import type { Measure } from '@/domain/measure';
import type { Workspace } from '@/domain/workspace';
import type { DocumentSource } from './content';

/** What documents need of a workspace. */
const exampleWorkspace = {
  omrade: {
    namn: 'Provområdet',
    organisation: 'Provförvaltningen',
    delSlag: { ental: 'stadsdel', bestamd: 'stadsdelen', flertal: 'stadsdelar' },
    folkmangd: { antal: 2_000, ar: 2024, kalla: 'SCB' },
  },
  lage: { datum: '2024-09', text: 'Läget i september 2024' },
  dokument: [
    { id: '000', titel: 'Brevet', kort: 'Brevet' },
    { id: '001', titel: 'Listan', kort: 'Listan' },
  ],
};

/** What documents are made of, for tests. Only tests import this file. */
export async function exampleSource(
  measures: readonly Measure[],
  internal = false,
): Promise<DocumentSource> {
  const layers = [...new Set(measures.map(({ layer }) => layer))];
  const dataset = await buildDataset(measures, exampleDistricts, layers, () => undefined);
  const lager = layers.map((id) => ({ id, namn: id }));
  const workspace = { ...exampleWorkspace, lager } as unknown as Workspace; // only what documents read
  return { dataset, workspace, internal };
}
