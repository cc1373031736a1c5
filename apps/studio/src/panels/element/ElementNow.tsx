import type { LayoutId } from '@taktwerk/line';
import { momentOf } from '../../explain/moment-of.ts';
import { type Reason, reasonsOf } from '../../explain/why.ts';
import { StateSwatch } from '../../figures/StateBar.tsx';
import { usePlaying } from '../../session/playback.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import type { Side } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { dayStartOf, timeOfDay } from '../../transport/time-of-day.ts';
import { useClock } from '../../transport/use-clock.ts';

/** What the record does at the moment shown, since when, and why it waits. */
export function ElementNow({ side, layout, id }: { readonly side: Side; readonly layout: LayoutId; readonly id: string }) {
  const writer = useText();
  const { t, name } = writer;
  const document = useProject((project) => project.document);
  const playback = usePlaying((playing) => playing.playbacks[side]);
  useClock(usePlaying((playing) => playing.clock));
  const drawn = document?.layouts[layout];
  if (playback === null || document === null || drawn === undefined) return <p className="tw-quiet">{t('studio:element.noTrace')}</p>;
  const moment = momentOf(playback);
  const now = moment.stateOf.get(id);
  const parts = moment.partsIn.get(id);
  const label = (of: string) => name(nameOf(document, layout, of));
  const busy = moment.busyAt.get(id);
  return (
    <section className="tw-card tw-now" data-testid="element-now" aria-live="off">
      {now !== undefined && (
        <>
          <p className="tw-now-state">
            <StateSwatch state={now.state} />
            <strong>{t(`states:${now.state}`)}</strong>
            <span className="tw-quiet tw-figure">
              {t('studio:element.since', {
                time: timeOfDay(now.sinceS, dayStartOf(document)).time,
                duration: writeDuration(writer, moment.timeS - now.sinceS),
              })}
            </span>
          </p>
          <p>{t(`states:${now.state}.sentence`, { name: label(id) })}</p>
          {reasonsOf(drawn, id, moment).map((reason) => (
            <p key={`${reason.key}${Object.values(reason.names).join()}`}>{writeReason(writer, reason, label)}</p>
          ))}
        </>
      )}
      {now === undefined && busy === undefined && parts === undefined && <p className="tw-quiet">{t('studio:element.still')}</p>}
      {busy !== undefined && <p>{t('studio:element.people', { places: busy.map(label).join(t('studio:list.and')) })}</p>}
      {parts !== undefined && <p className="tw-figure">{t('studio:element.parts', { parts })}</p>}
    </section>
  );
}

function writeReason({ t }: ReturnType<typeof useText>, reason: Reason, label: (id: string) => string): string {
  const names = Object.fromEntries(Object.entries(reason.names).map(([key, id]) => [key, label(id)]));
  const state = reason.state === null ? t('common:unknown') : t(`states:${reason.state}`);
  return t(reason.key, { ...names, ...reason.values, state });
}

function writeDuration({ t, number }: ReturnType<typeof useText>, seconds: number): string {
  if (seconds < 120) return t('common:seconds', { value: number(seconds, 0) });
  if (seconds < 7200) return t('common:minutes', { value: number(seconds / 60, 1) });
  return t('common:hours', { value: number(seconds / 3600, 1) });
}
