import {
  AWAITS_CREW,
  AWAITS_LOADER,
  AWAITS_SETTER,
  AWAITS_UNLOADER,
  FAILING,
  HAS_OPERATORS,
  HOLDS_UNSTARTED,
  IDLE,
  IN_MAINTENANCE,
  IS_DOWN,
  LOADING,
  OFF_SHIFT,
  PART,
  PHASE,
  PIECE_START,
  PREEMPTED,
  PROCESSING,
  REMAINING,
  SETTING_UP,
  SUSPENDED,
  UNIT,
  UNIT_FLAGS,
  UNIT_TIMES,
  UNLOADING,
  VALID_EVENT,
} from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';
import { operatorsReady } from './cycle.ts';
import { useClocks } from './failure.ts';
import { beginPiece, startOrHold } from './station.ts';

const isTimed = (phase: number): boolean => phase === PROCESSING || phase === LOADING || phase === SETTING_UP || phase === UNLOADING;

/** Stops a piece of work that is going on; its end event becomes stale, what was worked is booked. */
export function interruptPiece(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const t = unit * UNIT_TIMES;
  if (!isRunning(run, unit)) return;
  run.unitTimes[t + VALID_EVENT] = -1;
  if (run.units[u + PHASE] === PROCESSING) useClocks(run, unit);
  else run.unitTimes[t + REMAINING]! -= run.clock[NOW]! - run.unitTimes[t + PIECE_START]!;
  run.units[u + FAILING] = -1;
  touch(run, unit);
}

/** Whether the server has a part in a timed phase that stands still now. */
export function isInterrupted(run: RunState, unit: number): boolean {
  return run.units[unit * UNIT + PART]! >= 0 && isTimed(run.units[unit * UNIT + PHASE]!);
}

/** Whether a timed phase goes on: nothing holds the server up. */
export function isRunning(run: RunState, unit: number): boolean {
  const u = unit * UNIT;
  return (
    isTimed(run.units[u + PHASE]!) && (run.units[u + UNIT_FLAGS]! & (IS_DOWN | AWAITS_CREW | SUSPENDED | IN_MAINTENANCE | PREEMPTED)) === 0
  );
}

/** Goes on with what was interrupted, as soon as neither a repair nor a shift's end holds it up. */
export function resumePiece(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const units = run.units;
  if ((units[u + UNIT_FLAGS]! & (IS_DOWN | AWAITS_CREW | SUSPENDED | IN_MAINTENANCE | PREEMPTED)) !== 0) return;
  const phase = units[u + PHASE]!;
  if (isTimed(phase)) beginPiece(run, unit, phase);
  else if (phase === HOLDS_UNSTARTED && (units[u + UNIT_FLAGS]! & OFF_SHIFT) === 0) startOrHold(run, unit);
  else if (
    (phase === AWAITS_LOADER || phase === AWAITS_UNLOADER || phase === AWAITS_SETTER) &&
    (units[u + UNIT_FLAGS]! & HAS_OPERATORS) !== 0
  )
    operatorsReady(run, unit);
  else if (phase !== IDLE) touch(run, unit);
}
