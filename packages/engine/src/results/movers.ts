import type { RunState } from '../run/state.ts';
import type { FleetResult, RobotResult } from './result.ts';

export function robotResults(_run: RunState, _end: number): readonly RobotResult[] {
  return [];
}
export function fleetResults(_run: RunState, _end: number): readonly FleetResult[] {
  return [];
}
