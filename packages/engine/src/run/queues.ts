import {
  BY_DUE_DATE,
  BY_PRIORITY,
  CARRIER,
  COUNT,
  ELEMENT,
  FIFO,
  HEAD,
  IN_QUEUE,
  INBOUND,
  KEY,
  LIFO,
  NEXT,
  ORDERING,
  PART_INTS,
  PART_TIMES,
  PREVIOUS,
  PRODUCT,
  QUEUE,
  READY_SINCE,
  RELEASED,
  TAIL,
  TARGET,
  TARGET_END,
  WAITING,
} from '../model/layout.ts';
import { NOW } from './events.ts';
import { knowTime } from './known-times.ts';
import type { RunState } from './state.ts';

/** Puts a part that is ready to go on into its way's queue, at the place its discipline gives it. */
export function joinQueue(run: RunState, queue: number, part: number): void {
  const { queues, parts } = run;
  const q = queue * QUEUE;
  const p = part * PART_INTS;
  parts[p + IN_QUEUE] = queue;
  run.partTimes[part * PART_TIMES + READY_SINCE] = run.clock[NOW]!;
  queues[q + COUNT]! += 1;
  if (run.numbersJoins) numberJoin(run, part);
  const ordering = queues[q + ORDERING]!;
  if (ordering === FIFO) linkAfter(run, q, part, queues[q + TAIL]!);
  else if (ordering === LIFO) linkAfter(run, q, part, -1);
  else linkByKey(run, q, part, ordering);
  countWaiting(run, q, 1);
}

/** Parts are numbered as they begin to wait, so that who came first is known between the ways of one place. */
function numberJoin(run: RunState, part: number): void {
  if (part >= run.joinOrder.length) {
    const longer = new Float64Array(Math.max(64, 2 * part));
    longer.set(run.joinOrder);
    run.joinOrder = longer;
  }
  run.joinOrder[part] = ++run.joins;
}

/** Takes a part out of the queue it waits in. */
export function leaveQueue(run: RunState, part: number): void {
  const { queues, parts } = run;
  const p = part * PART_INTS;
  const q = parts[p + IN_QUEUE]! * QUEUE;
  const previous = parts[p + PREVIOUS]!;
  const next = parts[p + NEXT]!;
  if (previous < 0) queues[q + HEAD] = next;
  else parts[previous * PART_INTS + NEXT] = next;
  if (next < 0) queues[q + TAIL] = previous;
  else parts[next * PART_INTS + PREVIOUS] = previous;
  parts[p + IN_QUEUE] = -1;
  queues[q + COUNT]! -= 1;
  countWaiting(run, q, -1);
}

function countWaiting(run: RunState, q: number, delta: number): void {
  const queues = run.queues;
  const field = queues[q + CARRIER]! < 0 ? WAITING : INBOUND;
  const end = queues[q + TARGET_END]!;
  for (let t = queues[q + TARGET]!; t < end; t++) run.elements[run.stageElement[run.queueTargets[t]!]! * ELEMENT + field]! += delta;
}

/** Links behind `previous`; -1 puts it first. */
function linkAfter(run: RunState, q: number, part: number, previous: number): void {
  const { queues, parts } = run;
  const p = part * PART_INTS;
  const next = previous < 0 ? queues[q + HEAD]! : parts[previous * PART_INTS + NEXT]!;
  parts[p + PREVIOUS] = previous;
  parts[p + NEXT] = next;
  if (previous < 0) queues[q + HEAD] = part;
  else parts[previous * PART_INTS + NEXT] = part;
  if (next < 0) queues[q + TAIL] = part;
  else parts[next * PART_INTS + PREVIOUS] = part;
}

function linkByKey(run: RunState, q: number, part: number, ordering: number): void {
  const { parts, partTimes } = run;
  const key = keyOf(run, q, part, ordering);
  partTimes[part * PART_TIMES + KEY] = key;
  let previous = run.queues[q + TAIL]!;
  while (previous >= 0 && partTimes[previous * PART_TIMES + KEY]! > key) previous = parts[previous * PART_INTS + PREVIOUS]!;
  linkAfter(run, q, part, previous);
}

/** What the discipline sorts by: smaller is served first. */
function keyOf(run: RunState, q: number, part: number, ordering: number): number {
  const product = run.parts[part * PART_INTS + PRODUCT]!;
  const spec = run.model.spec.products[product]!;
  if (ordering === BY_PRIORITY) return spec.priority;
  if (ordering === BY_DUE_DATE)
    return spec.dueAfterS === null ? Number.POSITIVE_INFINITY : run.partTimes[part * PART_TIMES + RELEASED]! + spec.dueAfterS * 1e6;
  const given = run.model.columns.productKey[product]!;
  if (!Number.isNaN(given)) return given;
  const stage = run.queueTargets[run.queues[q + TARGET]!]!;
  const operation = run.operationOf[stage * run.products + product]!;
  return operation < 0 ? 0 : knowTime(run, part, operation);
}
