import {
  ACCEPTS_DOWN,
  ACTIVE_PERIODS,
  AMPLE,
  AWAITS_CREW,
  AWAITS_LOADER,
  AWAITS_MOVER,
  AWAITS_SETTER,
  AWAITS_UNLOADER,
  DONE,
  ELEMENT,
  FLAGS,
  IDLE,
  IDLE_SERVERS,
  IN_MAINTENANCE,
  IN_STATE,
  INBOUND,
  IS_COUNTED,
  IS_DOWN,
  IS_STALE,
  LOADING,
  MAINTENANCE_WANTED,
  MOVER_STATE,
  OCCUPIED,
  OFF_SHIFT,
  OWNER,
  PHASE,
  PREEMPTED,
  PROCESSING,
  RESERVED,
  SERVER,
  SETTING_UP,
  SINCE,
  STATE,
  SUSPENDED,
  UNIT,
  UNIT_FLAGS,
  UNIT_KIND,
  UNIT_TIMES,
  UNLOADING,
} from '../model/layout.ts';
import { NOW } from './events.ts';
import type { RunState } from './state.ts';

/** State codes: positions in STATES of results/result.ts. */
export const WORKING = 0;
export const SETUP_STATE = 1;
export const STARVED = 2;
export const BLOCKED = 3;
export const DOWN = 4;
export const WAITING_OPERATOR = 5;
export const WAITING_ROBOT = 6;
export const WAITING_REPAIR = 7;
export const OFF = 8;
export const STATE_COUNT = 9;

/** A server cannot take a part while any of these holds. */
export const CLOSED = IS_DOWN | AWAITS_CREW | OFF_SHIFT | RESERVED | IN_MAINTENANCE | MAINTENANCE_WANTED;

/** Notes that the unit's state has to be read again when the moment has settled, so that only the net change is booked. */
export function touch(run: RunState, unit: number): void {
  const u = unit * UNIT + UNIT_FLAGS;
  const flags = run.units[u]!;
  if ((flags & IS_STALE) !== 0) return;
  run.units[u] = flags | IS_STALE;
  if (run.staleCount === run.stale.length) {
    const longer = new Int32Array(run.stale.length * 2);
    longer.set(run.stale);
    run.stale = longer;
  }
  run.stale[run.staleCount++] = unit;
}

/** Books the state changes of the moment. */
export function bookStates(run: RunState): void {
  const { units, unitTimes, stale } = run;
  const now = run.clock[NOW]!;
  const count = run.staleCount;
  for (let i = 0; i < count; i++) {
    const unit = stale[i]!;
    const u = unit * UNIT;
    units[u + UNIT_FLAGS]! &= ~IS_STALE;
    if (unit >= run.unitCount) continue;
    const old = units[u + STATE]!;
    const state = stateOf(run, u);
    if (state === old) continue;
    const t = unit * UNIT_TIMES;
    unitTimes[t + IN_STATE + old]! += now - unitTimes[t + SINCE]!;
    unitTimes[t + SINCE] = now;
    units[u + STATE] = state;
    if (isActive(state) && !isActive(old)) units[u + ACTIVE_PERIODS]! += 1;
    if (run.trace !== null) run.trace.unitState(run, unit, state);
  }
  run.staleCount = 0;
}

/** Working, set-up, down and waiting for repair: what an average active period counts (Roser, Nakano and Tanaka 2001). */
export const isActive = (state: number): boolean =>
  state === WORKING || state === SETUP_STATE || state === DOWN || state === WAITING_REPAIR;

/** The state that decides, by the order of precedence of the semantics page. */
function stateOf(run: RunState, u: number): number {
  const units = run.units;
  const flags = units[u + UNIT_FLAGS]!;
  const phase = units[u + PHASE]!;
  if (units[u + UNIT_KIND] !== SERVER) {
    if ((flags & AWAITS_CREW) !== 0) return WAITING_REPAIR;
    return (flags & IS_DOWN) !== 0 ? DOWN : units[u + MOVER_STATE]!;
  }
  if ((run.elements[units[u + OWNER]! * ELEMENT + FLAGS]! & AMPLE) !== 0)
    return run.elements[units[u + OWNER]! * ELEMENT + OCCUPIED]! > 0 ? WORKING : STARVED;
  if ((flags & (IS_DOWN | AWAITS_CREW | IN_MAINTENANCE)) !== 0) return (flags & AWAITS_CREW) !== 0 ? WAITING_REPAIR : DOWN;
  if ((flags & (SUSPENDED | PREEMPTED)) === 0) {
    if (phase === PROCESSING || phase === LOADING || phase === UNLOADING) return WORKING;
    if (phase === SETTING_UP) return SETUP_STATE;
  }
  if ((flags & OFF_SHIFT) !== 0) return OFF;
  if (phase === AWAITS_LOADER || phase === AWAITS_UNLOADER || phase === AWAITS_SETTER || (flags & PREEMPTED) !== 0) return WAITING_OPERATOR;
  if (phase === IDLE) return isServedByMover(run, units[u + OWNER]!, flags) ? WAITING_ROBOT : STARVED;
  return phase === DONE && (flags & AWAITS_MOVER) !== 0 ? WAITING_ROBOT : BLOCKED;
}

/** Whether a robot or vehicle is on its way with a part; a server kept for a part that comes by itself only starves. */
const isServedByMover = (run: RunState, element: number, flags: number): boolean =>
  run.elements[element * ELEMENT + INBOUND]! > 0 || ((flags & RESERVED) !== 0 && run.carriersTo[element] !== -1);

/** Brings the count of servers that accept a part up to date after a change of the unit's phase or flags. */
export function recount(run: RunState, unit: number): void {
  const units = run.units;
  const u = unit * UNIT;
  if (unit >= run.unitCount) return;
  const flags = units[u + UNIT_FLAGS]!;
  const closed = (run.elements[units[u + OWNER]! * ELEMENT + FLAGS]! & ACCEPTS_DOWN) === 0 ? CLOSED : CLOSED & ~(IS_DOWN | AWAITS_CREW);
  const open = units[u + PHASE] === IDLE && (flags & closed) === 0;
  if (open === ((flags & IS_COUNTED) !== 0)) return;
  units[u + UNIT_FLAGS] = flags ^ IS_COUNTED;
  run.elements[units[u + OWNER]! * ELEMENT + IDLE_SERVERS]! += open ? 1 : -1;
  if (!open) return;
  const owner = units[u + OWNER]!;
  run.dirtyStations.add(owner);
  if (run.carriersTo[owner] !== -1) run.wakeCarriersTo(owner);
}
