import { draw, uniform } from '../chance/draw.ts';
import {
  ARRIVAL_TYPE,
  BATCH_SIZE,
  BRANCH,
  BRANCH_CARRIER,
  BRANCH_QUEUE,
  BY_INTERVAL,
  BY_SCHEDULE,
  BY_SOURCE,
  CAPACITY,
  ELEMENT,
  ELEMENT_SUMS,
  ENTERED,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IDLE_SERVERS,
  IN_LINE,
  IN_QUEUE,
  KIND,
  LEFT,
  LEVEL,
  LOSES,
  LOST,
  MIX_CYCLIC,
  OCCUPIED,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PASS,
  PRODUCT,
  RELEASE_ORDER,
  RELEASED,
  RULES,
  SATURATED,
  SERIAL,
  SOURCE,
  SOURCE_INTERVAL,
  SOURCE_MIX,
  SOURCE_STAGE,
  STAGE,
  WAITING,
  WAITS_OUTSIDE,
} from '../model/layout.ts';
import { ARRIVAL, ARRIVALS, AT, NOW, schedule } from '../run/events.ts';
import { freePart, newPart } from '../run/parts.ts';
import { NEXT_BUFFER, P_NEXT, P_NEXT_INDEX, P_NEXT_ROW, PLAIN_SOURCE } from '../run/plain.ts';
import { leaveQueue } from '../run/queues.ts';
import { afterWorking } from '../run/shifts.ts';
import { type RunState, TOTAL_LOST, TOTAL_RELEASED } from '../run/state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { bookStay } from '../statistics/stays.ts';
import { acceptingStage, chooseBranch, groupOf, moveTo, wait } from './flow.ts';
import { enterPlain } from './short-way.ts';
import { WIP } from './sink.ts';

/** Schedules every source's first arrival; saturated ones offer their first part when the moment is settled. */
export function openSources(run: RunState): void {
  for (let element = 0; element * ELEMENT < run.elements.length; element++) {
    if (run.elements[element * ELEMENT + KIND] !== SOURCE) continue;
    const type = run.rules[element * RULES + ARRIVAL_TYPE]!;
    const arrival = run.sourceSpec(element).arrival;
    if (type === SATURATED) run.dirtySources.add(element);
    else if (arrival.type === 'interval' && arrival.firstAtS !== undefined)
      scheduleAt(run, element, Math.floor(arrival.firstAtS * 1e6 + 0.5));
    else if (type === BY_INTERVAL) scheduleNext(run, element);
    else scheduleRelease(run, element);
  }
}

function scheduleAt(run: RunState, element: number, time: number): void {
  run.clock[AT] = time;
  schedule(run, ARRIVALS, ARRIVAL, element);
}

/** The next arrival of an interval source, in its working time. */
export function scheduleNext(run: RunState, element: number): void {
  draw(run.chance, run.rules[element * RULES + SOURCE_INTERVAL]!);
  run.clock[AT] = run.clock[NOW]! + run.chance.drawn[0]!;
  if (run.sourceCalendar[element]! >= 0)
    run.clock[AT] = afterWorking(run.shifts[run.sourceCalendar[element]!]!, run.clock[NOW]!, run.chance.drawn[0]!);
  schedule(run, ARRIVALS, ARRIVAL, element);
}

function scheduleRelease(run: RunState, element: number): void {
  const arrival = run.sourceSpec(element).arrival;
  if (arrival.type !== 'schedule') return;
  const next = arrival.releases[run.sourceNext[element]!];
  if (next !== undefined) scheduleAt(run, element, Math.max(run.clock[NOW]!, Math.floor(next.timeS * 1e6 + 0.5)));
}

/** Handler: parts arrive at a source; they are offered when the moment is settled. */
export function arrive(run: RunState, element: number): void {
  const r = element * RULES;
  if (run.rules[r + ARRIVAL_TYPE] === BY_SCHEDULE) {
    const arrival = run.sourceSpec(element).arrival;
    if (arrival.type !== 'schedule') return;
    const { product, count } = arrival.releases[run.sourceNext[element]!]!;
    run.sourceNext[element]! += 1;
    const index = run.productIndex(product);
    for (let i = 0; i < count; i++) makePart(run, element, index);
    scheduleRelease(run, element);
    return;
  }
  if (run.clock[NOW]! > run.sourceUntil[element]!) return;
  for (let i = run.rules[r + BATCH_SIZE]!; i > 0 && run.sourceLeft[element]! > 0; i--) makePart(run, element, nextProduct(run, element));
  if (run.sourceLeft[element]! > 0) scheduleNext(run, element);
}

function makePart(run: RunState, element: number, product: number): number {
  const part = newPart(run, product, run.rules[element * RULES + SOURCE_STAGE]!);
  const p = part * PART_INTS;
  run.parts[p + HOLDER] = element;
  run.parts[p + HOLDER_KIND] = BY_SOURCE;
  run.partTimes[part * PART_TIMES + HERE_SINCE] = run.clock[NOW]!;
  run.sourceLeft[element]! -= 1;
  run.elementSums[element * ELEMENT_SUMS + ENTERED]! += 1;
  if (run.rules[element * RULES + ARRIVAL_TYPE] !== SATURATED) {
    if (run.arrivedCount === run.arrived.length) run.growArrived();
    run.arrived[run.arrivedCount++] = part;
  }
  return part;
}

/** Product of the next part: in turn by whole weights, or drawn by weight. */
function nextProduct(run: RunState, element: number): number {
  const cumulative = run.sourceMix[element]!;
  const last = cumulative.length - 1;
  if (last === 0) return run.sourceProducts[element]![0]!;
  let u: number;
  if (run.rules[element * RULES + MIX_CYCLIC] === 1) {
    const total = run.sourceWeight[element]!;
    u = (run.sourceNext[element]! + 0.5) / total;
    run.sourceNext[element] = (run.sourceNext[element]! + 1) % total;
  } else {
    u = uniform(run.chance, run.rules[element * RULES + SOURCE_MIX]!);
  }
  let i = 0;
  while (i < last && u >= cumulative[i]!) i++;
  return run.sourceProducts[element]![i]!;
}

/** Offers the parts that have arrived; one without a place waits outside or is lost. */
export function offerArrived(run: RunState): void {
  for (let i = 0; i < run.arrivedCount; i++) offerFromSource(run, run.arrived[i]!);
  run.arrivedCount = 0;
}

function offerFromSource(run: RunState, part: number): boolean {
  const p = part * PART_INTS;
  const element = run.parts[p + HOLDER]!;
  if (run.plain[element] === PLAIN_SOURCE && enterFromSource(run, part, element)) return true;
  const group = groupOf(run, run.parts[p + STAGE]!, run.parts[p + PRODUCT]!, PASS);
  const branch = chooseBranch(run, group) * BRANCH;
  const carrier = run.branches[branch + BRANCH_CARRIER]!;
  const stage = carrier < 0 ? acceptingStage(run, group, branch / BRANCH, part) : -1;
  if (stage >= 0) {
    moveTo(run, part, stage);
    return true;
  }
  if (run.rules[element * RULES + LOSES] === 1) {
    run.elementSums[element * ELEMENT_SUMS + LOST]! += 1;
    run.totals[TOTAL_LOST]! += 1;
    freePart(run, part);
    return true;
  }
  if (run.rules[element * RULES + ARRIVAL_TYPE] !== SATURATED) {
    run.parts[p + PART_FLAGS]! |= WAITS_OUTSIDE;
    changeLevel(run, run.elements[element * ELEMENT + LEVEL]!, 1);
  }
  wait(run, part, run.branches[branch + BRANCH_QUEUE]!, carrier, group);
  return false;
}

/** The short way from a plain source into a plain buffer with room. */
function enterFromSource(run: RunState, part: number, element: number): boolean {
  const { ints } = run;
  const plan = run.plan[element]!;
  const row = ints[plan + P_NEXT_ROW]!;
  if (ints[plan + P_NEXT] !== NEXT_BUFFER || ints[row + WAITING]! > 0 || ints[row + OCCUPIED]! >= ints[row + CAPACITY]!) return false;
  leaveSource(run, part, element);
  const buffer = run.plan[ints[plan + P_NEXT_INDEX]!]!;
  enterPlain(run, buffer, part);
  if (ints[ints[buffer + P_NEXT_ROW]! + IDLE_SERVERS]! > 0) run.dirtyStations.add(ints[buffer + P_NEXT_INDEX]!);
  return true;
}

/** A saturated source makes parts as long as a place accepts one; the next stands ready. */
export function fillFromSource(run: RunState, element: number): void {
  const calendar = run.sourceCalendar[element]!;
  while (
    run.sourcePending[element]! < 0 &&
    run.sourceLeft[element]! > 0 &&
    run.clock[NOW]! <= run.sourceUntil[element]! &&
    (calendar < 0 || run.calendarOn[calendar] === 1)
  ) {
    const part = makePart(run, element, nextProduct(run, element));
    run.sourcePending[element] = part;
    if (!offerFromSource(run, part)) return;
  }
}

/** A saturated source goes off shift: the part that stands ready is taken back. */
export function withdrawPending(run: RunState, element: number): void {
  const part = run.sourcePending[element]!;
  if (part < 0) return;
  if (run.parts[part * PART_INTS + IN_QUEUE]! >= 0) leaveQueue(run, part);
  run.sourcePending[element] = -1;
  run.sourceLeft[element]! += 1;
  run.elementSums[element * ELEMENT_SUMS + ENTERED]! -= 1;
  freePart(run, part);
}

/** A part leaves its source into the line: its lead time begins. */
export function leaveSource(run: RunState, part: number, element: number): void {
  const p = part * PART_INTS;
  const { parts } = run;
  const now = run.clock[NOW]!;
  const order = ++run.serial;
  parts[p + SERIAL] = order;
  parts[p + RELEASE_ORDER] = order;
  run.partTimes[part * PART_TIMES + RELEASED] = now;
  if ((parts[p + PART_FLAGS]! & WAITS_OUTSIDE) !== 0) {
    parts[p + PART_FLAGS]! &= ~WAITS_OUTSIDE;
    changeLevel(run, run.elements[element * ELEMENT + LEVEL]!, -1);
    run.stay[0] = now - run.partTimes[part * PART_TIMES + HERE_SINCE]!;
    bookStay(run, element);
  }
  parts[p + PART_FLAGS]! |= IN_LINE;
  run.elementSums[element * ELEMENT_SUMS + LEFT]! += 1;
  run.totals[TOTAL_RELEASED]! += 1;
  run.productSums[parts[p + PRODUCT]! * 4]! += 1;
  changeLevel(run, WIP, 1);
  if (run.trace !== null) run.trace.partReleased(run, part);
  if (run.sourcePending[element] === part) {
    run.sourcePending[element] = -1;
    run.dirtySources.add(element);
  }
}
