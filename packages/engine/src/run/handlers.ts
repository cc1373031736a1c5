import { batchTimeout } from '../activities/batch.ts';
import { dwellEnds } from '../activities/buffer.ts';
import { beltClears, beltEnds } from '../activities/conveyor.ts';
import { clockFails, repaired } from '../activities/failure.ts';
import { maintenanceDue, maintenanceEnds } from '../activities/maintenance.ts';
import { operatorsArrive } from '../activities/operator.ts';
import { robotStep } from '../activities/robot.ts';
import { turnCalendar } from '../activities/shift.ts';
import { arrive } from '../activities/source.ts';
import { checkedPieceEnds, pieceEnds } from '../activities/station.ts';
import { vehicleStep } from '../activities/vehicle.ts';
import {
  ARRIVAL,
  BATCH_TIMEOUT,
  BELT_CLEAR,
  BELT_END,
  CALENDAR_TURN,
  CLOCK_FAILURE,
  DWELL_END,
  EVENT_KINDS,
  MAINTENANCE_DUE_EVENT,
  MAINTENANCE_END_EVENT,
  OPERATORS_ARRIVE,
  PIECE_END,
  PIECE_END_CHECKED,
  REPAIRED,
  ROBOT_STEP,
  VEHICLE_STEP,
} from './events.ts';
import type { RunState } from './state.ts';

export type Handler = (run: RunState, index: number) => void;

const unknown: Handler = () => {
  throw new Error('an event has no handler');
};

/** What happens at an event, by its kind. */
export const HANDLERS: readonly Handler[] = table();

function table(): readonly Handler[] {
  const handlers: Handler[] = Array.from({ length: EVENT_KINDS }, () => unknown);
  handlers[PIECE_END] = pieceEnds;
  handlers[PIECE_END_CHECKED] = checkedPieceEnds;
  handlers[ARRIVAL] = arrive;
  handlers[REPAIRED] = repaired;
  handlers[CLOCK_FAILURE] = clockFails;
  handlers[DWELL_END] = dwellEnds;
  handlers[CALENDAR_TURN] = turnCalendar;
  handlers[OPERATORS_ARRIVE] = operatorsArrive;
  handlers[ROBOT_STEP] = robotStep;
  handlers[VEHICLE_STEP] = vehicleStep;
  handlers[BATCH_TIMEOUT] = batchTimeout;
  handlers[MAINTENANCE_DUE_EVENT] = maintenanceDue;
  handlers[MAINTENANCE_END_EVENT] = maintenanceEnds;
  handlers[BELT_END] = beltEnds;
  handlers[BELT_CLEAR] = beltClears;
  return handlers;
}

/** Kinds that go on by themselves even when nothing else can happen: they do not show that the line is alive. */
export const isBackground = (kind: number): boolean => kind === CALENDAR_TURN || kind === CLOCK_FAILURE || kind === MAINTENANCE_DUE_EVENT;
