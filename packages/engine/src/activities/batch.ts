import {
  BATCH_MAX,
  BATCH_MIN,
  ELEMENT,
  ELEMENT_SUMS,
  HEAD,
  IDLE_SERVERS,
  INCOMING,
  INCOMING_END,
  LEFT_TO_GO,
  NEXT,
  PART,
  PART_INTS,
  PRODUCT,
  QUEUE,
  RULES,
  SIBLING,
  STARTS,
  UNIT,
  UNLIMITED,
  WAITING,
} from '../model/layout.ts';
import { ARRIVALS, AT, BATCH_TIMEOUT, NOW, schedule } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { leavePlace } from './flow.ts';
import { moveLimits } from './limit.ts';
import { openServer, pickIncoming, seize, startCycle } from './station.ts';

/**
 * Batch stations: a batch starts at once when `max` parts are ready, or when at least `min` are and the waiting time is over; the
 * timer runs from the moment when a server is free and `min` parts are ready. All parts of a batch have the product of its first.
 */
export function claimBatch(run: RunState, element: number): void {
  const e = element * ELEMENT;
  const r = element * RULES;
  while (run.elements[e + IDLE_SERVERS]! > 0) {
    const ready = readyFor(run, element);
    const due = run.batchDue[element]!;
    if (ready < run.rules[r + BATCH_MIN]!) {
      run.batchDue[element] = UNLIMITED * 1e9;
      return;
    }
    if (ready < run.rules[r + BATCH_MAX]! && run.clock[NOW]! < due) {
      if (due === UNLIMITED * 1e9) startTimer(run, element);
      if (run.clock[NOW]! < run.batchDue[element]!) return;
    }
    run.batchDue[element] = UNLIMITED * 1e9;
    startBatch(run, element, Math.min(ready, run.rules[r + BATCH_MAX]!));
  }
}

/** Ready parts of the product that comes first. */
function readyFor(run: RunState, element: number): number {
  if (run.elements[element * ELEMENT + WAITING]! === 0) return 0;
  if (pickIncoming(run, element) < 0) return 0;
  if (run.products === 1) return run.elements[element * ELEMENT + WAITING]!;
  const product = run.parts[run.picked * PART_INTS + PRODUCT]!;
  let ready = 0;
  for (let i = run.elements[element * ELEMENT + INCOMING]!; i < run.elements[element * ELEMENT + INCOMING_END]!; i++) {
    let part = run.queues[run.incomingQueue[i]! * QUEUE + HEAD]!;
    while (part >= 0) {
      if (run.parts[part * PART_INTS + PRODUCT] === product) ready++;
      part = run.parts[part * PART_INTS + NEXT]!;
    }
  }
  return ready;
}

function startTimer(run: RunState, element: number): void {
  const wait = run.batchWait[element]!;
  if (wait === Number.POSITIVE_INFINITY) {
    run.batchDue[element] = UNLIMITED * 2e9;
    return;
  }
  run.batchDue[element] = run.clock[NOW]! + wait;
  if (wait === 0) return;
  run.clock[AT] = run.batchDue[element]!;
  schedule(run, ARRIVALS, BATCH_TIMEOUT, element);
}

/** Handler: the waiting time of a batch may be over. */
export function batchTimeout(run: RunState, element: number): void {
  run.dirtyStations.add(element);
}

function startBatch(run: RunState, element: number, size: number): void {
  const unit = openServer(run, element);
  run.elementSums[element * ELEMENT_SUMS + STARTS]! += 1;
  let first = -1;
  let last = -1;
  let product = -1;
  for (let i = 0; i < size; i++) {
    const incoming = product < 0 ? pickIncoming(run, element) : pickOf(run, element, product);
    const part = run.picked;
    const stage = run.incomingStage[incoming]!;
    if (run.hasLimits) moveLimits(run, part, element);
    leavePlace(run, part);
    seize(run, unit, part, stage);
    if (first < 0) first = part;
    else run.parts[last * PART_INTS + SIBLING] = part;
    run.parts[part * PART_INTS + SIBLING] = -1;
    last = part;
    product = run.parts[part * PART_INTS + PRODUCT]!;
  }
  run.units[unit * UNIT + PART] = first;
  run.units[unit * UNIT + LEFT_TO_GO] = size;
  startCycle(run, unit);
}

/** The first waiting part of a product, queue by queue. */
function pickOf(run: RunState, element: number, product: number): number {
  if (run.products === 1) return pickIncoming(run, element);
  for (let i = run.elements[element * ELEMENT + INCOMING]!; i < run.elements[element * ELEMENT + INCOMING_END]!; i++) {
    let part = run.queues[run.incomingQueue[i]! * QUEUE + HEAD]!;
    while (part >= 0 && run.parts[part * PART_INTS + PRODUCT] !== product) part = run.parts[part * PART_INTS + NEXT]!;
    if (part >= 0) {
      run.picked = part;
      return i;
    }
  }
  throw new Error('a batch counted parts that are not there');
}
