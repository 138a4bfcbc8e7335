import { type CameraSite, type CameraStep, cameraSteps } from '@/domain/cameras';
import { quartersOf } from '@/domain/dates';
import { quartersWords, camerasText as words } from '@/text/cameras';
import { formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';

/** The way of a site from dialogue to operation, with the quarters that are stated. */
export function CameraSteps({ site }: { site: CameraSite }) {
  return (
    <ol className="cameras-steps" aria-label={words.steps(site.name)}>
      {cameraSteps(site).map((step) => (
        <li
          key={step.status}
          data-at={step.at}
          data-known={step.date !== null || undefined}
          aria-current={step.at === 'nu' ? 'step' : undefined}
        >
          <span className="cameras-step-name">{valueLabel(step.status)}</span>
          <span className="visually-hidden">{words.stepStates[step.at]}: </span>
          <span className="small">{stepWords(step)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A time of several months with the precision of a quarter, as plans have it; a day or a month as it is. */
function stepWords({ date, at }: CameraStep): string {
  if (date === null) return words.notStated;
  const quarters = date.includes('/') ? quartersOf(date) : null;
  const when = quarters ? quartersWords(quarters) : formatDate(date);
  return at === 'vantas' ? words.expected(when) : when;
}
