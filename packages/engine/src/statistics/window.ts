import { setVehicle, type Vehicle } from '../activities/fleet-state.ts';
import {
  ACTIVE_PERIODS,
  ALIVE,
  BY_BUFFER,
  BY_SERVER,
  ELEMENT,
  ELEMENT_SUMS,
  FIRST_UNIT,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IN_STATE,
  KIND,
  LEVEL,
  OWNER,
  PART,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  SINCE,
  STATE,
  STATION,
  STAY_OUTSIDE,
  UNIT,
  UNIT_TIMES,
} from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { isActive, STATE_COUNT } from '../run/unit-state.ts';
import { resetLevels } from './levels.ts';

/** The warm-up is over: everything counted so far is forgotten, what is going on is counted from now. */
export function resetStatistics(run: RunState): void {
  const now = run.clock[NOW]!;
  run.areaBeforeWindow = run.wipArea();
  run.windowStart = now;
  run.totals.fill(0);
  run.elementSums.fill(0);
  run.stayBins.fill(0);
  run.operationCycles.fill(0);
  run.productSums.fill(0);
  run.leadSums.fill(0);
  run.leadBins.fill(0);
  run.lateSums.fill(0);
  run.defectsMade.fill(0);
  run.defectsFound.fill(0);
  run.moverFailures.fill(0);
  run.poolTimes.fill(0);
  run.poolWork.fill(0);
  run.operatorSince.fill(now);
  for (const robot of run.robots) {
    robot.times.fill(0);
    robot.since = now;
    robot.moves = 0;
  }
  for (const fleet of run.fleets) {
    fleet.deliveries = 0;
    for (const vehicle of fleet.vehicles) restartVehicle(run, vehicle);
  }
  for (let element = 0; element < run.elementCount; element++) run.insideAtStart[element] = partsInside(run, element);
  resetLevels(run);
  for (let unit = 0; unit < run.unitCount; unit++) {
    const t = unit * UNIT_TIMES;
    for (let s = 0; s < STATE_COUNT; s++) run.unitTimes[t + IN_STATE + s] = 0;
    run.unitTimes[t + SINCE] = now;
    run.units[unit * UNIT + ACTIVE_PERIODS] = isActive(run.units[unit * UNIT + STATE]!) ? 1 : 0;
  }
  eachStay(run, (element, since) => {
    run.elementSums[element * ELEMENT_SUMS + STAY_OUTSIDE]! += now - since;
  });
}

/** Charge used so far is booked before the times are forgotten. */
function restartVehicle(run: RunState, vehicle: Vehicle): void {
  setVehicle(run, vehicle, vehicle.activity);
  vehicle.times.fill(0);
  vehicle.distanceM = 0;
}

/** Parts in a buffer, on a belt, on the servers of a station now. */
export function partsInside(run: RunState, element: number): number {
  const level = run.elements[element * ELEMENT + LEVEL]!;
  if (level >= 0) return run.levelValue[level]!;
  return run.elements[element * ELEMENT + KIND] === STATION && run.units[run.elements[element * ELEMENT + FIRST_UNIT]! * UNIT + PART]! >= 0
    ? 1
    : 0;
}

/** Visits the stays that are going on: element and beginning. */
export function eachStay(run: RunState, visit: (element: number, since: number) => void): void {
  for (let part = 0; part < run.partSlots; part++) {
    const p = part * PART_INTS;
    if ((run.parts[p + PART_FLAGS]! & ALIVE) === 0) continue;
    const since = run.partTimes[part * PART_TIMES + HERE_SINCE]!;
    const holder = run.parts[p + HOLDER]!;
    if (run.parts[p + HOLDER_KIND] === BY_SERVER) visit(run.units[holder * UNIT + OWNER]!, since);
    else if (run.parts[p + HOLDER_KIND] === BY_BUFFER) visit(holder, since);
  }
}

/** Good parts and time-mean of parts in the line per interval from t = 0; without a horizon intervals double when 2,000 are full. */
export class Series {
  interval: number;
  next: number;
  good: number[] = [];
  wip: number[] = [];
  private goodBefore = 0;
  private areaBefore = 0;

  private readonly doubles: boolean;

  constructor(interval: number, doubles: boolean) {
    this.doubles = doubles;
    this.interval = interval;
    this.next = interval;
  }

  /** Closes the interval that ends now. */
  step(run: RunState): void {
    const good = run.ended[0]!;
    const area = run.wipArea();
    this.good.push(good - this.goodBefore);
    this.wip.push((area - this.areaBefore) / this.interval);
    this.goodBefore = good;
    this.areaBefore = area;
    if (this.doubles && this.good.length >= 2000) this.halve();
    this.next += this.interval;
  }

  private halve(): void {
    const half = this.good.length >> 1;
    this.good = Array.from({ length: half }, (_, i) => this.good[2 * i]! + this.good[2 * i + 1]!);
    this.wip = Array.from({ length: half }, (_, i) => (this.wip[2 * i]! + this.wip[2 * i + 1]!) / 2);
    this.interval *= 2;
  }
}
