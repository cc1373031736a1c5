import type { RunState } from '../run/state.ts';
export function vehicleDown(_run: RunState, _unit: number): void {}
export function vehicleUp(_run: RunState, _unit: number): void {}
export function vehicleStep(_run: RunState, _unit: number): void {}
export function dispatchFleet(_run: RunState, _carrier: number): void {}
