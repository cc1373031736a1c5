import { ELEMENT, HOLDER, KIND, PART_INTS, PRODUCT, SOURCE, STATION, TO_STAGE } from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { holdPlace, holdServer } from './before-service.ts';
import { hasPlace } from './flow.ts';
import { limitsAllow } from './limit.ts';
import { assign, canDeliver, deliverTo, headOf, holderElement, putPart, rest, showWaiting, takePart } from './robot.ts';
import { begin, CARRIES, GOES_EMPTY, isReady, PICKS, PLACES, pickTime, placeTime, RESTS, type Robot, travelTime } from './robot-state.ts';

/**
 * Rule-based service: among the moves that are possible (a ready part, a free place at its end) the robot takes the one its rule
 * prefers; both are reserved at once. A robot with two grippers may also go where the only obstacle is a finished part that it
 * can take out in the same visit.
 */
export function chooseMove(run: RunState, robot: Robot): void {
  const free = robot.activity === RESTS && isReady(run, robot);
  let best = -1;
  let bestRank = Number.POSITIVE_INFINITY;
  let bestSince = Number.POSITIVE_INFINITY;
  for (let i = 0; i < robot.queues.length; i++) {
    const part = headOf(run, robot.queues[i]!);
    const possible = part >= 0 && isPossible(run, robot, robot.queues[i]!, part);
    if (!possible) robot.possibleSince[i] = -1;
    else if (robot.possibleSince[i]! < 0) robot.possibleSince[i] = run.clock[NOW]!;
    if (part >= 0) showWaiting(run, part, possible);
    if (!possible || !free) continue;
    const rank = rankOf(run, robot, part, i);
    const since = robot.possibleSince[i]!;
    if (rank < bestRank || (rank === bestRank && since < bestSince)) {
      bestRank = rank;
      bestSince = since;
      best = i;
    }
  }
  if (best < 0) return;
  robot.possibleSince[best] = -1;
  fetch(run, robot, headOf(run, robot.queues[best]!));
}

function isPossible(run: RunState, robot: Robot, queue: number, part: number): boolean {
  const to = run.stageElement[deliverTo(run, queue, part)]!;
  return canDeliver(run, to, part) || (robot.spec.grippers === 2 && limitsAllow(run, to, part) && exchangeFor(run, robot, to) >= 0);
}

/** The finished part of a single server that this robot could take out to make room there, or -1. */
function exchangeFor(run: RunState, robot: Robot, element: number): number {
  if (run.elements[element * ELEMENT + KIND] !== STATION) return -1;
  for (const queue of robot.queues) {
    const part = headOf(run, queue);
    if (part < 0 || holderElement(run, part) !== element) continue;
    if (canDeliver(run, run.stageElement[deliverTo(run, queue, part)]!, part)) return part;
  }
  return -1;
}

function rankOf(run: RunState, robot: Robot, part: number, i: number): number {
  switch (robot.spec.rule) {
    case 'nearest':
      return travelTime(robot, robot.position, holderElement(run, part));
    case 'priority':
      return run.model.spec.products[run.parts[part * PART_INTS + PRODUCT]!]!.priority;
    case 'firstCome':
      return run.readyOf(part) + (run.elements[holderElement(run, part) * ELEMENT + KIND] === SOURCE ? 1e18 : 0);
    default:
      return robot.possibleSince[i]!;
  }
}

/** Reserves the move and goes for the part. */
function fetch(run: RunState, robot: Robot, part: number): void {
  const from = holderElement(run, part);
  const stage = assign(run, part);
  const to = run.stageElement[stage]!;
  if (hasPlace(run, to)) holdPlace(run, to);
  else robot.second = reserveExchange(run, robot, to);
  robot.fetching = part;
  begin(run, robot, GOES_EMPTY, from, travelTime(robot, robot.position, from), arriveAtPart);
}

function reserveExchange(run: RunState, robot: Robot, element: number): number {
  const part = exchangeFor(run, robot, element);
  const stage = assign(run, part);
  holdPlace(run, run.stageElement[stage]!);
  return part;
}

function arriveAtPart(run: RunState, robot: Robot): void {
  begin(run, robot, PICKS, robot.position, pickTime(run, robot, robot.position), picked);
}

function picked(run: RunState, robot: Robot): void {
  const part = robot.fetching;
  robot.fetching = -1;
  robot.held = part;
  takePart(run, part, robot.unit);
  const to = run.stageElement[run.parts[part * PART_INTS + TO_STAGE]!]!;
  begin(run, robot, CARRIES, to, travelTime(robot, robot.position, to), arriveAtPlace);
}

function arriveAtPlace(run: RunState, robot: Robot): void {
  if (robot.second >= 0) {
    begin(run, robot, PICKS, robot.position, pickTime(run, robot, robot.position), tookOut);
    return;
  }
  begin(run, robot, PLACES, robot.position, placeTime(run, robot, robot.position), placed);
}

/** The finished part is in the other gripper; its server is kept for the part that was brought. */
function tookOut(run: RunState, robot: Robot): void {
  const server = run.parts[robot.second * PART_INTS + HOLDER]!;
  takePart(run, robot.second, robot.unit);
  holdServer(run, server);
  begin(run, robot, PLACES, robot.position, Math.floor(robot.spec.swapS * 1e6 + 0.5), turned);
}

function turned(run: RunState, robot: Robot): void {
  begin(run, robot, PLACES, robot.position, placeTime(run, robot, robot.position), placed);
}

function placed(run: RunState, robot: Robot): void {
  const part = robot.held;
  robot.held = robot.second;
  robot.second = -1;
  robot.moves += 1;
  putPart(run, part);
  if (robot.held >= 0) {
    const to = run.stageElement[run.parts[robot.held * PART_INTS + TO_STAGE]!]!;
    begin(run, robot, CARRIES, to, travelTime(robot, robot.position, to), arriveAtPlace);
  } else {
    rest(run, robot);
  }
}
