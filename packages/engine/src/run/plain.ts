import {
  AMPLE, BEFORE_SERVICE, BRANCH, BRANCH_CARRIER, BRANCH_ELEMENT, BRANCHES, BUFFER, CHECKED_EVENTS, DISCIPLINE, ELEMENT, FIFO, FIRST_BRANCH, FLAGS, GROUP, HAS_CYCLE, HAS_DWELL, HAS_MAINTENANCE,
  INCOMING, INCOMING_END, KIND, LEVEL, MULTIPLE_PARTS, SPECIAL_CLAIM, STATION, UNITS,
} from '../model/layout.ts';
import type { RunState } from './state.ts';

/** Elements for which the short way holds: nothing but places, one server, one way in, one way on. */
export const PLAIN_BUFFER = 1;
export const PLAIN_STATION = 2;

const NOT_PLAIN = SPECIAL_CLAIM | HAS_CYCLE | HAS_MAINTENANCE | CHECKED_EVENTS | AMPLE | BEFORE_SERVICE | MULTIPLE_PARTS;

/** Offset of the branch of every stage and product that goes on one way only, by itself; -1 for the others. */
export function plainWays(run: RunState): Int32Array {
  return run.operationOf.map((_, key) => {
    const group = run.groupOf[key * 3]!;
    if (group < 0 || run.hasLimits || run.groups[group * GROUP + BRANCHES] !== 1) return -1;
    const branch = run.groups[group * GROUP + FIRST_BRANCH]! * BRANCH;
    return run.branches[branch + BRANCH_CARRIER] === -1 ? branch : -1;
  });
}

export function plainElements(run: RunState): Uint8Array {
  const plain = new Uint8Array(run.elementCount);
  if (run.hasLimits || run.options.general === true) return plain;
  for (let element = 0; element < run.elementCount; element++) {
    const kind = run.elements[element * ELEMENT + KIND]!;
    if (run.carriersTo[element] !== -1 || run.watched[element] !== 0) continue;
    if (kind === BUFFER && isPlainBuffer(run, element)) plain[element] = PLAIN_BUFFER;
    if (kind === STATION && isPlainStation(run, element)) plain[element] = PLAIN_STATION;
  }
  return plain;
}

function isPlainBuffer(run: RunState, element: number): boolean {
  const e = element * ELEMENT;
  if ((run.elements[e + FLAGS]! & HAS_DWELL) !== 0 || run.elements[e + DISCIPLINE] !== FIFO) return false;
  for (let stage = 0; stage < run.stageElement.length; stage++) {
    if (run.stageElement[stage] !== element) continue;
    for (let product = 0; product < run.products; product++) {
      const way = run.plainWay[stage * run.products + product]!;
      if (way < 0 || run.elements[run.branches[way + BRANCH_ELEMENT]! * ELEMENT + KIND] !== STATION) return false;
    }
  }
  return true;
}

function isPlainStation(run: RunState, element: number): boolean {
  const e = element * ELEMENT;
  return (
    run.elements[e + UNITS] === 1 && run.elements[e + LEVEL] === -1 && (run.elements[e + FLAGS]! & NOT_PLAIN) === 0 &&
    run.elements[e + INCOMING_END]! - run.elements[e + INCOMING]! === 1
  );
}
