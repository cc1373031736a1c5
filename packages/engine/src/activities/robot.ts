import {
  AWAITS_MOVER,
  BY_MOVER,
  BY_SERVER,
  CARRIER,
  ELEMENT,
  FAILING,
  HEAD,
  HOLDER,
  HOLDER_KIND,
  IN_QUEUE,
  IS_DOWN,
  KIND,
  OFF_SHIFT,
  PART_INTS,
  PIECE_START,
  QUEUE,
  REMAINING,
  SOURCE,
  STAGE,
  TARGET,
  TARGET_END,
  TO_STAGE,
  UNIT,
  UNIT_FLAGS,
  UNIT_TIMES,
  VALID_EVENT,
} from '../model/layout.ts';
import { NOW, POPPED } from '../run/events.ts';
import { leaveQueue } from '../run/queues.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';
import { takeHeld } from './before-service.ts';
import { breakDown, useClocks } from './failure.ts';
import { hasPlace, leavePlace } from './flow.ts';
import { keepLimits, limitsAllow, moveLimits } from './limit.ts';
import { runProgram } from './robot-program.ts';
import { chooseMove } from './robot-rules.ts';
import { IS_BROKEN, IS_OFF, isReady, RESTS, type Robot, STANDS_WAITING, setActivity, startPiece } from './robot-state.ts';

/** Sends a robot: the next step of its program, or the move its rule chooses. */
export function dispatchRobot(run: RunState, index: number): void {
  const robot = run.robots[index]!;
  if (robot.spec.rule !== 'cyclic') chooseMove(run, robot);
  else if (robot.activity === RESTS || robot.activity === STANDS_WAITING) runProgram(run, robot);
}

/** Handler: what a robot does has ended, or it has failed. */
export function robotStep(run: RunState, unit: number): void {
  if (run.unitTimes[unit * UNIT_TIMES + VALID_EVENT] !== run.clock[POPPED]) return;
  const robot = robotOf(run, unit);
  useClocks(run, unit);
  if (run.units[unit * UNIT + FAILING]! >= 0) {
    breakDown(run, unit, run.units[unit * UNIT + FAILING]!);
    return;
  }
  robot.position = robot.target;
  robot.afterwards(run, robot);
}

const robotOf = (run: RunState, unit: number): Robot => run.robots.find((robot) => robot.unit === unit)!;

/** A robot goes down; what it does stands still. */
export function robotDown(run: RunState, unit: number): void {
  const robot = robotOf(run, unit);
  const t = unit * UNIT_TIMES;
  if (run.unitTimes[t + VALID_EVENT] !== -1 && run.clock[POPPED] !== run.unitTimes[t + VALID_EVENT] && isMoving(robot))
    run.unitTimes[t + REMAINING]! -= run.clock[NOW]! - run.unitTimes[t + PIECE_START]!;
  run.unitTimes[t + VALID_EVENT] = -1;
  robot.interrupted = isMoving(robot) ? robot.activity : -1;
  setActivity(run, robot, IS_BROKEN);
}

const isMoving = (robot: Robot): boolean => robot.activity !== RESTS && robot.activity !== STANDS_WAITING && robot.activity !== IS_OFF;

/** It is up again and goes on. */
export function robotUp(run: RunState, unit: number): void {
  const robot = robotOf(run, unit);
  const before = robot.interrupted;
  robot.interrupted = -1;
  if (before < 0) {
    rest(run, robot);
    return;
  }
  setActivity(run, robot, before);
  if (run.trace !== null) run.trace.robot(run, robot, run.unitTimes[unit * UNIT_TIMES + REMAINING]!);
  startPiece(run, robot);
}

/** Robots follow a calendar: a begun move is finished, none is begun off shift. */
export function robotShift(run: RunState, calendar: number, on: boolean): void {
  for (const robot of run.robots) {
    if (robot.calendar !== calendar) continue;
    const u = robot.unit * UNIT + UNIT_FLAGS;
    if (on) run.units[u]! &= ~OFF_SHIFT;
    else run.units[u]! |= OFF_SHIFT;
    if (robot.activity === RESTS || robot.activity === STANDS_WAITING || robot.activity === IS_OFF) rest(run, robot);
  }
}

/** Nothing to do now; looks for the next move when the moment is settled. */
export function rest(run: RunState, robot: Robot): void {
  const flags = run.units[robot.unit * UNIT + UNIT_FLAGS]!;
  if ((flags & IS_DOWN) !== 0) return;
  setActivity(run, robot, (flags & OFF_SHIFT) !== 0 ? IS_OFF : RESTS);
  if (isReady(run, robot)) run.dirtyCarriers.add(robot.index);
}

/** Whether the carrier can bring a part to the element at the end of its way. */
export function canDeliver(run: RunState, element: number, part: number): boolean {
  return hasPlace(run, element) && limitsAllow(run, element, part);
}

/**
 * Takes a waiting part out of its way's queue for a carrier; its end is kept in the part.
 * @param wanted element where it shall go if its way leads there; -1: any
 */
export function assign(run: RunState, part: number, wanted = -1): number {
  const queue = run.parts[part * PART_INTS + IN_QUEUE]!;
  const stage = endOf(run, queue, part, wanted);
  const from = holderElement(run, part);
  leaveQueue(run, part);
  run.parts[part * PART_INTS + TO_STAGE] = stage;
  if (run.hasLimits) keepLimits(run, part, run.stageElement[stage]!);
  if (run.elements[from * ELEMENT + KIND] === SOURCE && run.sourcePending[from] === part) {
    run.sourcePending[from] = -1;
    run.dirtySources.add(from);
  }
  return stage;
}

/** The stage to which a part on this way goes: the first that has a place where there is a choice. */
export function deliverTo(run: RunState, queue: number, part: number): number {
  const q = queue * QUEUE;
  const first = run.queues[q + TARGET]!;
  for (let t = first; t < run.queues[q + TARGET_END]!; t++)
    if (canDeliver(run, run.stageElement[run.queueTargets[t]!]!, part)) return run.queueTargets[t]!;
  return run.queueTargets[first]!;
}

/** The stage of a way at the wanted element; where it does not lead there, the stage to which the part goes anyway. */
export function endOf(run: RunState, queue: number, part: number, wanted: number): number {
  for (let t = run.queues[queue * QUEUE + TARGET]!; t < run.queues[queue * QUEUE + TARGET_END]!; t++)
    if (run.stageElement[run.queueTargets[t]!] === wanted) return run.queueTargets[t]!;
  return deliverTo(run, queue, part);
}

/** Element at which a waiting part stands. */
export const holderElement = (run: RunState, part: number): number => run.stageElement[run.parts[part * PART_INTS + STAGE]!]!;

/** Shows a server with a finished part as waiting for its carrier, or as blocked when its destination has no place. */
export function showWaiting(run: RunState, part: number, possible: boolean): void {
  const p = part * PART_INTS;
  if (run.parts[p + HOLDER_KIND] !== BY_SERVER) return;
  const unit = run.parts[p + HOLDER]!;
  const u = unit * UNIT + UNIT_FLAGS;
  if (possible) run.units[u]! |= AWAITS_MOVER;
  else run.units[u]! &= ~AWAITS_MOVER;
  touch(run, unit);
}

/** The carrier has the part: its place is free. */
export function takePart(run: RunState, part: number, unit: number): void {
  const p = part * PART_INTS;
  if (run.hasLimits) moveLimits(run, part, run.stageElement[run.parts[p + TO_STAGE]!]!);
  leavePlace(run, part);
  run.parts[p + HOLDER] = unit;
  run.parts[p + HOLDER_KIND] = BY_MOVER;
  if (run.trace !== null) run.trace.partCarried(run, part, unit);
}

/** The carrier puts the part into the place held for it. */
export function putPart(run: RunState, part: number): void {
  const p = part * PART_INTS;
  const stage = run.parts[p + TO_STAGE]!;
  run.parts[p + TO_STAGE] = -1;
  takeHeld(run, part, stage);
}

/** Queues of the ways that a carrier serves. */
export function queuesOf(run: RunState, carrier: number): readonly number[] {
  const list: number[] = [];
  for (let q = 0; q * QUEUE < run.queues.length; q++) if (run.queues[q * QUEUE + CARRIER] === carrier) list.push(q);
  return list;
}

/** The part at the head of a way, or -1. */
export const headOf = (run: RunState, queue: number): number => run.queues[queue * QUEUE + HEAD]!;
