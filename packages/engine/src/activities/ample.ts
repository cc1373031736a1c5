import {
  ELEMENT,
  FAILING,
  FIRST_UNIT,
  LAST_PRODUCT,
  NEXT_IN_CREW,
  OWNER,
  PART,
  SERVER,
  UNIT,
  UNIT_KIND,
  UNIT_TIMES,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';

/**
 * Stations with an unlimited number of servers (a pure delay): servers come into being when they are needed and are used again.
 * They have no time shares of their own; the station's one unit works while any of them does.
 */
export function takeServer(run: RunState, element: number): number {
  const first = run.elements[element * ELEMENT + FIRST_UNIT]!;
  touch(run, first);
  const free = run.ampleFree[element]!;
  if (free >= 0) {
    run.ampleFree[element] = run.units[free * UNIT + NEXT_IN_CREW]!;
    return free;
  }
  const unit = run.unitSlots++;
  if (unit * UNIT >= run.units.length) growUnits(run);
  const u = unit * UNIT;
  run.units[u + UNIT_KIND] = SERVER;
  run.units[u + OWNER] = element;
  run.units[u + FAILING] = -1;
  run.units[u + LAST_PRODUCT] = -1;
  run.units[u + PART] = -1;
  return unit;
}

/** An emptied server waits for its next use. */
export function giveBackServer(run: RunState, unit: number, element: number): void {
  run.units[unit * UNIT + NEXT_IN_CREW] = run.ampleFree[element]!;
  run.ampleFree[element] = unit;
  touch(run, run.elements[element * ELEMENT + FIRST_UNIT]!);
}

function growUnits(run: RunState): void {
  const longer = Math.max(64 * UNIT, run.units.length * 2);
  const units = new Int32Array(longer);
  units.set(run.units);
  run.units = units;
  const times = new Float64Array((longer / UNIT) * UNIT_TIMES);
  times.set(run.unitTimes);
  run.unitTimes = times;
  const count = longer / UNIT;
  run.requestFirst = longerCopy(run.requestFirst, count);
  run.requestEnd = longerCopy(run.requestEnd, count);
  run.requestFor = longerCopy(run.requestFor, count);
  run.requests = longerCopy(run.requests, count + 1);
}

function longerCopy(old: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length);
  copy.set(old.subarray(0, Math.min(old.length, length)));
  return copy;
}
