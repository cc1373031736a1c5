import type { PartJourney } from '@taktwerk/engine';
import { STATES } from '@taktwerk/engine';
import type { State } from '@taktwerk/experiments';
import { STATE_MARKS } from '../theme/state-marks.ts';
import { type BarRow, type LevelRow, lastAtOrBefore, paintRuns, type TimelineRow } from './bars.ts';

export const ROW_PX = 18;
export const AXIS_PX = 18;
const GAP_PX = 2;
/** Below this width a bar carries no letter. */
const LETTER_FROM_PX = 13;

/**
 * Share of the row that a state fills: what produces is tall, what waits is low, rest is a line. So the chart can be read without colour
 * even where bars are too narrow for their letter.
 */
const HEIGHTS: Readonly<Record<State, number>> = {
  working: 1,
  setup: 0.8,
  down: 1,
  waitingRepair: 1,
  starved: 0.45,
  blocked: 0.62,
  waitingOperator: 0.52,
  waitingRobot: 0.52,
  offShift: 0.2,
};

export interface TimelinePicture {
  readonly rows: readonly TimelineRow[];
  readonly fromS: number;
  readonly toS: number;
  readonly width: number;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly accent: string;
  /** Letter of a state, and the text of a moment on the axis. */
  letter(state: State): string;
  writeTime(timeS: number): string;
  readonly journey: { readonly path: PartJourney; rowOf(element: number, carrier: number): number } | null;
}

/** Paints the whole picture; it is painted anew only when the window, the rows or the theme change, not while the clock runs. */
export function paintTimeline(context: CanvasRenderingContext2D, picture: TimelinePicture): void {
  context.clearRect(0, 0, picture.width, AXIS_PX + picture.rows.length * ROW_PX);
  paintAxis(context, picture);
  for (const [i, row] of picture.rows.entries()) {
    const top = AXIS_PX + i * ROW_PX;
    context.fillStyle = picture.line;
    context.globalAlpha = 0.5;
    context.fillRect(0, top + ROW_PX - 1, picture.width, 1);
    context.globalAlpha = 1;
    if (row.kind === 'bars') paintBars(context, row, top, picture);
    else paintLevels(context, row, top, picture);
  }
  if (picture.journey !== null) paintJourney(context, picture.journey, picture);
}

function paintAxis(context: CanvasRenderingContext2D, { fromS, toS, width, faint, line, rows, writeTime }: TimelinePicture): void {
  const stepS = axisStepOf(toS - fromS, width);
  context.font = '11px system-ui, sans-serif';
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (let at = Math.ceil(fromS / stepS) * stepS; at < toS; at += stepS) {
    const x = Math.round(((at - fromS) / (toS - fromS)) * width);
    context.fillStyle = line;
    context.fillRect(x, 0, 1, AXIS_PX + rows.length * ROW_PX);
    context.fillStyle = faint;
    if (x < width - 34) context.fillText(writeTime(at), x + 4, AXIS_PX / 2);
  }
}

const STEPS_S = [1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14400, 43200, 86400];

/** A round step that leaves about a hundred pixels between marks. */
export function axisStepOf(spanS: number, width: number): number {
  const wanted = (spanS * 100) / width;
  return STEPS_S.find((step) => step >= wanted) ?? 86400;
}

function paintBars(context: CanvasRenderingContext2D, row: BarRow, top: number, picture: TimelinePicture): void {
  context.font = '600 10px system-ui, sans-serif';
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const room = ROW_PX - GAP_PX - 1;
  paintRuns(row, picture.fromS, picture.toS, picture.width, (x, width, code) => {
    const state = STATES[code] ?? 'offShift';
    const mark = STATE_MARKS[state];
    const height = Math.max(2, Math.round(room * HEIGHTS[state]));
    const y = top + GAP_PX / 2 + room - height;
    context.fillStyle = mark.colour;
    context.fillRect(x, y, width, height);
    if (mark.hatched && width >= 3) hatch(context, x, y, width, height);
    if (width < LETTER_FROM_PX || height < 8) return;
    context.fillStyle = mark.ink;
    context.fillText(picture.letter(state), x + Math.min(width, 60) / 2, y + height / 2 + 0.5);
  });
}

function hatch(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.beginPath();
  for (let at = x - height; at < x + width; at += 5) {
    context.moveTo(at, y + height);
    context.lineTo(at + height, y);
  }
  context.strokeStyle = 'rgb(255 255 255 / 55%)';
  context.lineWidth = 1.4;
  context.stroke();
  context.restore();
}

function paintLevels(context: CanvasRenderingContext2D, row: LevelRow, top: number, picture: TimelinePicture): void {
  const { fromS, toS, width } = picture;
  if (row.highest === 0) return;
  const room = ROW_PX - GAP_PX - 1;
  const scale = width / (toS - fromS);
  const bottom = top + GAP_PX / 2 + room;
  context.fillStyle = picture.accent;
  context.globalAlpha = 0.55;
  let x = 0;
  let highest = 0;
  for (let i = lastAtOrBefore(row.timesS, fromS); i < row.timesS.length && (row.timesS[i] as number) < toS; i++) {
    const end = Math.min(width, ((row.timesS[i + 1] ?? row.endS) - fromS) * scale);
    highest = Math.max(highest, row.levels[i] as number);
    if (end - x < 1) continue;
    const height = (highest / row.highest) * room;
    context.fillRect(x, bottom - height, end - x, height);
    x = end;
    highest = 0;
  }
  context.globalAlpha = 1;
}

function paintJourney(
  context: CanvasRenderingContext2D,
  { path, rowOf }: NonNullable<TimelinePicture['journey']>,
  { fromS, toS, width, ink }: TimelinePicture,
): void {
  const scale = width / (toS - fromS);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.beginPath();
  let started = false;
  for (const [i, stop] of path.stops.entries()) {
    const row = rowOf(stop.element, stop.carrier);
    if (row < 0) continue;
    const y = AXIS_PX + (row + 0.5) * ROW_PX;
    const end = path.stops[i + 1]?.fromS ?? path.endS ?? toS;
    const [a, b] = [(stop.fromS - fromS) * scale, (end - fromS) * scale];
    if (started) context.lineTo(a, y);
    else context.moveTo(a, y);
    context.lineTo(b, y);
    started = true;
  }
  context.stroke();
}
