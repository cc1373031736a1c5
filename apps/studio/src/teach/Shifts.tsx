import type { Calendar } from '@taktwerk/line';
import { Checkbox, Input } from 'antd';
import { useProject } from '../session/project.ts';
import { OriginTag } from '../text/OriginTag.tsx';
import { useText } from '../text/use-text.ts';
import { clockTime, secondsOf } from './clock-time.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const DAY_S = 86_400;

type Shifts = Extract<Calendar['pattern'], { type: 'shifts' }>;

/** The project's calendars as weeks: shifts and breaks over the day, on which days, to be changed in place. */
export default function ShiftsSheet() {
  const { t } = useText();
  const document = useProject((project) => project.document);
  const calendars = Object.values(document?.shared ?? {}).filter((record): record is Calendar => record.kind === 'calendar');
  if (calendars.length === 0) return <p className="tw-quiet">{t('insight:shifts.none')}</p>;
  return (
    <section data-testid="shifts">
      {calendars.map((calendar) => (
        <CalendarCard key={calendar.id} calendar={calendar} />
      ))}
    </section>
  );
}

function CalendarCard({ calendar }: { readonly calendar: Calendar }) {
  const { t, name, number } = useText();
  const { pattern } = calendar;
  const from = calendar.sources.pattern;
  if (pattern.type !== 'shifts') {
    return (
      <div className="tw-card">
        <strong>{name(calendar.name)}</strong>
        <p className="tw-quiet">{t('insight:shifts.windows', { hours: number(pattern.periodS / 3600, 1) })}</p>
      </div>
    );
  }
  const worked = pattern.shifts.reduce(
    (sum, shift) => sum + lengthOf(shift) - shift.breaks.reduce((off, pause) => off + lengthOf(pause), 0),
    0,
  );
  return (
    <div className="tw-card">
      <header className="tw-trial-head">
        <strong className="tw-grow">{name(calendar.name)}</strong>
        {from !== undefined && <OriginTag origin={from.origin} source={from.source} note={from.note} />}
      </header>
      <Week pattern={pattern} />
      <p className="tw-foot tw-figure">
        {t('insight:shifts.hours', { day: number(worked / 3600, 2), week: number((worked * pattern.days.length) / 3600, 1) })}
      </p>
      <Days calendar={calendar} pattern={pattern} />
      {pattern.shifts.map((shift, i) => (
        <ShiftRow key={shift.id} calendar={calendar} pattern={pattern} index={i} />
      ))}
    </div>
  );
}

const lengthOf = ({ startS, endS }: { readonly startS: number; readonly endS: number }): number =>
  endS > startS ? endS - startS : endS + DAY_S - startS;

/** Seven days beside each other, midnight to midnight; a shift over midnight goes on at the top of the next. */
function Week({ pattern }: { readonly pattern: Shifts }) {
  const { t } = useText();
  const block = (startS: number, endS: number, className: string, key: string) => (
    <span key={key} className={className} style={{ left: `${(startS / DAY_S) * 100}%`, width: `${((endS - startS) / DAY_S) * 100}%` }} />
  );
  return (
    <div className="tw-week" role="img" aria-label={t('insight:shifts.week')}>
      {DAYS.map((day) => (
        <div key={day} className="tw-week-day">
          <span className="tw-week-name">{t(`insight:day.${day}`)}</span>
          <span className="tw-week-track">
            {pattern.shifts.flatMap((shift, i) => {
              const blocks = [];
              if (pattern.days.includes(day)) {
                blocks.push(
                  block(
                    shift.startS,
                    shift.endS > shift.startS ? Math.min(shift.endS, DAY_S) : DAY_S,
                    `tw-shift tw-shift-${i % 3}`,
                    `s${shift.id}`,
                  ),
                );
                for (const pause of shift.breaks)
                  blocks.push(block(pause.startS % DAY_S, pause.endS % DAY_S || DAY_S, 'tw-break', `b${shift.id}${pause.startS}`));
              }
              const overS = shift.endS > shift.startS ? shift.endS - DAY_S : shift.endS;
              if (overS > 0 && pattern.days.includes((day + 6) % 7))
                blocks.push(block(0, overS, `tw-shift tw-shift-${i % 3}`, `n${shift.id}`));
              return blocks;
            })}
          </span>
        </div>
      ))}
    </div>
  );
}

function change(calendar: Calendar, pattern: Shifts): void {
  const { store } = useProject.getState();
  store?.edit('insight:edit.shifts', (draft) =>
    draft.putShared({ ...calendar, pattern, sources: { ...calendar.sources, pattern: { origin: 'measured', source: 'user' } } }),
  );
}

function Days({ calendar, pattern }: { readonly calendar: Calendar; readonly pattern: Shifts }) {
  const { t } = useText();
  return (
    <p className="tw-days">
      {DAYS.map((day) => (
        <Checkbox
          key={day}
          checked={pattern.days.includes(day)}
          disabled={pattern.days.length === 1 && pattern.days.includes(day)}
          onChange={({ target }) =>
            change(calendar, { ...pattern, days: DAYS.filter((other) => (other === day ? target.checked : pattern.days.includes(other))) })
          }
        >
          {t(`insight:day.${day}`)}
        </Checkbox>
      ))}
    </p>
  );
}

function ShiftRow({ calendar, pattern, index }: { readonly calendar: Calendar; readonly pattern: Shifts; readonly index: number }) {
  const { t, name } = useText();
  const shift = pattern.shifts[index];
  if (shift === undefined) return null;
  const put = (next: Partial<typeof shift>) =>
    change(calendar, { ...pattern, shifts: pattern.shifts.map((other, i) => (i === index ? { ...other, ...next } : other)) });
  return (
    <div className="tw-shift-row">
      <span>{name(shift.name)}</span>
      <Time label={`${name(shift.name)} ${t('insight:shifts.start')}`} valueS={shift.startS} onChange={(startS) => put({ startS })} />
      <span aria-hidden="true">–</span>
      <Time label={`${name(shift.name)} ${t('insight:shifts.end')}`} valueS={shift.endS} onChange={(endS) => put({ endS })} />
      <span className="tw-quiet tw-figure">
        {shift.breaks.map((pause) => `${clockTime(pause.startS)}–${clockTime(pause.endS)}`).join(', ')}
      </span>
    </div>
  );
}

/** A time of day that takes effect when it is whole. */
function Time({
  label,
  valueS,
  onChange,
}: {
  readonly label: string;
  readonly valueS: number;
  readonly onChange: (seconds: number) => void;
}) {
  return (
    <Input
      key={valueS}
      size="small"
      type="time"
      aria-label={label}
      defaultValue={clockTime(valueS)}
      onBlur={({ target }) => {
        const seconds = secondsOf(target.value);
        if (seconds !== null && seconds !== valueS) onChange(seconds);
      }}
    />
  );
}
