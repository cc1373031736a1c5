import {
  ACTIVE_PERIODS,
  AT_STAGE,
  AWAITS_CREW,
  BY_BUFFER,
  BY_SERVER,
  BY_SOURCE,
  COUNT,
  DONE,
  DRAWN_TIME,
  ELEMENT,
  ELEMENT_SUMS,
  FAILING,
  HEAD,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IDLE,
  IDLE_SERVERS,
  IN_QUEUE,
  IN_STATE,
  IS_COUNTED,
  IS_DOWN,
  LEFT_TO_GO,
  NEXT,
  NEXT_IN_CREW,
  OCCUPIED,
  OPERATION,
  OUTCOME,
  PART,
  PART_INTS,
  PART_TIMES,
  PASS,
  PHASE,
  PIECE_START,
  PREVIOUS,
  QUEUE,
  READY_SINCE,
  REMAINING,
  SINCE,
  STAGE,
  STATE,
  STAY_MAX,
  STAY_MIN,
  STAY_N,
  STAY_SQUARES,
  STAY_SUM,
  TAIL,
  UNIT,
  UNIT_FLAGS,
  UNIT_TIMES,
  WAITING,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { STATE_COUNT } from '../run/unit-state.ts';
import { handOverCounts, readStop } from './counts.ts';
import {
  B_COUNT,
  B_ELEMENT,
  B_HEAD,
  B_LEAST,
  B_LEVEL,
  B_LEVEL_INDEX,
  B_LONGEST,
  B_MOST,
  B_QUEUE,
  B_SINCE,
  B_SQUARED,
  B_STAGE,
  B_STAYS,
  B_TAIL,
  BOOKED,
  BOOKED_SINCE,
  CYCLE_TOTAL,
  DOWN_NOW,
  DOWN_REPAIR,
  DOWN_WAITING,
  ELEMENT_AT,
  F_SHIFT,
  FAILED_CLOCK,
  HAS_BUFFER,
  I_SHIFT,
  LEAST_STAY,
  LONGEST_STAY,
  NEXT_FOR_CREW,
  O_ELEMENT,
  O_QUEUE,
  O_READY,
  O_STAGE,
  O_STRIDE,
  OPERATION_AT,
  OUT_QUEUE,
  OUTCOME_NOW,
  PART_NOW,
  PERIODS,
  PHASE_NOW,
  SEIZED_AT,
  STAGE_AT,
  STAY_COUNT,
  STAYS,
  STAYS_SQUARED,
  TIME_IN,
  WAITERS,
  WORK_DRAWN,
  WORK_LEFT,
  WORK_SINCE,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** Reads the records out of the run's columns; the moment has settled. */
export function loadSerial(line: SerialLine): void {
  const { run, ints } = line;
  for (let server = 0; server < line.servers; server++) {
    loadServer(line, server);
    if (ints[(server << I_SHIFT) + HAS_BUFFER] === 1) loadBuffer(line, server);
  }
  for (let k = 0; k < line.sources; k++) {
    const o = line.sourceBase + k * O_STRIDE;
    ints[o + O_READY] = run.sourcePending[ints[o + O_ELEMENT]!]!;
  }
  if (run.leadSums[0] === 0) run.leadSums[3] = Number.POSITIVE_INFINITY;
  readStop(line);
}

function loadServer(line: SerialLine, server: number): void {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const u = server * UNIT;
  const t = server * UNIT_TIMES;
  const part = run.units[u + PART]!;
  const flags = run.units[u + UNIT_FLAGS]!;
  ints[i + PHASE_NOW] = run.units[u + PHASE]!;
  ints[i + PART_NOW] = part;
  ints[i + BOOKED] = run.units[u + STATE]!;
  ints[i + DOWN_NOW] = (flags & AWAITS_CREW) !== 0 ? DOWN_WAITING : (flags & IS_DOWN) !== 0 ? DOWN_REPAIR : 0;
  ints[i + FAILED_CLOCK] = run.units[u + FAILING]!;
  ints[i + PERIODS] = run.units[u + ACTIVE_PERIODS]!;
  ints[i + NEXT_FOR_CREW] = run.units[u + NEXT_IN_CREW]!;
  ints[i + OUTCOME_NOW] = part < 0 ? PASS : run.parts[part * PART_INTS + OUTCOME]!;
  ints[i + WAITERS] = run.elements[ints[i + (ints[i + HAS_BUFFER] === 1 ? B_ELEMENT : ELEMENT_AT)]! * ELEMENT + WAITING]!;
  ints[i + CYCLE_TOTAL] = 0;
  floats[f + SEIZED_AT] = part < 0 ? 0 : run.partTimes[part * PART_TIMES + HERE_SINCE]!;
  floats[f + BOOKED_SINCE] = run.unitTimes[t + SINCE]!;
  for (let s = 0; s < STATE_COUNT; s++) floats[f + TIME_IN + s] = run.unitTimes[t + IN_STATE + s]!;
  floats[f + WORK_LEFT] = run.unitTimes[t + REMAINING]!;
  floats[f + WORK_SINCE] = run.unitTimes[t + PIECE_START]!;
  floats[f + WORK_DRAWN] = run.unitTimes[t + DRAWN_TIME]!;
  const at = ints[i + ELEMENT_AT]! * ELEMENT_SUMS;
  ints[i + STAY_COUNT] = run.elementSums[at + STAY_N]!;
  floats[f + STAYS] = run.elementSums[at + STAY_SUM]!;
  floats[f + STAYS_SQUARED] = run.elementSums[at + STAY_SQUARES]!;
  floats[f + LEAST_STAY] = run.elementSums[at + STAY_N] === 0 ? Number.POSITIVE_INFINITY : run.elementSums[at + STAY_MIN]!;
  floats[f + LONGEST_STAY] = run.elementSums[at + STAY_MAX]!;
}

function loadBuffer(line: SerialLine, server: number): void {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const q = ints[i + B_QUEUE]! * QUEUE;
  const level = ints[i + B_LEVEL_INDEX]!;
  const at = ints[i + B_ELEMENT]! * ELEMENT_SUMS;
  ints[i + B_HEAD] = run.queues[q + HEAD]!;
  ints[i + B_TAIL] = run.queues[q + TAIL]!;
  ints[i + B_LEVEL] = run.levelValue[level]!;
  ints[i + B_MOST] = run.levelMax[level]!;
  ints[i + B_COUNT] = run.elementSums[at + STAY_N]!;
  floats[f + B_SINCE] = run.levelSince[level]!;
  floats[f + B_STAYS] = run.elementSums[at + STAY_SUM]!;
  floats[f + B_SQUARED] = run.elementSums[at + STAY_SQUARES]!;
  floats[f + B_LEAST] = run.elementSums[at + STAY_N] === 0 ? Number.POSITIVE_INFINITY : run.elementSums[at + STAY_MIN]!;
  floats[f + B_LONGEST] = run.elementSums[at + STAY_MAX]!;
}

/** Writes the records back into the run's columns, for results, snapshots and the search for who waits for whom. */
export function saveSerial(line: SerialLine): void {
  const { run, ints } = line;
  handOverCounts(line);
  readStop(line);
  for (let server = 0; server < line.servers; server++) {
    saveServer(line, server);
    if (ints[(server << I_SHIFT) + HAS_BUFFER] === 1) saveBuffer(line, server);
  }
  for (let server = 0; server < line.servers; server++) saveWaiting(line, server);
  for (let k = 0; k < line.sources; k++) {
    const o = line.sourceBase + k * O_STRIDE;
    const ready = ints[o + O_READY]!;
    run.sourcePending[ints[o + O_ELEMENT]!] = ready;
    if (ready < 0) {
      queueOne(run, ints[o + O_QUEUE]!, -1);
      continue;
    }
    place(run, ready, ints[o + O_STAGE]!, ints[o + O_ELEMENT]!, BY_SOURCE);
    queueOne(run, ints[o + O_QUEUE]!, ready);
  }
}

function saveServer(line: SerialLine, server: number): void {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const u = server * UNIT;
  const t = server * UNIT_TIMES;
  const part = ints[i + PART_NOW]!;
  const idle = ints[i + PHASE_NOW] === IDLE;
  const down = ints[i + DOWN_NOW]!;
  const e = ints[i + ELEMENT_AT]! * ELEMENT;
  run.units[u + PHASE] = ints[i + PHASE_NOW]!;
  run.units[u + PART] = part;
  run.units[u + STATE] = ints[i + BOOKED]!;
  run.units[u + FAILING] = ints[i + FAILED_CLOCK]!;
  run.units[u + ACTIVE_PERIODS] = ints[i + PERIODS]!;
  run.units[u + NEXT_IN_CREW] = ints[i + NEXT_FOR_CREW]!;
  run.units[u + UNIT_FLAGS] = (idle ? IS_COUNTED : 0) | (down === 0 ? 0 : IS_DOWN) | (down === DOWN_WAITING ? AWAITS_CREW : 0);
  run.units[u + AT_STAGE] = ints[i + STAGE_AT]!;
  run.units[u + OPERATION] = ints[i + OPERATION_AT]!;
  run.units[u + LEFT_TO_GO] = idle ? 0 : 1;
  run.elements[e + OCCUPIED] = idle ? 0 : 1;
  run.elements[e + IDLE_SERVERS] = idle ? 1 : 0;
  run.elements[e + WAITING] = ints[i + (ints[i + HAS_BUFFER] === 1 ? B_LEVEL : WAITERS)]!;
  run.operationCycles[ints[i + OPERATION_AT]!]! += ints[i + CYCLE_TOTAL]!;
  ints[i + CYCLE_TOTAL] = 0;
  if (part >= 0) {
    place(run, part, ints[i + STAGE_AT]!, server, BY_SERVER);
    run.parts[part * PART_INTS + OUTCOME] = ints[i + PHASE_NOW] === DONE ? ints[i + OUTCOME_NOW]! : PASS;
    run.partTimes[part * PART_TIMES + HERE_SINCE] = floats[f + SEIZED_AT]!;
  }
  run.unitTimes[t + SINCE] = floats[f + BOOKED_SINCE]!;
  for (let s = 0; s < STATE_COUNT; s++) run.unitTimes[t + IN_STATE + s] = floats[f + TIME_IN + s]!;
  run.unitTimes[t + REMAINING] = floats[f + WORK_LEFT]!;
  run.unitTimes[t + PIECE_START] = floats[f + WORK_SINCE]!;
  run.unitTimes[t + DRAWN_TIME] = floats[f + WORK_DRAWN]!;
  const at = ints[i + ELEMENT_AT]! * ELEMENT_SUMS;
  run.elementSums[at + STAY_N] = ints[i + STAY_COUNT]!;
  run.elementSums[at + STAY_SUM] = floats[f + STAYS]!;
  run.elementSums[at + STAY_SQUARES] = floats[f + STAYS_SQUARED]!;
  run.elementSums[at + STAY_MIN] = ints[i + STAY_COUNT] === 0 ? 0 : floats[f + LEAST_STAY]!;
  run.elementSums[at + STAY_MAX] = floats[f + LONGEST_STAY]!;
}

function saveBuffer(line: SerialLine, server: number): void {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const element = ints[i + B_ELEMENT]!;
  const queue = ints[i + B_QUEUE]!;
  const level = ints[i + B_LEVEL_INDEX]!;
  run.queues[queue * QUEUE + HEAD] = ints[i + B_HEAD]!;
  run.queues[queue * QUEUE + TAIL] = ints[i + B_TAIL]!;
  run.queues[queue * QUEUE + COUNT] = ints[i + B_LEVEL]!;
  run.levelValue[level] = ints[i + B_LEVEL]!;
  run.levelMax[level] = ints[i + B_MOST]!;
  run.levelSince[level] = floats[f + B_SINCE]!;
  run.elements[element * ELEMENT + OCCUPIED] = ints[i + B_LEVEL]!;
  run.elements[element * ELEMENT + WAITING] = ints[i + WAITERS]!;
  let previous = -1;
  for (let part = ints[i + B_HEAD]!; part >= 0; part = run.parts[part * PART_INTS + NEXT]!) {
    place(run, part, ints[i + B_STAGE]!, element, BY_BUFFER);
    run.parts[part * PART_INTS + OUTCOME] = PASS;
    run.parts[part * PART_INTS + IN_QUEUE] = queue;
    run.parts[part * PART_INTS + PREVIOUS] = previous;
    run.partTimes[part * PART_TIMES + READY_SINCE] = run.partTimes[part * PART_TIMES + HERE_SINCE]!;
    previous = part;
  }
  const at = element * ELEMENT_SUMS;
  run.elementSums[at + STAY_N] = ints[i + B_COUNT]!;
  run.elementSums[at + STAY_SUM] = floats[f + B_STAYS]!;
  run.elementSums[at + STAY_SQUARES] = floats[f + B_SQUARED]!;
  run.elementSums[at + STAY_MIN] = ints[i + B_COUNT] === 0 ? 0 : floats[f + B_LEAST]!;
  run.elementSums[at + STAY_MAX] = floats[f + B_LONGEST]!;
}

/** A finished part that still stands on its server waits for its way on. */
function saveWaiting(line: SerialLine, server: number): void {
  const i = server << I_SHIFT;
  const waits = line.ints[i + PHASE_NOW] === DONE;
  queueOne(line.run, line.ints[i + OUT_QUEUE]!, waits ? line.ints[i + PART_NOW]! : -1);
}

function place(run: RunState, part: number, stage: number, holder: number, kind: number): void {
  const p = part * PART_INTS;
  run.parts[p + STAGE] = stage;
  run.parts[p + HOLDER] = holder;
  run.parts[p + HOLDER_KIND] = kind;
  run.parts[p + IN_QUEUE] = -1;
}

/** A queue of one part, or none (-1). */
function queueOne(run: RunState, queue: number, part: number): void {
  const q = queue * QUEUE;
  run.queues[q + HEAD] = part;
  run.queues[q + TAIL] = part;
  run.queues[q + COUNT] = part < 0 ? 0 : 1;
  if (part < 0) return;
  const p = part * PART_INTS;
  run.parts[p + IN_QUEUE] = queue;
  run.parts[p + NEXT] = -1;
  run.parts[p + PREVIOUS] = -1;
}
