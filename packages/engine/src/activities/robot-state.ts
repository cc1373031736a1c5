import {
  AWAITS_CREW,
  CLOCKS,
  IS_DOWN,
  MOVER_STATE,
  OFF_SHIFT,
  PIECE_START,
  REMAINING,
  UNIT,
  UNIT_FLAGS,
  UNIT_TIMES,
  VALID_EVENT,
} from '../model/layout.ts';
import type { ModelSpec, RobotSpec } from '../model/spec.ts';
import { AT, NOW, PUSHED, RELEASES_FIRST, ROBOT_STEP, schedule } from '../run/events.ts';
import { indexById } from '../run/prepare.ts';
import type { RunState } from '../run/state.ts';
import { BLOCKED, DOWN, OFF, STARVED, touch, WAITING_REPAIR, WORKING } from '../run/unit-state.ts';
import { untilFailure } from './failure.ts';

/** Activities of a robot, as RobotAt.activity tells them. */
export const RESTS = 0;
export const GOES_EMPTY = 1;
export const PICKS = 2;
export const CARRIES = 3;
export const PLACES = 4;
export const STANDS_WAITING = 5;
export const IS_BROKEN = 6;
export const IS_OFF = 7;
export const ROBOT_ACTIVITIES = 8;

/** 'home' among positions, which are element indices otherwise. */
export const HOME = -1;

/** What one robot does in a run. */
export interface Robot {
  readonly index: number;
  readonly unit: number;
  readonly spec: RobotSpec;
  readonly calendar: number;
  /** Queues of the ways it serves. */
  readonly queues: readonly number[];
  /** Since when the move at the head of each queue has been possible; -1: it is not. */
  readonly possibleSince: Float64Array;
  readonly travel: ReadonlyMap<number, number>;
  activity: number;
  since: number;
  readonly times: Float64Array;
  moves: number;
  position: number;
  /** Where the present piece ends. */
  target: number;
  /** Parts in the grippers, -1 empty: the one to be placed next first. */
  held: number;
  second: number;
  /** Part that is being fetched; its way's end. */
  fetching: number;
  /** What follows when the piece ends. */
  afterwards: (run: RunState, robot: Robot) => void;
  step: number;
  skipped: number;
  /** Activity that a failure has interrupted, or -1. */
  interrupted: number;
}

const rests = (): void => {};

/** Robots of a run, all at home and resting. */
export function openRobots(
  spec: ModelSpec,
  unitOf: (kind: 'robot', owner: number, id: string) => number,
  queuesOf: (carrier: number) => readonly number[],
): readonly Robot[] {
  return spec.robots.map((robot, index) => {
    const queues = queuesOf(index);
    return {
      index,
      unit: unitOf('robot', index, robot.id),
      spec: robot,
      calendar: indexById(spec.calendars, robot.calendar),
      queues,
      possibleSince: new Float64Array(queues.length).fill(-1),
      travel: travelOf(spec, robot),
      activity: RESTS,
      since: 0,
      times: new Float64Array(ROBOT_ACTIVITIES),
      moves: 0,
      position: indexById(spec.elements, robot.home),
      target: HOME,
      held: -1,
      second: -1,
      fetching: -1,
      afterwards: rests,
      step: 0,
      skipped: 0,
      interrupted: -1,
    };
  });
}

function travelOf(spec: ModelSpec, robot: RobotSpec): ReadonlyMap<number, number> {
  const travel = new Map<number, number>();
  for (const [from, row] of Object.entries(robot.travelS)) {
    for (const [to, seconds] of Object.entries(row))
      travel.set(key(indexById(spec.elements, from), indexById(spec.elements, to)), Math.floor(seconds * 1e6 + 0.5));
  }
  return travel;
}

const key = (from: number, to: number): number => (from + 1) * 65536 + to + 1;

/** Microseconds from one position to another; the way back where only that is given; 0 where neither is. */
export function travelTime(robot: Robot, from: number, to: number): number {
  if (from === to) return 0;
  return robot.travel.get(key(from, to)) ?? robot.travel.get(key(to, from)) ?? 0;
}

const handling = (times: Readonly<Record<string, number>>, id: string): number => Math.floor((times[id] ?? times['*'] ?? 0) * 1e6 + 0.5);
export const pickTime = (run: RunState, robot: Robot, element: number): number =>
  handling(robot.spec.pickS, run.model.spec.elements[element]!.id);
export const placeTime = (run: RunState, robot: Robot, element: number): number =>
  handling(robot.spec.placeS, run.model.spec.elements[element]!.id);

/** Whether nothing keeps the robot from beginning something. */
export function isReady(run: RunState, robot: Robot): boolean {
  return (run.units[robot.unit * UNIT + UNIT_FLAGS]! & (IS_DOWN | AWAITS_CREW | OFF_SHIFT)) === 0;
}

const isTimed = (activity: number): boolean => activity >= GOES_EMPTY && activity <= PLACES;

/** Books the time of the old activity and shows the new one. */
export function setActivity(run: RunState, robot: Robot, activity: number): void {
  const now = run.clock[NOW]!;
  robot.times[robot.activity]! += now - robot.since;
  robot.since = now;
  robot.activity = activity;
  const flags = run.units[robot.unit * UNIT + UNIT_FLAGS]!;
  let state = WORKING;
  if ((flags & AWAITS_CREW) !== 0) state = WAITING_REPAIR;
  else if ((flags & IS_DOWN) !== 0) state = DOWN;
  else if (activity === IS_OFF) state = OFF;
  else if (activity === RESTS) state = STARVED;
  else if (activity === STANDS_WAITING) state = robot.held >= 0 ? BLOCKED : STARVED;
  run.units[robot.unit * UNIT + MOVER_STATE] = state;
  if (run.trace !== null && !isTimed(activity)) run.trace.robot(run, robot, 0);
  touch(run, robot.unit);
}

/** Does something for `duration`; then calls `afterwards`. Nothing that takes no time is scheduled. */
export function begin(run: RunState, robot: Robot, activity: number, target: number, duration: number, then: Robot['afterwards']): void {
  robot.afterwards = then;
  robot.target = target;
  if (duration === 0) {
    robot.position = target;
    then(run, robot);
    return;
  }
  setActivity(run, robot, activity);
  if (run.trace !== null) run.trace.robot(run, robot, duration);
  run.unitTimes[robot.unit * UNIT_TIMES + REMAINING] = duration;
  startPiece(run, robot);
}

/** Schedules the end of the piece in hand, or the failure before it. */
export function startPiece(run: RunState, robot: Robot): void {
  const t = robot.unit * UNIT_TIMES;
  run.unitTimes[t + PIECE_START] = run.clock[NOW]!;
  run.clock[AT] = run.clock[NOW]! + run.unitTimes[t + REMAINING]!;
  if (run.units[robot.unit * UNIT + CLOCKS]! > 0) untilFailure(run, robot.unit);
  schedule(run, RELEASES_FIRST, ROBOT_STEP, robot.unit);
  run.unitTimes[t + VALID_EVENT] = run.clock[PUSHED]!;
}
