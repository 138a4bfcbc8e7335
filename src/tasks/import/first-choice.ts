import type { LayerConfig } from '@/domain/workspace';
import type { FoundCoordinates } from './find-coordinates';
import type { TableSummary } from './import-session';
import { type ColumnChoice, placeColumnOf } from './match-columns';
import type { ImportChoice } from './plan-row';
import { ownSource } from './read-sources';
import { deserialiseChoice, type RememberedChoice, serialiseChoice } from './remember-choice';

/** What is kept in this browser for files of a table's shape; null for nothing. */
export function recall(
  table: TableSummary,
  layers: readonly LayerConfig[],
): RememberedChoice | null {
  try {
    return deserialiseChoice(localStorage.getItem(table.shape) ?? '', table, layers);
  } catch {
    // Some browsers refuse it in private windows; the choice is then made anew.
    return null;
  }
}

/** Keeps a choice for the next file of the shape. */
export function remember(table: TableSummary, layer: LayerConfig, choice: ImportChoice): void {
  const { columns, defaults, reading, placeColumn } = choice;
  try {
    localStorage.setItem(
      table.shape,
      serialiseChoice({ layer: layer.id, columns, defaults, reading, placeColumn }),
    );
  } catch {
    // Full or refused: nothing is lost but some convenience.
  }
}

/**
 * What is chosen for a table to begin with: what was chosen for one like it, else what was guessed.
 * @param guessed what was found out of columns and positions
 */
export function firstChoice(
  kept: RememberedChoice | null,
  layer: LayerConfig,
  guessed: { found: FoundCoordinates; columns: ColumnChoice },
  fileName: string,
): { choice: ImportChoice; remembered: boolean } {
  const { found, columns } = guessed;
  if (kept?.layer === layer.id) {
    const { layer: _, ...choice } = kept;
    return { choice: { ...choice, answers: {} }, remembered: true };
  }
  const defaults = {
    genomforande: 'framgar_inte',
    publiceringsniva: 'intern',
    kallor: [{ dokument: ownSource, avsnitt: fileName }],
  };
  const placeColumn = found.best ? null : placeColumnOf(columns);
  const choice = { columns, defaults, reading: found.best, placeColumn, answers: {} };
  return { choice, remembered: false };
}
