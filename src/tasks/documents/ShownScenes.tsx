import { useState } from 'react';
import { mostScenes, type Scene } from '@/domain/scene';
import { newId } from '@/geodata/new-id';
import { scenesOfSnapshot } from '@/geodata/snapshot';
import { documentsText } from '@/text/documents';
import { countMeasures } from '@/text/format';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { searchOf, useSlides, viewOf } from '@/view/slides';
import { ViewLink } from '@/view/ViewLink';
import { startSlides } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import type { Comparison } from './changes-content';
import type { SceneRow } from './scene-rows';
import './ShownScenes.css';

const words = documentsText.snapshot.scenes;

interface ShownScenesProps {
  comparison: Comparison;
  /** Null while they are counted. */
  rows: readonly SceneRow[] | null;
}

/** The scenes that were shown when the register was frozen: how much each showed then, and shows now. */
export function ShownScenes({ comparison, rows }: ShownScenesProps) {
  const frozen = scenesOfSnapshot(comparison.snapshot);
  if (!frozen || frozen.set.scenes.length === 0) return null;
  return (
    <section aria-labelledby="visade-bilder">
      <h3 id="visade-bilder">{words.heading}</h3>
      <p>
        {words.lead(frozen.set.name)} {comparison.publicOnly && words.publicOnly}
      </p>
      {rows ? (
        <ol className="shown-scenes">
          {rows.map((row) => (
            <ShownScene key={row.scene.id} row={row} />
          ))}
        </ol>
      ) : (
        <p className="muted">{words.counting}</p>
      )}
      <OpenScenes name={frozen.set.name} scenes={frozen.set.scenes} />
    </section>
  );
}

function ShownScene({ row: { scene, title, before, after, said } }: { row: SceneRow }) {
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      <dl>
        <div>
          <dt>{words.before}</dt>
          <dd>{countMeasures(before)}</dd>
        </div>
        <div>
          <dt>{words.after}</dt>
          <dd>{countMeasures(after)}</dd>
        </div>
      </dl>
      <p className="small">{said}</p>
      <p className="small shown-scenes-link">
        <ViewLink href={searchOf(viewOf(scene, startSlides))}>
          {words.show}
          <span className="visually-hidden">{documentsText.snapshot.ofName(title)}</span>
        </ViewLink>
      </p>
    </li>
  );
}

/** Puts the scenes last in the presentation, under ids of their own: what is in it stays. */
function OpenScenes({ name, scenes }: { name: string; scenes: readonly Scene[] }) {
  const { set, fault, change } = useSlides();
  const [added, setAdded] = useState<{ ids: readonly string[]; name: string } | null>(null);
  const [said, setSaid] = useState('');
  const shown = set?.scenes.find(({ id }) => added?.ids.includes(id));

  async function open() {
    const own = scenes.map((scene) => ({ ...scene, id: newId() }));
    const taken = { name: '', fits: false };
    await change((now) => {
      taken.name = now.name;
      taken.fits = now.scenes.length + own.length <= mostScenes;
      return taken.fits ? { name: now.name || name, scenes: [...now.scenes, ...own] } : now;
    });
    if (!taken.fits) return setSaid(words.tooMany(mostScenes));
    setAdded({ ids: own.map(({ id }) => id), name: taken.name });
    return setSaid(words.opened(own.length));
  }

  async function undo(ids: readonly string[], before: string) {
    await change((now) => ({
      // A name that has been given meanwhile stays.
      name: now.name === name ? before : now.name,
      scenes: now.scenes.filter(({ id }) => !ids.includes(id)),
    }));
    setAdded(null);
    setSaid(words.undone);
  }

  return (
    <div className="shown-scenes-open">
      <Button
        size="small"
        label={words.open}
        disabled={!set || shown !== undefined}
        onClick={() => open().catch(window.reportError)}
      />
      {added && shown && (
        <>
          <Button
            size="small"
            label={documentsText.snapshot.undo}
            onClick={() => undo(added.ids, added.name).catch(window.reportError)}
          />
          <Button
            size="small"
            look="link"
            label={words.toSlides}
            onClick={() =>
              changeView((view) => viewOf(shown, { ...view.slides, mode: 'redigera' }))
            }
          />
        </>
      )}
      <p className="small" role="status">
        {said}
        {added && fault ? ` ${shellText.scene[fault]}` : ''}
      </p>
    </div>
  );
}
