import { useMemo } from 'react';
import { type Activity, activityAt, weekdayOf } from '@/domain/active-time';
import { parseDate, toIsoDay } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { weekdayIndex, weekdays } from '@/domain/weekly-hours';
import { moneyText } from '@/text/money';
import { DayField } from '@/ui/DayField';
import '@/ui/field.css';
import { Button } from '@/ui/Button';
import { useMovement } from '@/view/use-movement';
import type { WorkState } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { today } from '@/view/walks';
import { MeasureNames } from './MeasureNames';

const { time: words } = moneyText;

function setTime(change: Partial<WorkState>): void {
  changeView((view) => ({ ...view, work: { ...view.work, ...change } }));
}

/** What the address asks of, in numbers; the weekday of a day that is asked of is the day's own. */
function useAsked() {
  const { day: isoDay, time } = useView().work;
  const day = isoDay === null ? null : (parseDate(isoDay)?.from ?? null);
  const [weekdayName = '', clock = null] = time?.split(' ') ?? [];
  const weekday = day === null ? weekdayIndex(weekdayName) : weekdayOf(day);
  const [hour = 0, minute = 0] = clock?.split(':').map(Number) ?? [];
  const at = clock === null || weekday < 0 ? null : { weekday, minute: hour * 60 + minute };
  return { isoDay, day, clock, at, weekday: at === null && day === null ? null : weekday };
}

/** Which measures are active on a day, or at a time of the week. */
export function ActiveTimes({ measures }: { measures: readonly Measure[] }) {
  const asked = useAsked();
  const withHours = measures.filter(({ weeklyHours }) => weeklyHours !== undefined).length;
  return (
    <section aria-labelledby="money-time">
      <h3 id="money-time">{words.heading}</h3>
      <p>
        {words.explain} {words.noHours(withHours)}
      </p>
      <TimeFields asked={asked} />
      {asked.day === null && asked.at === null ? (
        <p role="status">{words.nothingAsked}</p>
      ) : (
        <Answer measures={measures} asked={asked} />
      )}
    </section>
  );
}

type Asked = ReturnType<typeof useAsked>;

function TimeFields({ asked: { isoDay, day, clock, at } }: { asked: Asked }) {
  const { time } = useView().work;
  const { move, end } = useMovement();
  const chosen = time?.split(' ')[0] ?? '';
  const put = (weekday: string, nextClock: string) =>
    setTime({ time: nextClock === '' ? null : `${weekday || 'fr'} ${nextClock}` });
  return (
    <div className="money-time">
      <DayField
        label={words.day}
        day={isoDay}
        clear={words.clearDay}
        onMove={(next) => move((view) => ({ ...view, work: { ...view.work, day: next } }))}
        onEnd={end}
        onClear={() => setTime({ day: null })}
      />
      <label className="field-control">
        {words.weekday}
        <select
          value={day === null ? chosen : (weekdays[weekdayOf(day)] ?? '')}
          disabled={day !== null}
          onChange={({ currentTarget: { value } }) =>
            value === '' ? setTime({ time: null }) : put(value, clock ?? '22:00')
          }
        >
          <option value="">{words.anyWeekday}</option>
          {weekdays.map((weekday, index) => (
            <option key={weekday} value={weekday}>
              {words.weekdays[index]}
            </option>
          ))}
        </select>
      </label>
      <label className="field-control">
        {words.clock}
        <input
          type="time"
          value={at === null ? '' : (clock ?? '')}
          onChange={({ currentTarget: { value } }) =>
            put(day === null ? chosen : (weekdays[weekdayOf(day)] ?? ''), value)
          }
        />
      </label>
      <div className="button-row">
        <Button
          size="small"
          label={words.friday}
          onClick={() => setTime({ day: null, time: 'fr 22:00' })}
        />
        <Button size="small" label={words.now} onClick={() => setTime(thisMoment())} />
      </div>
    </div>
  );
}

function thisMoment(): Partial<WorkState> {
  const now = new Date();
  const clock = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
  const day = today();
  return { day: toIsoDay(day), time: `${weekdays[weekdayOf(day)]} ${clock}` };
}

function Answer({ measures, asked }: { measures: readonly Measure[]; asked: Asked }) {
  const { day, at } = asked;
  const answers = useMemo(
    () => measures.map((measure) => ({ measure, activity: activityAt(measure, { day, at }) })),
    [measures, day, at],
  );
  const having = (is: (activity: Activity) => boolean) =>
    answers.flatMap(({ measure, activity }) => (is(activity) ? measure : []));
  const sure = having(({ active }) => active === 'ja');
  const hours = having((one) => one.active === 'kanske' && one.unknown === 'tider');
  const dates = having((one) => one.active === 'kanske' && one.unknown === 'datum');
  const told = words.asked(asked.isoDay, asked.weekday, at === null ? null : asked.clock);
  return (
    <>
      <p role="status">
        <strong>{words.result(told, sure.length, hours.length + dates.length)}</strong>
        {day === null && ` ${words.byStatus}`}
      </p>
      <MeasureNames heading={words.sure} measures={sure} open />
      <MeasureNames heading={words.hours} measures={hours} />
      <MeasureNames heading={words.dates} measures={dates} />
    </>
  );
}
