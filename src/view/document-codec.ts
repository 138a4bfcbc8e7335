import { type RegisterChange, registerChanges } from '@/analysis/compare-registers';
import { DamagedLink, oneOf, readDay } from './damaged-link';
import { type DocumentState, documentKinds, startDocuments } from './view-state';

function readChanges(values: readonly string[]): RegisterChange[] {
  const changes = values.map((value) => {
    const change = registerChanges.find((each) => each === value);
    if (!change) throw new DamagedLink(value);
    return change;
  });
  return [...new Set(changes)];
}

/** Reads which document is shown from an address. */
export function readDocuments(params: URLSearchParams): DocumentState {
  return {
    kind: oneOf(params.get('dokument'), documentKinds, startDocuments.kind),
    district: params.get('dokumentstadsdel') || null,
    from: readDay(params.get('dokumentfran')),
    to: readDay(params.get('dokumenttill')),
    internal:
      oneOf(params.get('dokumentversion'), ['intern', 'offentlig'], 'offentlig') === 'intern',
    snapshot: params.get('ogonblicksbild') || null,
    changes: readChanges(params.getAll('andring')),
  };
}

/** Writes which document is shown, where it differs from the start. */
export function writeDocuments(documents: DocumentState, to: URLSearchParams): void {
  if (documents.kind !== startDocuments.kind) to.set('dokument', documents.kind);
  if (documents.district) to.set('dokumentstadsdel', documents.district);
  if (documents.from) to.set('dokumentfran', documents.from);
  if (documents.to) to.set('dokumenttill', documents.to);
  if (documents.internal) to.set('dokumentversion', 'intern');
  if (documents.snapshot) to.set('ogonblicksbild', documents.snapshot);
  for (const change of documents.changes) to.append('andring', change);
}
