import {
  BY_SOURCE,
  ELEMENT,
  FLAGS,
  FROM_STAGE,
  HEAD,
  HOLDER_KIND,
  INCOMING,
  INCOMING_END,
  KEY,
  KEYED_ORIGINS,
  LIFO,
  LIMIT,
  LIMIT_END,
  NEXT,
  ORDERING,
  PART_INTS,
  PART_TIMES,
  PRODUCT,
  QUEUE,
  READY_SINCE,
  SHARED_ORIGIN,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { limitsAllow } from './limit.ts';

const ANY = -1;
/** Products marked in `run.eligible`. */
const MARKED = -2;

/**
 * The waiting part that an element takes next. Each element in front offers its next part by its own discipline, over all its ways
 * to here; of these the part that has been ready longest, parts still at a source last. Where everything waits in buffers that sort
 * by the same key, the keys decide across the buffers too.
 *
 * @returns the way it comes by (index into the incoming columns), the part in `run.picked`; -1 when none may come
 */
export const pickIncoming = (run: RunState, element: number): number => pickAmong(run, element, ANY, ANY);

/** The next part among those that come from one element. */
export const pickFrom = (run: RunState, element: number, origin: number): number => pickAmong(run, element, origin, ANY);

/** The next part among the products that are marked in `run.eligible`. */
export const pickMarked = (run: RunState, element: number): number => pickAmong(run, element, ANY, MARKED);

/** The next part of one product. */
export const pickOf = (run: RunState, element: number, product: number): number => pickAmong(run, element, ANY, product);

function pickAmong(run: RunState, element: number, origin: number, product: number): number {
  const e = element * ELEMENT;
  const flags = run.elements[e + FLAGS]!;
  const first = run.elements[e + INCOMING]!;
  const end = run.elements[e + INCOMING_END]!;
  let best = -1;
  let picked = -1;
  for (let i = first; i < end; i++) {
    if (origin !== ANY && originOf(run, i) !== origin) continue;
    let part = firstOn(run, element, i, product);
    let way = i;
    if ((flags & SHARED_ORIGIN) !== 0) {
      for (; i + 1 < end && originOf(run, i + 1) === originOf(run, way); i++) {
        const other = firstOn(run, element, i + 1, product);
        if (other < 0 || (part >= 0 && !goesFirst(run, other, part, run.queues[run.incomingQueue[way]! * QUEUE + ORDERING]!))) continue;
        part = other;
        way = i + 1;
      }
    }
    if (part < 0 || (best >= 0 && !comesBefore(run, part, way, picked, best, flags))) continue;
    best = way;
    picked = part;
  }
  run.picked = picked;
  return best;
}

const originOf = (run: RunState, way: number): number => run.stageElement[run.queues[run.incomingQueue[way]! * QUEUE + FROM_STAGE]!]!;

/** The first part on a way that may enter, of the wanted product; -1 none. */
function firstOn(run: RunState, element: number, way: number, product: number): number {
  let part = run.queues[run.incomingQueue[way]! * QUEUE + HEAD]!;
  const limited = run.elements[element * ELEMENT + LIMIT] !== run.elements[element * ELEMENT + LIMIT_END];
  if (!limited && product === ANY) return part;
  while (part >= 0 && (!isWanted(run, part, product) || (limited && !limitsAllow(run, element, part))))
    part = run.parts[part * PART_INTS + NEXT]!;
  return part;
}

function isWanted(run: RunState, part: number, product: number): boolean {
  const own = run.parts[part * PART_INTS + PRODUCT]!;
  return product === ANY || (product === MARKED ? run.eligible[own] === 1 : own === product);
}

/** Of two parts of one element, whether its discipline serves `a` before `b`. */
function goesFirst(run: RunState, a: number, b: number, ordering: number): boolean {
  const earlier = run.joinOrder[a]! < run.joinOrder[b]!;
  if (ordering === LIFO) return !earlier;
  if (ordering < LIFO) return earlier;
  const keyA = run.partTimes[a * PART_TIMES + KEY]!;
  const keyB = run.partTimes[b * PART_TIMES + KEY]!;
  return keyA < keyB || (keyA === keyB && earlier);
}

/** Of the next parts of two elements, whether `a` comes before `b`. */
function comesBefore(run: RunState, a: number, wayA: number, b: number, wayB: number, flags: number): boolean {
  const outsideA = run.parts[a * PART_INTS + HOLDER_KIND] === BY_SOURCE;
  const outsideB = run.parts[b * PART_INTS + HOLDER_KIND] === BY_SOURCE;
  if (outsideA !== outsideB) return outsideB;
  if ((flags & KEYED_ORIGINS) !== 0 && !outsideA) {
    const difference = run.partTimes[a * PART_TIMES + KEY]! - run.partTimes[b * PART_TIMES + KEY]!;
    if (difference !== 0) return difference < 0;
  }
  const later = run.partTimes[a * PART_TIMES + READY_SINCE]! - run.partTimes[b * PART_TIMES + READY_SINCE]!;
  if (later !== 0) return later < 0;
  return run.queues[run.incomingQueue[wayA]! * QUEUE + FROM_STAGE]! < run.queues[run.incomingQueue[wayB]! * QUEUE + FROM_STAGE]!;
}
