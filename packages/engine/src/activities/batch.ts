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
import { countOn, limitsAllow, moveLimits } from './limit.ts';
import { nextFits } from './order.ts';
import { pickMarked, pickOf } from './pick.ts';
import { openServer, seize, startCycle } from './station.ts';

const NOT_RUNNING = UNLIMITED * 1e9;

/**
 * Batch stations: a batch starts at once when `max` parts are ready, or when at least `min` are and the waiting time is over; the
 * timer runs from the moment when a server is free and `min` parts are ready, and without a waiting time that moment starts it. All parts of a batch have one product: that of the
 * next part among the products of which enough are ready.
 */
export function claimBatch(run: RunState, element: number): void {
  const e = element * ELEMENT;
  const r = element * RULES;
  while (run.elements[e + IDLE_SERVERS]! > 0) {
    let product = nextWith(run, element, run.rules[r + BATCH_MAX]!);
    if (product < 0) {
      product = nextWith(run, element, run.rules[r + BATCH_MIN]!);
      if (product < 0) {
        run.batchDue[element] = NOT_RUNNING;
        return;
      }
      if (run.batchDue[element] === NOT_RUNNING) startTimer(run, element);
      if (run.clock[NOW]! < run.batchDue[element]!) return;
    }
    const way = pickOf(run, element, product);
    if (!nextFits(run, element, run.picked, run.incomingStage[way]!)) return;
    run.batchDue[element] = NOT_RUNNING;
    startBatch(run, element, product, Math.min(run.readyByProduct[product]!, run.rules[r + BATCH_MAX]!));
  }
}

/** The product of the next part among those of which at least so many may enter; -1 when there is none. */
function nextWith(run: RunState, element: number, count: number): number {
  if (run.elements[element * ELEMENT + WAITING]! < count) return -1;
  countReady(run, element);
  let any = false;
  for (let p = 0; p < run.products; p++) {
    run.eligible[p] = run.readyByProduct[p]! >= count ? 1 : 0;
    any ||= run.eligible[p] === 1;
  }
  return any && pickMarked(run, element) >= 0 ? run.parts[run.picked * PART_INTS + PRODUCT]! : -1;
}

/** Counts by product the waiting parts of it that may enter one after another. */
function countReady(run: RunState, element: number): void {
  run.readyByProduct.fill(0);
  if (!run.hasLimits) {
    eachWaiting(run, element, (part) => {
      run.readyByProduct[run.parts[part * PART_INTS + PRODUCT]!]! += 1;
    });
    return;
  }
  const before = run.limitCount.slice();
  for (let product = 0; product < run.products; product++) {
    eachWaiting(run, element, (part) => {
      if (run.parts[part * PART_INTS + PRODUCT] !== product || !limitsAllow(run, element, part)) return;
      countOn(run, element, part);
      run.readyByProduct[product]! += 1;
    });
    run.limitCount.set(before);
  }
}

function eachWaiting(run: RunState, element: number, visit: (part: number) => void): void {
  for (let i = run.elements[element * ELEMENT + INCOMING]!; i < run.elements[element * ELEMENT + INCOMING_END]!; i++)
    for (let part = run.queues[run.incomingQueue[i]! * QUEUE + HEAD]!; part >= 0; part = run.parts[part * PART_INTS + NEXT]!) visit(part);
}

function startTimer(run: RunState, element: number): void {
  const wait = run.batchWait[element]!;
  run.batchDue[element] = run.clock[NOW]! + wait;
  if (wait === 0) return;
  run.clock[AT] = run.batchDue[element]!;
  schedule(run, ARRIVALS, BATCH_TIMEOUT, element);
}

/** Handler: the waiting time of a batch may be over. */
export function batchTimeout(run: RunState, element: number): void {
  run.dirtyStations.add(element);
}

function startBatch(run: RunState, element: number, product: number, size: number): void {
  const unit = openServer(run, element);
  run.elementSums[element * ELEMENT_SUMS + STARTS]! += 1;
  let first = -1;
  let last = -1;
  let count = 0;
  for (let i = 0; i < size; i++) {
    const incoming = pickOf(run, element, product);
    if (incoming < 0) break;
    const part = run.picked;
    if (run.hasLimits) moveLimits(run, part, element);
    leavePlace(run, part);
    seize(run, unit, part, run.incomingStage[incoming]!);
    if (first < 0) first = part;
    else run.parts[last * PART_INTS + SIBLING] = part;
    run.parts[part * PART_INTS + SIBLING] = -1;
    last = part;
    count++;
  }
  if (count === 0) throw new Error('a batch counted parts that are not there');
  run.units[unit * UNIT + PART] = first;
  run.units[unit * UNIT + LEFT_TO_GO] = count;
  startCycle(run, unit);
}
