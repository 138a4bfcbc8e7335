import { useEffect, useId, useState } from 'react';
import type { Place } from '@/domain/reference';
import { useCurrentMap } from '@/panes/map/current-map';
import { showPreview } from '@/panes/map/preview-points';
import { gapsText } from '@/text/gaps';
import { importText } from '@/text/import';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Notice } from '@/ui/Notice';
import { useTheme } from '@/ui/theme';
import { hasMap } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { knownSystems } from './coordinate-systems';
import type { PlacePreview, PlaceQuestions } from './import-session';
import type { ImportContext } from './plan-import';
import { StepHead } from './StepHead';
import type { Opened, Wizard } from './use-wizard';

const { places: words } = importText;
/** Rows whose position is shown on the map, and those of them that are told in figures. */
const [previewRows, toldRows] = [500, 5];

interface PlaceStepProps {
  wizard: Wizard;
  opened: Opened;
  context: ImportContext | null;
}

/** Step 3: where the rows are, by coordinates or by names of places. */
export function PlaceStep({ wizard, opened, context }: PlaceStepProps) {
  const { found, choice } = opened;
  return (
    <section>
      <StepHead heading={words.heading} at={3} />
      {found.best === null && choice.reading === null ? (
        <p className="small">{words.none}</p>
      ) : (
        <Coordinates wizard={wizard} opened={opened} />
      )}
      <ByName wizard={wizard} opened={opened} places={context?.places ?? []} />
      <div className="button-row">
        <Button
          look="primary"
          label={importText.next}
          disabled={wizard.busy || context === null}
          onClick={wizard.plan}
        />
        <Button
          label={importText.back}
          disabled={wizard.busy}
          onClick={() => wizard.go('columns')}
        />
      </div>
    </section>
  );
}

function Coordinates({ wizard, opened }: { wizard: Wizard; opened: Opened }) {
  const id = useId();
  const { found, choice, table } = opened;
  const { reading } = choice;
  const { client, area } = wizard;
  const [preview, setPreview] = useState<PlacePreview | null>(null);
  useEffect(() => {
    let over = false;
    setPreview(null);
    if (!reading || !client) return;
    client.ask('preview', { table, reading, area, count: previewRows }).then((next) => {
      if (!over) setPreview(next);
    }, window.reportError);
    return () => {
      over = true;
    };
  }, [client, table, reading, area]);
  return (
    <>
      <Checkbox
        checked={reading !== null}
        onChange={(on) => wizard.choose({ reading: on ? found.best : null })}
      >
        {words.use}
      </Checkbox>
      {reading && (
        <>
          <div className="field-control">
            <label htmlFor={id}>{words.system}</label>
            <select
              id={id}
              value={reading.epsg}
              onChange={({ currentTarget }) =>
                wizard.choose({ reading: { ...reading, epsg: Number(currentTarget.value) } })
              }
            >
              {[...new Set([reading.epsg, ...knownSystems(area.plane)])].map((epsg) => (
                <option key={epsg} value={epsg}>
                  {words.systemName(epsg)}
                </option>
              ))}
            </select>
          </div>
          <Checkbox
            checked={reading.swapped}
            onChange={(swapped) => wizard.choose({ reading: { ...reading, swapped } })}
          >
            {words.swap}
          </Checkbox>
          {reading.swapped && <p className="small">{words.swapped}</p>}
          {preview && <Preview preview={preview} />}
        </>
      )}
    </>
  );
}

/** The first rows' positions on the map, where it is shown. */
function usePreview({ rows }: PlacePreview): void {
  const map = useCurrentMap();
  const theme = useTheme();
  useEffect(() => {
    if (!map) return;
    return showPreview(
      map,
      rows.flatMap(({ position }) => (position ? [position] : [])),
      theme,
    );
  }, [map, rows, theme]);
}

function Preview({ preview }: { preview: PlacePreview }) {
  const { inside, of } = preview.counted;
  const shown = hasMap(useView());
  usePreview(preview);
  return (
    <>
      {inside === 0 && of > 0 ? (
        <Notice tone="warn">{words.outside}</Notice>
      ) : (
        <p className="small" role="status">
          {words.found(inside, of)}
        </p>
      )}
      <h3>{words.preview}</h3>
      <ul className="import-positions">
        {preview.rows.slice(0, toldRows).map(({ index, position }) => (
          <li key={index}>
            {words.row(index + 1)}:{' '}
            {position
              ? `${position[1]?.toFixed(5)} ${position[0]?.toFixed(5)}`.replaceAll('.', ',')
              : words.noPosition}
          </li>
        ))}
      </ul>
      {shown ? (
        <p className="small">{words.onMap(preview.rows.length)}</p>
      ) : (
        <Button
          size="small"
          icon="map"
          label={words.showOnMap}
          onClick={() => changeView((view) => ({ ...view, page: 'karta' }))}
        />
      )}
    </>
  );
}

function ByName({
  wizard,
  opened,
  places,
}: Omit<PlaceStepProps, 'context'> & { places: readonly Place[] }) {
  const id = useId();
  const { table, tables, choice } = opened;
  const { placeColumn } = choice;
  const { client } = wizard;
  const [questions, setQuestions] = useState<PlaceQuestions | null>(null);
  useEffect(() => {
    let over = false;
    setQuestions(null);
    if (placeColumn === null || !client || places.length === 0) return;
    client.ask('places', { table, column: placeColumn, places }).then((next) => {
      if (!over) setQuestions(next);
    }, window.reportError);
    return () => {
      over = true;
    };
  }, [client, table, placeColumn, places]);
  return (
    <section>
      <div className="field-control">
        <label htmlFor={id}>{words.byName}</label>
        <select
          id={id}
          value={placeColumn ?? ''}
          onChange={({ currentTarget }) =>
            wizard.choose({ placeColumn: currentTarget.value || null, answers: {} })
          }
        >
          <option value="">{words.noColumn}</option>
          {tables[table]?.columns.map((column) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </select>
      </div>
      {questions && (
        <>
          <p className="small" role="status">
            {words.byNameOutcome(questions.found, questions.unknown)}
          </p>
          <Several wizard={wizard} opened={opened} questions={questions} />
        </>
      )}
    </section>
  );
}

function Several({
  wizard,
  opened,
  questions,
}: Omit<PlaceStepProps, 'context'> & { questions: PlaceQuestions }) {
  const id = useId();
  const { answers } = opened.choice;
  if (questions.several.length === 0) return null;
  /** Stands for no answer; an empty one means none of the places. */
  const open = '?';
  return (
    <>
      <h3>{words.several}</h3>
      <p className="small">{words.severalLead}</p>
      {questions.several.map(({ name, places }) => (
        <div key={name} className="field-control">
          <label htmlFor={`${id}-${name}`}>{name}</label>
          <select
            id={`${id}-${name}`}
            value={answers[name] ?? open}
            onChange={({ currentTarget }) => {
              const { [name]: _, ...others } = answers;
              const { value } = currentTarget;
              wizard.choose({ answers: value === open ? others : { ...others, [name]: value } });
            }}
          >
            <option value={open}>{words.askLater}</option>
            {places.map((place) => (
              <option key={place.id} value={place.id}>
                {gapsText.placeList.name(place.name, place.district ?? null)},{' '}
                {gapsText.placeKind(place.kind)}
              </option>
            ))}
            <option value="">{words.noneOfThem}</option>
          </select>
        </div>
      ))}
    </>
  );
}
