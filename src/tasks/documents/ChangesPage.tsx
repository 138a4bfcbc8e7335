import { useMemo } from 'react';
import { countChanges, type RecordChange, registerChanges } from '@/analysis/compare-registers';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { Button } from '@/ui/Button';
import { fitsAddress } from '@/view/records-codec';
import { useView } from '@/view/view-store';
import { BlockView } from './BlockView';
import { ChangeList } from './ChangeList';
import './ChangesPage.css';
import { ChangeSymbol, ChangesSketch } from './ChangesSketch';
import { changeRows, snapshotName } from './change-words';
import { chosenChanges } from './changes-content';
import { changesSketch } from './changes-sketch';
import type { DocumentSource } from './content';
import { DistrictChanges } from './DistrictChanges';
import { documentHead } from './document-head';
import { ShownScenes } from './ShownScenes';
import { showOnMap } from './show-on-map';
import { changeDocuments, useSource } from './use-content';
import { useShownScenes } from './use-shown-scenes';
import { useComparison, useSnapshots } from './use-snapshots';

const words = documentsText.snapshot;

/** What has changed since a snapshot: bars that choose, and a list with before and after. */
export function ChangesPage() {
  const source = useSource();
  const comparison = useComparison();
  const { snapshots } = useSnapshots();
  const scenes = useShownScenes(comparison);
  const { snapshot } = useView().documents;
  if (!source || !comparison) {
    const gone = snapshot !== null && snapshots !== null;
    return <p>{gone ? words.gone : words.choose}</p>;
  }
  const name = snapshotName(comparison.snapshot);
  const { changes, rejected } = comparison;
  return (
    <div className="changes-page">
      <BlockView blocks={documentHead(source, words.title(name))} narrow={false} />
      {comparison.snapshot.offentlig && <p>{words.publicSnapshot}</p>}
      {rejected > 0 && <p>{words.rejected(rejected)}</p>}
      <p>{words.summary(changes.length)}</p>
      {changes.length > 0 && <Changes source={source} changes={changes} />}
      {changes.length > 0 && <Listed source={source} changes={changes} />}
      <ShownScenes comparison={comparison} rows={scenes} />
    </div>
  );
}

interface ChangesProps {
  source: DocumentSource;
  changes: readonly RecordChange[];
}

function Changes({ source, changes }: ChangesProps) {
  const { changes: kinds } = useView().documents;
  const shown = useMemo(() => chosenChanges(changes, kinds), [changes, kinds]);
  const { districts } = source.dataset;
  const sketch = useMemo(() => changesSketch(districts, shown), [districts, shown]);
  return (
    <>
      <ChangeBars changes={changes} />
      <div className="changes-shown">
        <p role="status">{words.shown(shown.length, changes.length)}</p>
        {kinds.length > 0 && (
          <Button size="small" label={words.all} onClick={() => changeDocuments({ changes: [] })} />
        )}
        <ShowAll changes={shown} />
      </div>
      <h3>{words.sketchHeading}</h3>
      <ChangesSketch sketch={sketch} />
      <DistrictChanges source={source} changes={shown} />
    </>
  );
}

/** All that are listed and still there, on the map; nothing where none of them has a place. */
function ShowAll({ changes }: Pick<ChangesProps, 'changes'>) {
  const there = changes.flatMap(({ after }) => after ?? []);
  if (there.every(({ geometry }) => !geometry)) return null;
  const ids = there.map(({ id }) => id);
  if (!fitsAddress(ids)) return <p className="small muted">{words.tooManyOnMap}</p>;
  return (
    <Button
      size="small"
      icon="map"
      label={words.allOnMap(ids.length)}
      onClick={() => showOnMap(ids)}
    />
  );
}

/** The changes of the chosen kinds, one by one. */
function Listed({ source, changes }: ChangesProps) {
  const { changes: kinds } = useView().documents;
  const rows = useMemo(
    () => changeRows(chosenChanges(changes, kinds), source.workspace),
    [changes, kinds, source],
  );
  return <ChangeList rows={rows} />;
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
                <ChangeSymbol kind={kind} />
                <span>{words.kinds[kind]}</span>
                <span className="change-bar-track" data-kind={kind} aria-hidden="true">
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
