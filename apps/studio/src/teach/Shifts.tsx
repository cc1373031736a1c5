import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { type Calendar, sharedRecordSchema, type Text } from '@taktwerk/line';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { freeId } from '../edits/free-id.ts';
import { useProject } from '../session/project.ts';
import { named } from '../text/named.ts';
import { OriginTag } from '../text/OriginTag.tsx';
import { useText } from '../text/use-text.ts';
import { clockTime, secondsOf } from './clock-time.ts';
import { between, freeBreak, nextShift, type Shift, type ShiftPattern, withBreak, withShifts, workedS } from './shift-edits.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const DAY_S = 86_400;

type Shifts = ShiftPattern;

/** The project's calendars as weeks: shifts and breaks over the day, on which days, to be changed in place. */
export default function ShiftsSheet() {
  const { t } = useText();
  const document = useProject((project) => project.document);
  const calendars = Object.values(document?.shared ?? {}).filter((record): record is Calendar => record.kind === 'calendar');
  return (
    <section data-testid="shifts">
      {calendars.length === 0 && <p className="tw-quiet">{t('insight:shifts.none')}</p>}
      {calendars.map((calendar) => (
        <CalendarCard key={calendar.id} calendar={calendar} />
      ))}
      <Button size="small" icon={<PlusOutlined />} data-testid="calendar-add" onClick={addCalendar}>
        {t('insight:shifts.addCalendar')}
      </Button>
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
  const worked = workedS(pattern);
  const fresh = nextShift(pattern, numbered(named('insight:shifts.new'), pattern.shifts.length + 1));
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
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={fresh === null}
        data-testid="shift-add"
        onClick={() => fresh !== null && changeShifts(calendar, pattern, [...pattern.shifts, fresh])}
      >
        {t('insight:shifts.add')}
      </Button>
    </div>
  );
}

const numbered = ({ zh, en }: Text, number: number): Text => ({ zh: `${zh} ${number}`, en: `${en} ${number}` });

/** A week of one shift with a break, for who has none yet. */
function addCalendar(): void {
  const { store } = useProject.getState();
  if (store === null) return;
  const { shared } = store.document();
  const id = freeId('calendar:new', shared);
  const number = Number(id.slice(id.lastIndexOf('-') + 1));
  const shift = {
    id: 'day',
    name: numbered(named('insight:shifts.new'), 1),
    startS: 28_800,
    endS: 61_200,
    breaks: [{ startS: 43_200, endS: 46_800 }],
  };
  const pattern = { type: 'shifts', days: [0, 1, 2, 3, 4], dayStartsAtS: 28_800, shifts: [shift] };
  const sources = { pattern: { origin: 'assumed', source: 'studio' } };
  const made = sharedRecordSchema.parse({ kind: 'calendar', id, name: numbered(named('studio:kind.calendar'), number), pattern, sources });
  store.edit('insight:edit.shifts', (draft) => draft.putShared(made));
}

/** Puts shifts in the place of the present ones, where they go together. @returns whether they do */
function changeShifts(calendar: Calendar, pattern: Shifts, shifts: readonly Shift[]): boolean {
  const next = withShifts(pattern, shifts);
  if (next !== null) change(calendar, next);
  return next !== null;
}

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
                blocks.push(block(shift.startS, Math.min(shift.endS, DAY_S), `tw-shift tw-shift-${i % 3}`, `s${shift.id}`));
                for (const pause of shift.breaks)
                  if (pause.startS < DAY_S)
                    blocks.push(block(pause.startS, Math.min(pause.endS, DAY_S), 'tw-break', `b${shift.id}${pause.startS}`));
              }
              if (shift.endS > DAY_S && pattern.days.includes((day + 6) % 7)) {
                blocks.push(block(0, shift.endS - DAY_S, `tw-shift tw-shift-${i % 3}`, `n${shift.id}`));
                for (const pause of shift.breaks)
                  if (pause.endS > DAY_S)
                    blocks.push(block(Math.max(0, pause.startS - DAY_S), pause.endS - DAY_S, 'tw-break', `m${shift.id}${pause.startS}`));
              }
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
  const { t, name, language } = useText();
  const [isRefused, refuse] = useState(false);
  const shift = pattern.shifts[index];
  if (shift === undefined) return null;
  const put = (next: Shift) =>
    refuse(
      !changeShifts(
        calendar,
        pattern,
        pattern.shifts.map((other, i) => (i === index ? next : other)),
      ),
    );
  const putBreak = (i: number, startS: number, endS: number) => {
    const next = withBreak(shift, i, startS, endS);
    if (next === shift) refuse(true);
    else put(next);
  };
  const free = freeBreak(shift);
  const word = name(shift.name);
  return (
    <div className="tw-shift-edit" data-testid={`shift-${shift.id}`}>
      <div className="tw-shift-row">
        <Input
          key={word}
          size="small"
          className="tw-shift-name"
          aria-label={t('insight:shifts.name')}
          defaultValue={word}
          onPressEnter={(event) => event.currentTarget.blur()}
          onBlur={({ target }) => {
            const typed = target.value.trim();
            if (typed !== '' && typed !== word) put({ ...shift, name: { ...shift.name, [language]: typed } });
          }}
        />
        <Time
          label={`${word} ${t('insight:shifts.start')}`}
          valueS={shift.startS}
          onChange={(startS) => put(between(shift, startS, shift.endS))}
        />
        <span aria-hidden="true">–</span>
        <Time
          label={`${word} ${t('insight:shifts.end')}`}
          valueS={shift.endS}
          onChange={(endS) => put(between(shift, shift.startS, endS))}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('insight:shifts.remove', { name: word })}
          disabled={pattern.shifts.length < 2}
          onClick={() =>
            changeShifts(
              calendar,
              pattern,
              pattern.shifts.filter((_, i) => i !== index),
            )
          }
        />
      </div>
      {shift.breaks.map((pause, i) => (
        <div key={pause.startS} className="tw-shift-row tw-break-row">
          <span className="tw-quiet">{t('insight:shifts.break')}</span>
          <Time
            label={`${word} ${t('insight:shifts.break')} ${i + 1} ${t('insight:shifts.start')}`}
            valueS={pause.startS}
            onChange={(startS) => putBreak(i, startS, pause.endS)}
          />
          <span aria-hidden="true">–</span>
          <Time
            label={`${word} ${t('insight:shifts.break')} ${i + 1} ${t('insight:shifts.end')}`}
            valueS={pause.endS}
            onChange={(endS) => putBreak(i, pause.startS, endS)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('insight:shifts.removeBreak', { name: word })}
            onClick={() => put({ ...shift, breaks: shift.breaks.filter((_, k) => k !== i) })}
          />
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        disabled={free === null}
        data-testid={`break-add-${shift.id}`}
        onClick={() => free !== null && putBreak(-1, free.startS, free.endS)}
      >
        {t('insight:shifts.addBreak')}
      </Button>
      {isRefused && (
        <p className="tw-worse" role="alert">
          {t('insight:shifts.refused')}
        </p>
      )}
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
        if (seconds !== null && seconds !== valueS % DAY_S) onChange(seconds);
      }}
    />
  );
}
