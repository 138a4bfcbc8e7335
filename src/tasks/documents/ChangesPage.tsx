import { useMemo } from 'react';
import { countChanges, type RecordChange, registerChanges } from '@/analysis/compare-registers';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { Button } from '@/ui/Button';
import { useView } from '@/view/view-store';
import { BlockView } from './BlockView';
import { ChangeList } from './ChangeList';
import './ChangesPage.css';
import { changeRows, snapshotName } from './change-words';
import { chosenChanges } from './changes-content';
import type { DocumentSource } from './content';
import { documentHead } from './document-head';
import { showOnMap } from './show-on-map';
import { changeDocuments, useSource } from './use-content';
import { useComparison, useSnapshots } from './use-snapshots';

const words = documentsText.snapshot;

/** What has changed since a snapshot: bars that choose, and a list with before and after. */
export function ChangesPage() {
  const source = useSource();
  const comparison = useComparison();
  const { snapshots } = useSnapshots();
  const { snapshot } = useView().documents;
  if (!source || !comparison) {
    const gone = snapshot !== null && snapshots !== null;
    return <p>{gone ? words.gone : words.choose}</p>;
  }
  const name = snapshotName(comparison.snapshot);
  const { changes, rejected } = comparison;
  return (
    <>
      <BlockView blocks={documentHead(source, words.title(name))} narrow={false} />
      {comparison.snapshot.offentlig && <p>{words.publicSnapshot}</p>}
      {rejected > 0 && <p>{words.rejected(rejected)}</p>}
      <p>{words.summary(changes.length)}</p>
      {changes.length > 0 && <Changes source={source} changes={changes} />}
    </>
  );
}

interface ChangesProps {
  source: DocumentSource;
  changes: readonly RecordChange[];
}

function Changes({ source, changes }: ChangesProps) {
  const { changes: kinds } = useView().documents;
  const shown = useMemo(() => chosenChanges(changes, kinds), [changes, kinds]);
  const rows = useMemo(() => changeRows(shown, source.workspace), [shown, source]);
  const placed = shown.flatMap(({ after }) => (after?.geometry ? [after] : []));
  return (
    <>
      <ChangeBars changes={changes} />
      <div className="changes-shown">
        <p role="status">{words.shown(shown.length, changes.length)}</p>
        {kinds.length > 0 && (
          <Button size="small" label={words.all} onClick={() => changeDocuments({ changes: [] })} />
        )}
        {placed.length > 0 && (
          <>
            <Button
              size="small"
              icon="map"
              label={words.allOnMap}
              onClick={() => showOnMap(source, placed)}
            />
            <p className="small muted">{words.allOnMapNote}</p>
          </>
        )}
      </div>
      <ChangeList source={source} rows={rows} />
    </>
  );
}

/** How many there are of each kind; a bar shows those alone, and all when it is pressed again. */
function ChangeBars({ changes }: Pick<ChangesProps, 'changes'>) {
  const { changes: kinds } = useView().documents;
  const counts = countChanges(changes);
  const most = Math.max(...Object.values(counts), 1);
  return (
    <section className="change-bars" aria-label={words.bars}>
      <ul>
        {registerChanges.map((kind) => {
          const chosen = kinds.includes(kind);
          return (
            <li key={kind}>
              <button
                type="button"
                aria-pressed={chosen}
                aria-label={words.bar(words.kinds[kind], counts[kind])}
                disabled={counts[kind] === 0 && !chosen}
                onClick={() => changeDocuments({ changes: chosen ? [] : [kind] })}
              >
                <span>{words.kinds[kind]}</span>
                <span className="change-bar-track" aria-hidden="true">
                  <span style={{ inlineSize: `${(counts[kind] / most) * 100}%` }} />
                </span>
                <span className="figures">{formatCount(counts[kind])}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
