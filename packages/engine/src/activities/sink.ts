import {
  BY_BUFFER,
  CHILD,
  ELEMENT_SUMS,
  ENTERED,
  HOLDER,
  HOLDER_KIND,
  IN_LINE,
  IS_DEFECTIVE,
  IS_REJECTED,
  IS_UNIT_LOAD,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PRODUCT,
  RELEASED,
  SCRAPPED,
  SIBLING,
  STAGE,
  WAS_DEFECTIVE,
  WAS_REWORKED,
} from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import { freePart } from '../run/parts.ts';
import {
  FLOW_SUM,
  type RunState,
  TIME_IN_LINE,
  TOTAL_BAD,
  TOTAL_DEFECTIVE,
  TOTAL_ENDED,
  TOTAL_FIRST_PASS,
  TOTAL_GOOD,
  TOTAL_MERGED,
  TOTAL_REWORKED,
  TOTAL_SCRAPPED,
} from '../run/state.ts';
import { bookLead } from '../statistics/lead.ts';
import { changeLevel } from '../statistics/levels.ts';
import { moveLimits } from './limit.ts';

export const WIP = 0;

/**
 * A part arrives at a sink and ends; a unit load ends with every part it holds, and those are what is counted. A scrapped part that was
 * led to a sink (a scrap bin) is scrap, not output.
 */
export function enterSink(run: RunState, part: number, stage: number, element: number): void {
  run.elementSums[element * ELEMENT_SUMS + ENTERED]! += 1;
  const p = part * PART_INTS;
  if ((run.parts[p + PART_FLAGS]! & IS_REJECTED) !== 0) {
    scrapPart(run, part);
    return;
  }
  run.parts[p + STAGE] = stage;
  run.parts[p + HOLDER] = element;
  run.parts[p + HOLDER_KIND] = BY_BUFFER;
  if (run.trace !== null) run.trace.partEnds(run, part, (run.parts[p + PART_FLAGS]! & IS_DEFECTIVE) === 0 ? 0 : 1);
  if ((run.parts[p + PART_FLAGS]! & IS_UNIT_LOAD) !== 0) endLoad(run, part);
  else endAtSink(run, part);
}

/** @returns whether any part of the load is bad */
function endLoad(run: RunState, load: number): boolean {
  if (run.hasLimits) moveLimits(run, load, -1);
  let child = run.parts[load * PART_INTS + CHILD]!;
  let bad = false;
  while (child >= 0) {
    const next = run.parts[child * PART_INTS + SIBLING]!;
    const flags = run.parts[child * PART_INTS + PART_FLAGS]!;
    if ((flags & IS_UNIT_LOAD) !== 0) {
      if (endLoad(run, child)) bad = true;
    } else {
      if ((flags & IS_DEFECTIVE) !== 0) bad = true;
      endAtSink(run, child);
    }
    child = next;
  }
  run.productSums[run.parts[load * PART_INTS + PRODUCT]! * 4 + (bad ? 2 : 1)]! += 1;
  freePart(run, load);
  return bad;
}

function endAtSink(run: RunState, part: number): void {
  const { totals, parts } = run;
  const p = part * PART_INTS;
  const flags = parts[p + PART_FLAGS]!;
  const good = (flags & IS_DEFECTIVE) === 0;
  totals[good ? TOTAL_GOOD : TOTAL_BAD]! += 1;
  run.productSums[parts[p + PRODUCT]! * 4 + (good ? 1 : 2)]! += 1;
  if (good && (flags & (WAS_REWORKED | WAS_DEFECTIVE)) === 0) totals[TOTAL_FIRST_PASS]! += 1;
  const lead = run.clock[NOW]! - run.partTimes[part * PART_TIMES + RELEASED]!;
  totals[FLOW_SUM]! += lead;
  bookLead(run, part, lead);
  run.ended[0]! += good ? 1 : 0;
  run.ended[1]! += 1;
  if (run.ended[0]! >= run.stopGood || run.ended[1]! >= run.stopFinished) run.stopped = true;
  endPart(run, part);
}

/** A part is scrapped and leaves the line where it is; a unit load takes its parts with it. */
export function scrapPart(run: RunState, part: number): void {
  const { parts } = run;
  const p = part * PART_INTS;
  if (run.trace !== null) run.trace.partEnds(run, part, 2);
  scrapOne(run, part, run.stageElement[parts[p + STAGE]!]!);
}

/** A part, or every part of a unit load, counts as scrap of the element where it was last worked on. */
function scrapOne(run: RunState, part: number, element: number): void {
  const p = part * PART_INTS;
  if ((run.parts[p + PART_FLAGS]! & IS_UNIT_LOAD) !== 0) {
    if (run.hasLimits) moveLimits(run, part, -1);
    eachChild(run, part, (child) => scrapOne(run, child, element));
    freePart(run, part);
    return;
  }
  run.totals[TOTAL_SCRAPPED]! += 1;
  run.ended[2]! += 1;
  run.productSums[run.parts[p + PRODUCT]! * 4 + 3]! += 1;
  run.elementSums[element * ELEMENT_SUMS + SCRAPPED]! += 1;
  endPart(run, part);
}

/** A component becomes part of another one: it leaves the line without being counted good or bad. What it was is told of its product. */
export function mergePart(run: RunState, part: number): void {
  if (run.trace !== null) run.trace.partEnds(run, part, 3);
  mergeOne(run, part);
}

function mergeOne(run: RunState, part: number): void {
  const p = part * PART_INTS;
  if ((run.parts[p + PART_FLAGS]! & IS_UNIT_LOAD) !== 0) {
    if (run.hasLimits) moveLimits(run, part, -1);
    eachChild(run, part, (child) => mergeOne(run, child));
    freePart(run, part);
    return;
  }
  run.totals[TOTAL_MERGED]! += 1;
  run.parts[p + PART_FLAGS]! &= ~(WAS_DEFECTIVE | WAS_REWORKED);
  endPart(run, part);
}

function eachChild(run: RunState, load: number, visit: (child: number) => void): void {
  let child = run.parts[load * PART_INTS + CHILD]!;
  while (child >= 0) {
    const next = run.parts[child * PART_INTS + SIBLING]!;
    visit(child);
    child = next;
  }
}

/** Common end of every part: totals of the window, parts in the line, its slot. */
function endPart(run: RunState, part: number): void {
  const { totals, parts } = run;
  const p = part * PART_INTS;
  const flags = parts[p + PART_FLAGS]!;
  const now = run.clock[NOW]!;
  if ((flags & WAS_DEFECTIVE) !== 0) totals[TOTAL_DEFECTIVE]! += 1;
  if ((flags & WAS_REWORKED) !== 0) totals[TOTAL_REWORKED]! += 1;
  totals[TOTAL_ENDED]! += 1;
  const released = run.partTimes[part * PART_TIMES + RELEASED]!;
  totals[TIME_IN_LINE]! += now - Math.max(released, run.windowStart);
  if (run.hasLimits) moveLimits(run, part, -1);
  if ((flags & IN_LINE) !== 0) changeLevel(run, WIP, -1);
  freePart(run, part);
}
