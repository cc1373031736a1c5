/** The line at one moment in the terms of records: what figures need to take their pose. One object, rewritten every frame. */
import { type LineState, type PartAt, STATES, type State } from '@taktwerk/engine';
import type { Playback } from './playback.ts';

export interface StationNow {
  state: State;
  sinceS: number;
  /** seconds since the present state began, at least 0 */
  elapsedS: number;
  /** 0 … 1 through the present state */
  progress: number;
}

export interface Moment {
  /** simulated seconds; 0 when nothing plays */
  readonly timeS: number;
  /** wall seconds since the scene stands, for movement without meaning (breathing, flicker) */
  readonly wallS: number;
  readonly still: boolean;
  readonly state: LineState | null;
  readonly playback: Playback | null;
  /** The server's state, or null without playback or for records that the model does not know. The object is reused. */
  unit(record: string, index?: number): StationNow | null;
  /** Parts that are in the record now. A station loaded at one side while it works at the other is one record, two elements. */
  parts(record: string): readonly PartAt[];
  /** Cycles that the station began until now, from 0 for the first. */
  cycles(record: string): number;
  /** Record id of a product, element or pool index. */
  product(index: number): string;
  element(index: number): string;
  /** 0 for the side of a station on which it works, 1 for its loading side (which stands before it in the model). */
  side(element: number): number;
}

export interface MomentSource extends Moment {
  /** Reads the state at the playback's time. */
  refresh(wallS: number, still: boolean): void;
}

const NONE: readonly PartAt[] = [];

/** The moment of a playback, or one that stands still for a layout without playback. */
export function openMoment(playback: Playback | null): MomentSource {
  const units = unitsByRecord(playback);
  const here = new Map<string, PartAt[]>(playback?.model.elements.map((id) => [id, []]) ?? []);
  const sides = sidesOf(playback?.model.elements ?? []);
  const now: StationNow = { state: 'starved', sinceS: 0, elapsedS: 0, progress: 0 };
  const cycleStarts = new Map<number, Float64Array>();
  const moment = {
    timeS: 0,
    wallS: 0,
    still: false,
    state: null as LineState | null,
    playback,
    unit(record: string, index = 0) {
      const unit = units.get(record)?.[index];
      return unit === undefined || moment.state === null ? null : written(now, moment.state, unit, moment.timeS);
    },
    parts: (record: string) => here.get(record) ?? NONE,
    cycles(record: string) {
      const unit = units.get(record)?.[0];
      if (unit === undefined || playback === null) return 0;
      let starts = cycleStarts.get(unit);
      if (starts === undefined) {
        starts = cycleStartsOf(playback, unit);
        cycleStarts.set(unit, starts);
      }
      return Math.max(0, countUntil(starts, moment.timeS) - 1);
    },
    product: (index: number) => playback?.model.products[index] ?? '',
    element: (index: number) => playback?.model.elements[index] ?? '',
    side: (element: number) => sides[element] ?? 0,
    refresh(wallS: number, still: boolean) {
      moment.wallS = wallS;
      moment.still = still;
      if (playback === null) return;
      moment.timeS = playback.timeS();
      moment.state = playback.stateAt();
      for (const list of here.values()) list.length = 0;
      for (const part of moment.state.parts) here.get(moment.element(part.element))?.push(part);
    },
  };
  return moment;
}

function unitsByRecord(playback: Playback | null): Map<string, number[]> {
  const units = new Map<string, number[]>();
  playback?.model.units.forEach((unit, i) => {
    const list = units.get(unit.record) ?? [];
    list[unit.index] = i;
    units.set(unit.record, list);
  });
  return units;
}

function written(out: StationNow, state: LineState, unit: number, timeS: number): StationNow {
  out.state = STATES[state.unitState[unit]!] ?? 'starved';
  out.sinceS = state.unitSinceS[unit]!;
  out.elapsedS = Math.max(0, timeS - out.sinceS);
  const span = state.unitUntilS[unit]! - out.sinceS;
  out.progress = span > 0 ? Math.min(1, out.elapsedS / span) : 0;
  return out;
}

/** When each working interval of a unit began; work that goes on after a stop of the same cycle is not a new one. */
export function cycleStartsOf(playback: Playback, unit: number): Float64Array {
  const flat = playback.reader.intervalsOf(unit, playback.startS, playback.endS);
  const starts: number[] = [];
  let interrupted = false;
  for (let i = 0; i + 2 < flat.length; i += 3) {
    const state = STATES[flat[i + 2]!];
    if (state === 'working' && !interrupted) starts.push(flat[i]!);
    if (state !== 'working') interrupted = state === 'down' || state === 'waitingRepair' || state === 'offShift';
    else interrupted = false;
  }
  return Float64Array.from(starts);
}

/** How many of the ascending moments lie at or before `timeS`. */
export function countUntil(ascending: Float64Array, timeS: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= timeS) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many later elements stand for the same record. */
export function sidesOf(elements: readonly string[]): Uint8Array {
  const sides = new Uint8Array(elements.length);
  const later = new Map<string, number>();
  for (let i = elements.length - 1; i >= 0; i--) {
    const count = later.get(elements[i]!) ?? 0;
    sides[i] = count;
    later.set(elements[i]!, count + 1);
  }
  return sides;
}
