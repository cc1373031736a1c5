import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';

/** Adds `delta` to a level (parts in a queue, servers in use) and books the time at the old value. */
export function changeLevel(run: RunState, level: number, delta: number): void {
  const now = run.clock[NOW]!;
  const value = run.levelValue[level]!;
  const passed = now - run.levelSince[level]!;
  const bins = run.levelBins[level]!;
  run.levelTime[run.levelBin[level]! + (value < bins ? value : bins - 1)]! += passed;
  run.levelArea[level]! += passed * value;
  run.levelSince[level] = now;
  const next = value + delta;
  run.levelValue[level] = next;
  if (next > run.levelMax[level]!) run.levelMax[level] = next;
}

/** Forgets what was booked before now; the present values stay. */
export function resetLevels(run: RunState): void {
  run.levelTime.fill(0);
  run.levelArea.fill(0);
  run.levelSince.fill(run.clock[NOW]!);
  run.levelMax.set(run.levelValue);
}
