import {
  AT_STAGE, BRANCH_ELEMENT, BRANCH_QUEUE, BY_BUFFER, BY_SERVER, CAPACITY, COUNT, DRAWN_TIME, ELEMENT, ELEMENT_SUMS, ENTERED, FAILING, FIRST_UNIT, FLAGS, HAS_CLOCKS, HEAD,
  HERE_SINCE, HOLDER, HOLDER_KIND, IDLE, IDLE_SERVERS, IN_QUEUE, IS_COUNTED, LEFT, LEFT_TO_GO, LEVEL, NEXT, OCCUPIED, OP, OP_NUMBERS,
  OPERATION, OUTCOME, OWNER, PART, PART_INTS, PART_TIMES, PASS, PHASE, PIECE_START, PREVIOUS, PROCESS, PROCESS_FACTOR, PROCESSING, PRODUCT, QUEUE, READY_SINCE, REMAINING, STAGE, STATE,
  TAIL, UNIT, UNIT_FLAGS, UNIT_TIMES, WAITING,
} from '../model/layout.ts';
import { draw } from '../chance/draw.ts';
import { AT, NOW, PIECE_END, RELEASES_FIRST } from '../run/events.ts';
import { leaveQueue } from '../run/queues.ts';
import type { RunState } from '../run/state.ts';
import { CLOSED, touch, WORKING } from '../run/unit-state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { bookStay } from '../statistics/stays.ts';
import { untilFailure } from './failure.ts';

/**
 * The short way: what leaving a plain server for a plain buffer, and a plain buffer for a plain server, come to when every step of
 * the general way is written out in one piece. Same effect to the last bit (a test compares both); about twice as fast.
 * Which elements are plain is decided once, in `run/plain.ts`.
 */
export function serverToBuffer(run: RunState, part: number, stage: number, to: number): void {
  const { parts, units, elements, elementSums } = run;
  const p = part * PART_INTS;
  const now = run.clock[NOW]!;
  if (parts[p + IN_QUEUE]! >= 0) leaveQueue(run, part);

  const unit = parts[p + HOLDER]!;
  const u = unit * UNIT;
  const from = units[u + OWNER]!;
  const f = from * ELEMENT;
  const t = part * PART_TIMES + HERE_SINCE;
  elementSums[from * ELEMENT_SUMS + LEFT]! += 1;
  elements[f + OCCUPIED]! -= 1;
  run.stay[0] = now - run.partTimes[t]!;
  bookStay(run, from);
  units[u + PART] = -1;
  units[u + LEFT_TO_GO] = 0;
  units[u + PHASE] = IDLE;
  if ((units[u + UNIT_FLAGS]! & CLOSED) === 0) {
    units[u + UNIT_FLAGS]! |= IS_COUNTED;
    elements[f + IDLE_SERVERS]! += 1;
    run.dirtyStations.add(from);
  } else {
    touch(run, unit);
  }

  const e = to * ELEMENT;
  parts[p + STAGE] = stage;
  parts[p + HOLDER] = to;
  parts[p + HOLDER_KIND] = BY_BUFFER;
  parts[p + OUTCOME] = PASS;
  run.partTimes[t] = now;
  run.partTimes[part * PART_TIMES + READY_SINCE] = now;
  elements[e + OCCUPIED]! += 1;
  elementSums[to * ELEMENT_SUMS + ENTERED]! += 1;
  changeLevel(run, elements[e + LEVEL]!, 1);
  if (run.trace !== null) run.trace.partEnters(run, part, to);

  const way = run.plainWay[stage * run.products + parts[p + PRODUCT]!]!;
  const queue = run.branches[way + BRANCH_QUEUE]!;
  const consumer = run.branches[way + BRANCH_ELEMENT]! * ELEMENT;
  const q = queue * QUEUE;
  const queues = run.queues;
  const tail = queues[q + TAIL]!;
  parts[p + IN_QUEUE] = queue;
  parts[p + PREVIOUS] = tail;
  parts[p + NEXT] = -1;
  if (tail < 0) queues[q + HEAD] = part;
  else parts[tail * PART_INTS + NEXT] = part;
  queues[q + TAIL] = part;
  queues[q + COUNT]! += 1;
  elements[consumer + WAITING]! += 1;
  if (elements[consumer + IDLE_SERVERS]! > 0) run.dirtyStations.add(run.branches[way + BRANCH_ELEMENT]!);
}

/** The head of a plain buffer's queue goes onto the one server of a plain station, which begins to process it. */
export function bufferToServer(run: RunState, part: number, stage: number, to: number): void {
  const { parts, units, elements, elementSums, queues } = run;
  const p = part * PART_INTS;
  const now = run.clock[NOW]!;
  const e = to * ELEMENT;

  const q = parts[p + IN_QUEUE]! * QUEUE;
  const next = parts[p + NEXT]!;
  queues[q + HEAD] = next;
  if (next < 0) queues[q + TAIL] = -1;
  else parts[next * PART_INTS + PREVIOUS] = -1;
  queues[q + COUNT]! -= 1;
  parts[p + IN_QUEUE] = -1;
  elements[e + WAITING]! -= 1;

  const from = parts[p + HOLDER]!;
  const f = from * ELEMENT;
  const t = part * PART_TIMES + HERE_SINCE;
  elements[f + OCCUPIED]! -= 1;
  elementSums[from * ELEMENT_SUMS + LEFT]! += 1;
  changeLevel(run, elements[f + LEVEL]!, -1);
  run.stay[0] = now - run.partTimes[t]!;
  bookStay(run, from);
  if (elements[f + WAITING]! > 0 && elements[f + OCCUPIED]! < elements[f + CAPACITY]!) run.dirtyPlaces.add(from);

  const unit = elements[e + FIRST_UNIT]!;
  const u = unit * UNIT;
  parts[p + STAGE] = stage;
  parts[p + HOLDER] = unit;
  parts[p + HOLDER_KIND] = BY_SERVER;
  run.partTimes[t] = now;
  elementSums[to * ELEMENT_SUMS + ENTERED]! += 1;
  elements[e + OCCUPIED]! += 1;
  elements[e + IDLE_SERVERS]! -= 1;
  units[u + PART] = part;
  units[u + AT_STAGE] = stage;
  units[u + LEFT_TO_GO] = 1;
  units[u + UNIT_FLAGS]! ^= IS_COUNTED;
  if (run.trace !== null) run.trace.partEnters(run, part, to);
  process(run, unit, run.operationOf[stage * run.products + parts[p + PRODUCT]!]!, elements[e + FLAGS]!);
}

/** Draws the process time of a plain server and works until its end or a failure. */
function process(run: RunState, unit: number, operation: number, flags: number): void {
  const { units, unitTimes, clock } = run;
  const u = unit * UNIT;
  const t = unit * UNIT_TIMES;
  const now = clock[NOW]!;
  draw(run.chance, run.operations[operation * OP + PROCESS]!);
  const factor = run.operationNumbers[operation * OP_NUMBERS + PROCESS_FACTOR]!;
  const time = run.chance.drawn[0]!;
  const duration = factor === 1 ? time : Math.floor(time * factor + 0.5);
  units[u + OPERATION] = operation;
  units[u + PHASE] = PROCESSING;
  units[u + FAILING] = -1;
  unitTimes[t + REMAINING] = duration;
  unitTimes[t + PIECE_START] = now;
  clock[AT] = now + duration;
  if ((flags & HAS_CLOCKS) !== 0) {
    unitTimes[t + DRAWN_TIME] = duration;
    untilFailure(run, unit);
  }
  run.calendar.push(RELEASES_FIRST, (unit << 5) | PIECE_END);
  if (units[u + STATE] !== WORKING) touch(run, unit);
}
