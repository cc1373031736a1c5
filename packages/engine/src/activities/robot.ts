import type { RunState } from '../run/state.ts';
export function robotShift(_run: RunState, _calendar: number, _on: boolean): void {}
export function robotDown(_run: RunState, _unit: number): void {}
export function robotUp(_run: RunState, _unit: number): void {}
export function robotStep(_run: RunState, _unit: number): void {}
export function dispatchRobot(_run: RunState, _carrier: number): void {}
