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
  /** Parts that are in the record now, in their order. */
  parts(record: string): readonly PartAt[];
  /** Record id of a product, element or pool index. */
  product(index: number): string;
  element(index: number): string;
}

export interface MomentSource extends Moment {
  /** Reads the state at the playback's time. */
  refresh(wallS: number, still: boolean): void;
}

const NONE: readonly PartAt[] = [];

/** The moment of a playback, or one that stands still for a layout without playback. */
export function openMoment(playback: Playback | null): MomentSource {
  const units = unitsByRecord(playback);
  const elements = new Map(playback?.model.elements.map((id, i) => [id, i]) ?? []);
  const here: PartAt[][] = playback?.model.elements.map(() => []) ?? [];
  const now: StationNow = { state: 'starved', sinceS: 0, elapsedS: 0, progress: 0 };
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
    parts: (record: string) => here[elements.get(record) ?? -1] ?? NONE,
    product: (index: number) => playback?.model.products[index] ?? '',
    element: (index: number) => playback?.model.elements[index] ?? '',
    refresh(wallS: number, still: boolean) {
      moment.wallS = wallS;
      moment.still = still;
      if (playback === null) return;
      moment.timeS = playback.timeS();
      moment.state = playback.stateAt();
      for (const list of here) list.length = 0;
      for (const part of moment.state.parts) here[part.element]?.push(part);
      for (const list of here) list.sort((a, b) => a.slot - b.slot);
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
