import {
  ALIVE,
  AMPLE,
  ASSEMBLY,
  ASSEMBLY_END,
  AT_STAGE,
  BATCH_MAX,
  BY_LOAD,
  BY_SERVER,
  CHILD,
  COLLECT_COUNT,
  COLLECT_PRODUCT,
  DONE,
  ELEMENT,
  ELEMENT_SUMS,
  FLAGS,
  HAS_MAINTENANCE,
  HAS_QUALITY,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IDLE_SERVERS,
  IN_LINE,
  IS_REJECTED,
  IS_UNIT_LOAD,
  LEFT_TO_GO,
  LEVEL,
  OCCUPIED,
  OP,
  OP_FLAGS,
  OPERATION,
  ORDER,
  ORDER_END,
  OUTCOME,
  OWNER,
  PART,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PASS,
  PHASE,
  PRODUCT,
  RELEASED,
  RULES,
  SCRAP,
  SERIAL,
  SIBLING,
  SPLIT,
  SPLIT_END,
  STAGE,
  START_AT,
  STARTS,
  UNIT,
  WAITING,
  WAS_DEFECTIVE,
} from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import { newPart } from '../run/parts.ts';
import { type RunState, TIME_IN_LINE, TOTAL_RELEASED } from '../run/state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { bookStay } from '../statistics/stays.ts';
import { giveBackServer } from './ample.ts';
import { claimAssembly, inheritPast } from './assembly.ts';
import { claimBatch } from './batch.ts';
import { moveTo } from './flow.ts';
import { moveLimits, noteLimitPlace } from './limit.ts';
import { beginIfEmpty } from './maintenance.ts';
import { dismissOperators } from './operator.ts';
import { claimInOrder, nextFits } from './order.ts';
import { pickIncoming } from './pick.ts';
import { judge } from './quality.ts';
import { mergePart, scrapPart, WIP } from './sink.ts';
import { pushDone, releaseServer } from './station.ts';

/** Claims of stations that do not simply take the next part: assembly, batch, given order, N-policy, a shift's end. */
export function claimSpecially(run: RunState, element: number): void {
  const r = element * RULES;
  if (run.rules[r + ASSEMBLY] !== run.rules[r + ASSEMBLY_END]) claimAssembly(run, element);
  else if (run.rules[r + BATCH_MAX]! > 1) claimBatch(run, element);
  else if (run.rules[r + ORDER] !== run.rules[r + ORDER_END]) claimInOrder(run, element);
  else claimGated(run, element);
}

/** N-policy: an idle station starts when so many parts are ready and works until none is; and the rule "do not begin". */
function claimGated(run: RunState, element: number): void {
  const e = element * ELEMENT;
  const startAt = run.rules[element * RULES + START_AT]!;
  while (run.elements[e + IDLE_SERVERS]! > 0 && run.elements[e + WAITING]! > 0) {
    if (startAt > 1 && run.stationOn[element] === 0) {
      if (run.elements[e + WAITING]! < startAt) return;
      run.stationOn[element] = 1;
      run.elementSums[element * ELEMENT_SUMS + STARTS]! += 1;
    }
    const incoming = pickIncoming(run, element);
    if (incoming < 0) return;
    const part = run.picked;
    const stage = run.incomingStage[incoming]!;
    if (!nextFits(run, element, part, stage)) return;
    moveTo(run, part, stage);
  }
  if (startAt > 1 && run.elements[e + OCCUPIED] === 0) run.stationOn[element] = 0;
}

/** What a server may have to do once it is empty: wanted maintenance. */
export function afterRelease(run: RunState, unit: number): void {
  const element = run.units[unit * UNIT + OWNER]!;
  const flags = run.elements[element * ELEMENT + FLAGS]!;
  if ((flags & HAS_MAINTENANCE) !== 0) beginIfEmpty(run, unit);
  if ((flags & AMPLE) !== 0) giveBackServer(run, unit, element);
}

/** The cycle of a server with several parts is over: a batch, a unit being collected, a split. */
export function finishTogether(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const element = run.units[u + OWNER]!;
  const r = element * RULES;
  const operation = run.units[u + OPERATION]!;
  let part = run.units[u + PART]!;
  if (run.rules[r + COLLECT_COUNT]! > 0) {
    collect(run, unit, part, operation, element);
    return;
  }
  const quality = (run.operations[operation * OP + OP_FLAGS]! & HAS_QUALITY) !== 0;
  if (run.rules[r + SPLIT] !== run.rules[r + SPLIT_END]) {
    if (quality) judge(run, part, operation, element);
    else run.parts[part * PART_INTS + OUTCOME] = PASS;
    if (run.parts[part * PART_INTS + OUTCOME] === PASS) split(run, unit, part, element);
    else pushDone(run, part);
    return;
  }
  while (part >= 0) {
    const next = run.parts[part * PART_INTS + SIBLING]!;
    run.parts[part * PART_INTS + SIBLING] = -1;
    if (quality) judge(run, part, operation, element);
    else run.parts[part * PART_INTS + OUTCOME] = PASS;
    pushDone(run, part);
    part = next;
  }
}

/** Palletizing: the part joins the unit on this server; when the unit is full it leaves as one. A rejected part goes its own way. */
function collect(run: RunState, unit: number, part: number, operation: number, element: number): void {
  const p = part * PART_INTS;
  if ((run.operations[operation * OP + OP_FLAGS]! & HAS_QUALITY) !== 0) judge(run, part, operation, element);
  else run.parts[p + OUTCOME] = PASS;
  if (run.parts[p + OUTCOME] !== PASS) {
    pushDone(run, part);
    return;
  }
  if (run.loadOn[unit]! < 0)
    run.loadOn[unit] = newLoad(run, run.rules[element * RULES + COLLECT_PRODUCT]!, run.units[unit * UNIT + AT_STAGE]!);
  const load = run.loadOn[unit]!;
  run.parts[p + SIBLING] = run.parts[load * PART_INTS + CHILD]!;
  run.parts[load * PART_INTS + CHILD] = part;
  inheritPast(run, part, load);
  if (run.hasLimits) {
    noteLimitPlace(run, part, -1);
    noteLimitPlace(run, load, element);
  }
  run.loadCount[unit]! += 1;
  if (run.trace !== null) run.trace.partEnds(run, part, 3);
  passOutOfServer(run, part, element);
  run.parts[p + HOLDER_KIND] = BY_LOAD;
  if (run.loadCount[unit]! < run.rules[element * RULES + COLLECT_COUNT]!) {
    releaseServer(run, unit);
    return;
  }
  run.loadOn[unit] = -1;
  run.loadCount[unit] = 0;
  holdOnServer(run, unit, load, element);
  run.units[unit * UNIT + PART] = load;
  pushDone(run, load);
}

function newLoad(run: RunState, product: number, stage: number): number {
  const load = newPart(run, product, stage);
  run.parts[load * PART_INTS + PART_FLAGS] = ALIVE | IS_UNIT_LOAD;
  run.parts[load * PART_INTS + SERIAL] = ++run.serial;
  run.partTimes[load * PART_TIMES + RELEASED] = run.clock[NOW]!;
  if (run.trace !== null) run.trace.partReleased(run, load);
  return load;
}

/** Books a part as having left the station although its server stays busy. */
function passOutOfServer(run: RunState, part: number, element: number): void {
  run.elements[element * ELEMENT + OCCUPIED]! -= 1;
  changeLevel(run, run.elements[element * ELEMENT + LEVEL]!, -1);
  run.stay[0] = run.clock[NOW]! - run.partTimes[part * PART_TIMES + HERE_SINCE]!;
  bookStay(run, element);
}

/** Puts a part that was made on the server onto it. */
function holdOnServer(run: RunState, unit: number, part: number, element: number): void {
  run.parts[part * PART_INTS + HOLDER] = unit;
  run.parts[part * PART_INTS + HOLDER_KIND] = BY_SERVER;
  run.partTimes[part * PART_TIMES + HERE_SINCE] = run.clock[NOW]!;
  run.elements[element * ELEMENT + OCCUPIED]! += 1;
  changeLevel(run, run.elements[element * ELEMENT + LEVEL]!, 1);
  if (run.trace !== null) run.trace.partEnters(run, part, element);
}

/** Disassembly: the part ends and its pieces leave; a unit load gives its own parts back, each as the product it is. */
function split(run: RunState, unit: number, part: number, element: number): void {
  const { splits } = run.model.columns;
  const stage = run.units[unit * UNIT + AT_STAGE]!;
  const isLoad = (run.parts[part * PART_INTS + PART_FLAGS]! & IS_UNIT_LOAD) !== 0;
  const released = run.partTimes[part * PART_TIMES + RELEASED]!;
  let pieces = 0;
  passOutOfServer(run, part, element);
  for (let s = run.rules[element * RULES + SPLIT]!; s < run.rules[element * RULES + SPLIT_END]!; s++) {
    for (let i = splits[s * 2 + 1]!; i > 0; i--) {
      let piece = isLoad ? takeChild(run, part, splits[s * 2]!, element) : -1;
      if (piece >= 0) {
        run.parts[piece * PART_INTS + PRODUCT] = splits[s * 2]!;
        if (run.hasLimits) noteLimitPlace(run, piece, element);
        if (run.trace !== null) run.trace.partReleased(run, piece);
      } else {
        piece = newPiece(run, splits[s * 2]!, released);
        if (run.hasLimits) moveLimits(run, piece, element);
        if (!isLoad) inheritPast(run, part, piece);
      }
      run.parts[piece * PART_INTS + STAGE] = stage;
      run.parts[piece * PART_INTS + OUTCOME] = PASS;
      holdOnServer(run, unit, piece, element);
      pushDone(run, piece);
      pieces++;
    }
  }
  run.units[unit * UNIT + LEFT_TO_GO] = pieces;
  if (isLoad) scrapPart(run, part);
  else mergePart(run, part);
}

/** Takes a part out of a unit load: the last one of this product, else the last one of a product that is not asked for; -1 none. */
function takeChild(run: RunState, load: number, product: number, element: number): number {
  let before = -1;
  let found = -1;
  let foundBefore = -1;
  for (let child = run.parts[load * PART_INTS + CHILD]!; child >= 0; child = run.parts[child * PART_INTS + SIBLING]!) {
    const own = run.parts[child * PART_INTS + PRODUCT]!;
    if (own === product || (found < 0 && !isAskedFor(run, element, own))) {
      found = child;
      foundBefore = before;
      if (own === product) break;
    }
    before = child;
  }
  if (found < 0) return -1;
  const next = run.parts[found * PART_INTS + SIBLING]!;
  if (foundBefore < 0) run.parts[load * PART_INTS + CHILD] = next;
  else run.parts[foundBefore * PART_INTS + SIBLING] = next;
  run.parts[found * PART_INTS + SIBLING] = -1;
  return found;
}

function isAskedFor(run: RunState, element: number, product: number): boolean {
  for (let s = run.rules[element * RULES + SPLIT]!; s < run.rules[element * RULES + SPLIT_END]!; s++)
    if (run.model.columns.splits[s * 2] === product) return true;
  return false;
}

/** A piece made by disassembly: new in the line, as old as what it was cut from. */
function newPiece(run: RunState, product: number, released: number): number {
  const piece = newPart(run, product, 0);
  run.parts[piece * PART_INTS + PART_FLAGS]! |= IN_LINE;
  run.parts[piece * PART_INTS + SERIAL] = ++run.serial;
  run.partTimes[piece * PART_TIMES + RELEASED] = released;
  run.totals[TIME_IN_LINE]! -= run.clock[NOW]! - Math.max(released, run.windowStart);
  run.totals[TOTAL_RELEASED]! += 1;
  run.productSums[product * 4]! += 1;
  changeLevel(run, WIP, 1);
  if (run.trace !== null) run.trace.partReleased(run, piece);
  return piece;
}

/** Scraps what a server holds, as its failure mode says; the part follows the way for scrap where there is one. */
export function discardFromServer(run: RunState, unit: number): void {
  const u = unit * UNIT;
  dismissOperators(run, unit);
  run.units[u + PHASE] = DONE;
  let part = run.units[u + PART]!;
  while (part >= 0) {
    const next = run.parts[part * PART_INTS + SIBLING]!;
    run.parts[part * PART_INTS + SIBLING] = -1;
    run.parts[part * PART_INTS + PART_FLAGS]! |= WAS_DEFECTIVE | IS_REJECTED;
    run.parts[part * PART_INTS + OUTCOME] = SCRAP;
    pushDone(run, part);
    part = next;
  }
}
