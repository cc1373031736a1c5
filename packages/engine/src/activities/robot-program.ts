import { ELEMENT, HOLDER, INCOMING, INCOMING_END, KIND, OCCUPIED, PART_INTS, STATION, TO_STAGE } from '../model/layout.ts';
import type { RobotStepSpec } from '../model/spec.ts';
import { indexById } from '../run/prepare.ts';
import type { RunState } from '../run/state.ts';
import { holdPlace, holdServer } from './before-service.ts';
import { limitsAllow } from './limit.ts';
import { assign, canDeliver, endOf, headOf, holderElement, putPart, rest, showWaiting, takePart } from './robot.ts';
import {
  begin,
  CARRIES,
  GOES_EMPTY,
  isReady,
  PICKS,
  PLACES,
  pickTime,
  placeTime,
  type Robot,
  STANDS_WAITING,
  setActivity,
  travelTime,
} from './robot-state.ts';

/**
 * Cyclic service: the steps of the program over and over; the robot goes to each place early and waits there until the step is
 * possible. A step that cannot ever become possible by others is left out: a pick from a station that is empty and that only this
 * robot loads, a place with nothing in the gripper.
 */
export function runProgram(run: RunState, robot: Robot): void {
  if (!isReady(run, robot)) {
    rest(run, robot);
    return;
  }
  const { program } = robot.spec;
  while (robot.skipped < program.length) {
    const step = program[robot.step]!;
    const at = placeOf(run, robot, step);
    if (isIdleStep(run, robot, step, at)) {
      robot.step = (robot.step + 1) % program.length;
      robot.skipped += 1;
      continue;
    }
    robot.skipped = 0;
    if (robot.position === at) perform(run, robot, step, at);
    else begin(run, robot, robot.held >= 0 ? CARRIES : GOES_EMPTY, at, travelTime(robot, robot.position, at), runProgram);
    return;
  }
  robot.skipped = 0;
  setActivity(run, robot, STANDS_WAITING);
}

/** A part is put where its way leads (which is where the program puts it, if there is a choice); all else happens where the step says. */
function placeOf(run: RunState, robot: Robot, step: RobotStepSpec): number {
  if ((step.do === 'place' || step.do === 'swap') && robot.held >= 0)
    return run.stageElement[run.parts[robot.held * PART_INTS + TO_STAGE]!]!;
  return indexById(run.model.spec.elements, step.at);
}

function isIdleStep(run: RunState, robot: Robot, step: RobotStepSpec, at: number): boolean {
  switch (step.do) {
    case 'go':
      return robot.position === at;
    case 'place':
      return robot.held < 0;
    case 'pick':
      return isLeftEmpty(run, robot, at);
    default:
      return robot.held < 0 && isLeftEmpty(run, robot, at);
  }
}

/** An empty station that nobody but this robot loads. */
function isLeftEmpty(run: RunState, robot: Robot, at: number): boolean {
  const e = at * ELEMENT;
  return (
    run.elements[e + KIND] === STATION &&
    run.elements[e + OCCUPIED] === 0 &&
    run.elements[e + INCOMING] === run.elements[e + INCOMING_END] &&
    run.carriersTo[at] === robot.index
  );
}

/** Does the step here and now, or waits for it. */
function perform(run: RunState, robot: Robot, step: RobotStepSpec, at: number): void {
  const ready = readyAt(run, robot, at);
  if (step.do === 'pick' || (step.do === 'swap' && robot.held < 0)) {
    if (ready < 0) wait(run, robot);
    else pick(run, robot, ready, at, next);
  } else if (step.do === 'place') {
    if (!canDeliver(run, at, robot.held)) wait(run, robot);
    else place(run, robot, at);
  } else if (step.do === 'swap') {
    if (ready >= 0) swap(run, robot, ready, at);
    else if (canDeliver(run, at, robot.held)) place(run, robot, at);
    else wait(run, robot);
  } else {
    next(run, robot);
  }
}

/** The part that has been ready longest at a place on any way of this robot, or -1. */
function readyAt(run: RunState, robot: Robot, at: number): number {
  let best = -1;
  for (const queue of robot.queues) {
    const part = headOf(run, queue);
    if (
      part < 0 ||
      holderElement(run, part) !== at ||
      !limitsAllow(run, run.stageElement[endOf(run, queue, part, nextPlace(run, robot))]!, part)
    )
      continue;
    if (best < 0 || run.readyOf(part) < run.readyOf(best)) best = part;
  }
  return best;
}

/** Where the program puts a part that is picked now: at its next place or swap. */
function nextPlace(run: RunState, robot: Robot): number {
  const { program } = robot.spec;
  for (let i = 1; i <= program.length; i++) {
    const step = program[(robot.step + i) % program.length]!;
    if (step.do === 'place' || step.do === 'swap') return indexById(run.model.spec.elements, step.at);
  }
  return -1;
}

function wait(run: RunState, robot: Robot): void {
  for (const queue of robot.queues) {
    const part = headOf(run, queue);
    if (part >= 0) showWaiting(run, part, true);
  }
  setActivity(run, robot, STANDS_WAITING);
}

function pick(run: RunState, robot: Robot, part: number, at: number, then: Robot['afterwards']): void {
  assign(run, part, nextPlace(run, robot));
  showWaiting(run, part, true);
  robot.fetching = part;
  begin(run, robot, PICKS, at, pickTime(run, robot, at), (r, own) => {
    takePart(r, own.fetching, own.unit);
    if (own.held < 0) own.held = own.fetching;
    else own.second = own.fetching;
    own.fetching = -1;
    then(r, own);
  });
}

function place(run: RunState, robot: Robot, at: number): void {
  holdPlace(run, at);
  begin(run, robot, PLACES, at, placeTime(run, robot, at), placed);
}

function placed(run: RunState, robot: Robot): void {
  const part = robot.held;
  robot.held = robot.second;
  robot.second = -1;
  robot.moves += 1;
  putPart(run, part);
  next(run, robot);
}

/** Takes the finished part out with the empty gripper, turns, and puts the held one in. */
function swap(run: RunState, robot: Robot, ready: number, at: number): void {
  const server = run.parts[ready * PART_INTS + HOLDER]!;
  pick(run, robot, ready, at, (r, own) => {
    holdServer(r, server);
    begin(r, own, PLACES, at, Math.floor(own.spec.swapS * 1e6 + 0.5), (r2, own2) => {
      begin(r2, own2, PLACES, at, placeTime(r2, own2, at), placed);
    });
  });
}

function next(run: RunState, robot: Robot): void {
  robot.step = (robot.step + 1) % robot.spec.program.length;
  robot.skipped = 0;
  runProgram(run, robot);
}
