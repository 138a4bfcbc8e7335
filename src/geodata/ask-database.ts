import type { LoadFailure } from '@/domain/issues';
import { type CollectionSource, quirks } from './collection-address';
import { fetchPage, type Patience } from './fetch-page';
import { refuse } from './server-answer';

/**
 * Asks a server that gives no rows, with 200, where it has lost its database, whether it has it.
 * @param source the collection of which no rows came, or fewer than were told
 * @returns null when it has, or is no such server; else noDatabase, or what {@link fetchPage} gives
 * @throws only when the caller aborted it by `signal`
 */
export async function askDatabase(
  source: CollectionSource,
  patience: Patience,
  signal: AbortSignal | undefined,
): Promise<LoadFailure | null> {
  const { answering } = quirks(source);
  if (answering === undefined) return null;
  const { url, server } = source;
  const page = await fetchPage(
    { url, server, collection: answering, limit: 1 },
    0,
    patience,
    signal,
  );
  if (!page.ok) return page.failure;
  return page.value.features.length > 0 ? null : refuse('noDatabase', source).failure;
}
