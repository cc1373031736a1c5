import { STATES } from '@taktwerk/engine';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { usePlaying } from '../session/playback.ts';
import { useText } from '../text/use-text.ts';
import { PALETTES } from '../theme/palette.ts';
import { useShade } from '../theme/use-shade.ts';
import { lastAtOrBefore, type TimelineRow } from './bars.ts';
import { AXIS_PX, paintTimeline, ROW_PX } from './paint-timeline.ts';
import { moved, useTimeline, zoomed } from './timeline-view.ts';
import type { Picture } from './use-picture.ts';

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
/** Arrow keys move the clock by this share of the window. */
const KEY_STEP = 0.01;

interface Tip {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The chart itself: painted once per window, with a line for the clock that moves over it. */
export function TimelineCanvas({ picture }: { readonly picture: Picture }) {
  const { t, number } = useText();
  const shade = useShade();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const press = useRef<{ x: number; fromS: number; toS: number; dragged: boolean } | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const width = useWidth(box);
  const shown = useTimeline((timeline) => timeline.window);
  const show = useTimeline((timeline) => timeline.show);
  const clock = usePlaying((playing) => playing.clock);
  const { rows, playback, journey, labelOf, writeTime } = picture;
  const startS = playback?.reader.startS ?? 0;
  const endS = playback?.reader.endS ?? 1;
  const { fromS, toS } = shown ?? { fromS: startS, toS: endS };
  const heightPx = AXIS_PX + rows.length * ROW_PX;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined || width === 0) return;
    const ratio = Math.min(2, window.devicePixelRatio);
    element.width = Math.round(width * ratio);
    element.height = Math.round(heightPx * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { ink, inkFaint, line, accent } = PALETTES[shade];
    const letter = (state: string) => t(`states:${state}.letter`);
    paintTimeline(context, { rows, fromS, toS, width, ink, faint: inkFaint, line, accent, letter, writeTime, journey });
  }, [rows, fromS, toS, width, heightPx, shade, t, writeTime, journey]);

  useEffect(() => {
    if (clock === null) return;
    const place = () => {
      const timeS = clock.timeS();
      if (head.current !== null) {
        const x = ((timeS - fromS) / (toS - fromS)) * width;
        head.current.style.transform = `translateX(${x}px)`;
        head.current.style.visibility = x < 0 || x > width ? 'hidden' : 'visible';
      }
      if (shown !== null && clock.playing() && (timeS > toS || timeS < fromS))
        show(moved(shown, timeS - fromS - 0.05 * (toS - fromS), { startS, endS }));
    };
    place();
    return clock.subscribe(place);
  }, [clock, fromS, toS, width, shown, show, startS, endS]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      // The plain wheel scrolls rows; with Ctrl, or where there is nothing to scroll, it zooms.
      if (!event.ctrlKey && element.parentElement !== null && canScroll(element.parentElement)) return;
      event.preventDefault();
      const left = element.getBoundingClientRect().left;
      const about = fromS + ((event.clientX - left) / width) * (toS - fromS);
      show(zoomed({ fromS, toS }, 1.25 ** Math.sign(event.deltaY), about, { startS, endS }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [fromS, toS, width, startS, endS, show]);

  const momentAt = (clientX: number) => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    return fromS + ((clientX - left) / Math.max(1, width)) * (toS - fromS);
  };
  const onMove = (event: PointerEvent) => {
    const pressed = press.current;
    if (pressed !== null && (pressed.dragged || Math.abs(event.clientX - pressed.x) > CLICK_PX)) {
      pressed.dragged = true;
      const byS = ((pressed.x - event.clientX) / width) * (pressed.toS - pressed.fromS);
      if (shown !== null) show(moved(pressed, byS, { startS, endS }));
      return;
    }
    const bounds = box.current?.getBoundingClientRect();
    if (bounds === undefined) return;
    const y = event.clientY - bounds.top;
    const row = rows[Math.floor((y - AXIS_PX) / ROW_PX)];
    const said = row === undefined ? null : sayAt(row, momentAt(event.clientX));
    setTip(said === null ? null : { x: event.clientX - bounds.left, y, text: said });
  };
  const sayAt = (row: TimelineRow, timeS: number): string | null => {
    if (row.kind === 'levels') {
      const level = row.levels[lastAtOrBefore(row.timesS, timeS)] ?? 0;
      return t('insight:timeline.level', { name: labelOf(row), time: writeTime(timeS), parts: level });
    }
    const i = lastAtOrBefore(row.fromS, timeS);
    const from = row.fromS[i];
    if (from === undefined || from > timeS) return null;
    const to = row.fromS[i + 1] ?? row.endS;
    const state = t(`states:${STATES[row.states[i] ?? 0] ?? 'offShift'}`);
    return t('insight:timeline.bar', {
      name: labelOf(row),
      state,
      from: writeTime(from),
      to: writeTime(to),
      seconds: number(to - from, 1),
    });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = (toS - fromS) * KEY_STEP * (event.shiftKey ? 10 : 1);
    const keys: Record<string, () => void> = {
      ArrowLeft: () => clock?.seek(clock.timeS() - step),
      ArrowRight: () => clock?.seek(clock.timeS() + step),
      Home: () => clock?.seek(startS),
      End: () => clock?.seek(endS),
      '+': () => show(zoomed({ fromS, toS }, 0.5, clock?.timeS() ?? fromS, { startS, endS })),
      '-': () => show(zoomed({ fromS, toS }, 2, clock?.timeS() ?? fromS, { startS, endS })),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={box}
      className="tw-timeline-chart"
      data-testid="timeline-chart"
      role="slider"
      tabIndex={0}
      aria-label={t('insight:timeline.chart', { rows: rows.length })}
      aria-valuemin={startS}
      aria-valuemax={endS}
      aria-valuenow={Math.round(clock?.timeS() ?? 0)}
      style={{ height: heightPx }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { x: event.clientX, fromS, toS, dragged: false };
      }}
      onPointerMove={onMove}
      onPointerLeave={() => setTip(null)}
      onPointerUp={(event) => {
        if (press.current !== null && !press.current.dragged) clock?.seek(momentAt(event.clientX));
        press.current = null;
      }}
    >
      <canvas ref={canvas} style={{ width, height: heightPx }} />
      <div ref={head} className="tw-timeline-now" />
      {tip !== null && (
        <span className="tw-timeline-tip tw-figure" style={{ left: Math.min(tip.x + 12, Math.max(0, width - 300)), top: tip.y + 14 }}>
          {tip.text}
        </span>
      )}
    </div>
  );
}

const canScroll = (box: HTMLElement): boolean => box.scrollHeight > box.clientHeight + 1;

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return width;
}
