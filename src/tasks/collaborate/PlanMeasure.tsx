import type { Measure } from '@/domain/measure';
import { collaborateText } from '@/text/collaborate';
import { ChoiceField } from '@/view/ChoiceField';
import { useRegister } from '@/view/register';
import { writeView } from '@/view/url-codec';
import { ViewLink } from '@/view/ViewLink';
import { useView } from '@/view/view-store';
import type { Zone } from './use-zone';

const { plan: words } = collaborateText;

/** The measure of the register that a row is about. */
export function MeasureLink({ id }: { id: string }) {
  const { dataset } = useRegister();
  const view = useView();
  const at = dataset?.indexOf.get(id);
  const measure = at === undefined ? undefined : dataset?.measures[at];
  return (
    <p className="small">
      {measure ? (
        <ViewLink href={writeView({ ...view, selected: id })}>{measure.name}</ViewLink>
      ) : (
        words.measureGone
      )}
    </p>
  );
}

interface MeasureChoiceProps {
  id: string | undefined;
  zone: Zone;
  onChoose: (id: string | undefined) => Promise<string | null>;
}

/** More than these are too many to choose among in a list: then those of the zone and the one that is chosen. */
const mostListed = 500;

/** Chooses a measure of the register: those in the zone first. */
export function MeasureChoice({ id, zone, onChoose }: MeasureChoiceProps) {
  const { dataset } = useRegister();
  const all = dataset?.measures ?? [];
  const inZone = new Set(zone.measures.map((measure) => measure.id));
  const others = all.filter((measure) => !inZone.has(measure.id));
  const listed = all.length > mostListed ? others.filter((measure) => measure.id === id) : others;
  const option = (measure: Measure, group: string) => ({
    value: measure.id,
    label: `${group}: ${measure.name}`,
  });
  const options = [
    ...zone.measures.map((measure) => option(measure, words.inZone)),
    ...listed.map((measure) => option(measure, words.others)),
  ];
  const gone = id !== undefined && options.every(({ value }) => value !== id);
  return (
    <ChoiceField
      label={words.measure}
      value={id}
      options={gone ? [...options, { value: id, label: words.measureGone }] : options}
      none={words.noMeasure}
      onCommit={onChoose}
    />
  );
}
