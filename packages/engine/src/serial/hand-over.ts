import { EXPONENTIAL } from '../chance/samplers.ts';
import {
  ACTIVE_PERIODS,
  ALIVE,
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
  IN_LINE,
  IN_QUEUE,
  IN_STATE,
  IS_COUNTED,
  IS_DOWN,
  LEFT_TO_GO,
  NEXT,
  NEXT_IN_CREW,
  OCCUPIED,
  OP,
  OPERATION,
  OUTCOME,
  PART,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PASS,
  PHASE,
  PIECE_START,
  PREVIOUS,
  QUEUE,
  READY_SINCE,
  RELEASED,
  REMAINING,
  SCRAP_SAMPLER,
  SCRAPPED,
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
import { ARRIVAL, NOW, PIECE_END, SEQUENCE_AT } from '../run/events.ts';
import { newPart } from '../run/parts.ts';
import { type RunState, TOTAL_DEFECTIVE, TOTAL_ENDED, TOTAL_SCRAPPED } from '../run/state.ts';
import { STATE_COUNT } from '../run/unit-state.ts';
import { LEAD_BINS, STAY_BINS } from '../statistics/stays.ts';
import { handOverCounts, takeOverCounts } from './counts.ts';
import {
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
  BIN_STRIDE,
  BOOKED,
  BOOKED_SINCE,
  CHAINED,
  CLOCK_LEFT,
  CYCLES_KNOWN,
  DOWN_NOW,
  DOWN_REPAIR,
  DOWN_WAITING,
  ELEMENT_AT,
  ENTERED_AT,
  F_SHIFT,
  FAILS,
  FAILURE_CLOCK,
  FREE_PART,
  G_LEFT,
  G_STRIDE,
  HAS_BUFFER,
  I_SHIFT,
  LEAST_STAY,
  LONGEST_STAY,
  NEXT_FOR_CREW,
  NOW_AT,
  O_ELEMENT,
  O_INTERVAL,
  O_INTERVAL_KIND,
  O_QUEUE,
  O_READY,
  O_STAGE,
  O_STREAM,
  O_STRIDE,
  OPERATION_AT,
  OUT_QUEUE,
  PART_NOW,
  PART_SLOTS,
  PART_STRIDE,
  PENDING,
  PERIODS,
  PHASE_NOW,
  RELEASED_AT,
  SAMPLER,
  SAMPLER_KIND,
  SCRAP_STREAM,
  SCRAP_TOTAL,
  SEIZED_AT,
  SEQUENCE,
  STAGE_AT,
  STAYS,
  STAYS_SQUARED,
  STOPPED,
  STREAM,
  TIME_IN,
  TO,
  TO_NOW,
  WAITERS,
  WORK_DRAWN,
  WORK_LEFT,
  WORK_SINCE,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** Reads the records out of the run's columns; the moment has settled. */
export function loadSerial(line: SerialLine): void {
  line.reserveParts(line.run.partSlots);
  const { run, ints } = line;
  for (let server = 0; server < line.servers; server++) {
    loadServer(line, server);
    if (ints[(server << I_SHIFT) + HAS_BUFFER] === 1) loadBuffer(line, server);
  }
  for (let k = 0; k < line.sources; k++) {
    const o = line.sourceBase + k * O_STRIDE;
    ints[o + O_READY] = run.sourcePending[ints[o + O_ELEMENT]!]!;
    line.floats[line.sourceFloats + k * G_STRIDE + G_LEFT] = run.sourceLeft[ints[o + O_ELEMENT]!]!;
    for (let word = 0; word < 4; word++) ints[o + O_STREAM + word] = run.chance.streams[ints[o + O_INTERVAL]! * 4 + word]!;
  }
  loadLine(line);
  takeOverCounts(line);
}

/** Calendar, histograms, free slots of parts; random streams lie in the servers' records. */
function loadLine(line: SerialLine): void {
  const { run, ints, floats, lineInts: w } = line;
  const { calendar } = run;
  if (calendar.hole === 1) calendar.close();
  for (let place = 0; place < calendar.size; place++) {
    floats[line.timeBase + 2 * place] = calendar.times[place]!;
    floats[line.timeBase + 2 * place + 1] = calendar.ranks[place]!;
    const event = calendar.events[place]!;
    ints[line.eventBase + place] = (event & 31) === ARRIVAL ? (line.sourceOf[event >>> 5]! << 5) | ARRIVAL : event;
  }
  ints[w + PENDING] = calendar.size;
  ints[w + PART_SLOTS] = run.partSlots;
  ints[w + FREE_PART] = run.freePart;
  for (let part = run.freePart; part >= 0; part = run.parts[part * PART_INTS + NEXT]!)
    ints[line.partBase + part] = run.parts[part * PART_INTS + NEXT]!;
  ints[w + STOPPED] = run.stopped ? 1 : 0;
  floats[line.lineFloats + NOW_AT] = run.clock[NOW]!;
  floats[line.lineFloats + SEQUENCE] = run.clock[SEQUENCE_AT]!;
  ints.set(run.leadBins.subarray(0, LEAD_BINS), line.leadBase);
  floats.set(run.levelTime, line.levelBase);
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
  ints[i + FAILS] = run.units[u + FAILING]! >= 0 ? 1 : 0;
  ints[i + PERIODS] = run.units[u + ACTIVE_PERIODS]!;
  ints[i + NEXT_FOR_CREW] = run.units[u + NEXT_IN_CREW]!;
  ints[i + TO_NOW] = ints[i + TO]!;
  ints[i + CHAINED] = -1;
  ints[i + SCRAP_TOTAL] = 0;
  ints[i + WAITERS] = run.elements[ints[i + (ints[i + HAS_BUFFER] === 1 ? B_ELEMENT : ELEMENT_AT)]! * ELEMENT + WAITING]!;
  floats[f + SEIZED_AT] = part < 0 ? 0 : run.partTimes[part * PART_TIMES + HERE_SINCE]!;
  floats[f + BOOKED_SINCE] = run.unitTimes[t + SINCE]!;
  for (let s = 0; s < STATE_COUNT; s++) floats[f + TIME_IN + s] = run.unitTimes[t + IN_STATE + s]!;
  loadStreams(line, server);
  if (part >= 0) loadPart(line, part);
  if (ints[i + FAILURE_CLOCK]! >= 0) floats[f + CLOCK_LEFT] = run.clockLeft[ints[i + FAILURE_CLOCK]!]!;
  floats[f + WORK_LEFT] = run.unitTimes[t + REMAINING]!;
  floats[f + WORK_SINCE] = run.unitTimes[t + PIECE_START]!;
  floats[f + WORK_DRAWN] = run.unitTimes[t + DRAWN_TIME]!;
  const at = ints[i + ELEMENT_AT]! * ELEMENT_SUMS;
  loadBins(line, server * BIN_STRIDE, ints[i + ELEMENT_AT]!);
  ints[i + CYCLES_KNOWN] = run.elementSums[at + STAY_N]! + (ints[i + PHASE_NOW] === DONE ? 1 : 0);
  floats[f + STAYS] = run.elementSums[at + STAY_SUM]!;
  floats[f + STAYS_SQUARED] = run.elementSums[at + STAY_SQUARES]!;
  floats[f + LEAST_STAY] = run.elementSums[at + STAY_N] === 0 ? Number.POSITIVE_INFINITY : run.elementSums[at + STAY_MIN]!;
  floats[f + LONGEST_STAY] = run.elementSums[at + STAY_MAX]!;
}

/** Histogram of the stays in an element. @param from where the line keeps it, behind `binBase` */
function loadBins(line: SerialLine, from: number, element: number): void {
  line.ints.set(line.run.stayBins.subarray(element * STAY_BINS, (element + 1) * STAY_BINS), line.binBase + from);
}

/** The same back. @returns how many stays it counts */
function saveBins(line: SerialLine, from: number, element: number): number {
  const bins = line.ints.subarray(line.binBase + from, line.binBase + from + STAY_BINS);
  line.run.stayBins.set(bins, element * STAY_BINS);
  return bins.reduce((sum, stays) => sum + stays, 0);
}

function loadStreams(line: SerialLine, server: number): void {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  const { streams } = run.chance;
  const scrap = run.operations[ints[i + OPERATION_AT]! * OP + SCRAP_SAMPLER]!;
  for (let word = 0; word < 4; word++) {
    ints[i + STREAM + word] = streams[ints[i + SAMPLER]! * 4 + word]!;
    if (scrap >= 0) ints[i + SCRAP_STREAM + word] = streams[scrap * 4 + word]!;
  }
}

function saveStreams(line: SerialLine, server: number): void {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  const { streams } = run.chance;
  const scrap = run.operations[ints[i + OPERATION_AT]! * OP + SCRAP_SAMPLER]!;
  for (let word = 0; word < 4; word++) {
    if (ints[i + SAMPLER_KIND] === EXPONENTIAL) streams[ints[i + SAMPLER]! * 4 + word] = ints[i + STREAM + word]!;
    if (scrap >= 0) streams[scrap * 4 + word] = ints[i + SCRAP_STREAM + word]!;
  }
}

function loadPart(line: SerialLine, part: number): void {
  const at = line.partFloats + part * PART_STRIDE;
  line.floats[at + ENTERED_AT] = line.run.partTimes[part * PART_TIMES + HERE_SINCE]!;
  line.floats[at + RELEASED_AT] = line.run.partTimes[part * PART_TIMES + RELEASED]!;
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
  for (let part = run.queues[q + HEAD]!; part >= 0; part = run.parts[part * PART_INTS + NEXT]!) {
    ints[line.partBase + part] = run.parts[part * PART_INTS + NEXT]!;
    loadPart(line, part);
  }
  ints[i + B_LEVEL] = run.levelValue[level]!;
  ints[i + B_MOST] = run.levelMax[level]!;
  loadBins(line, server * BIN_STRIDE + STAY_BINS, ints[i + B_ELEMENT]!);
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
  saveLine(line);
  for (let server = 0; server < line.servers; server++) {
    saveServer(line, server);
    if (ints[(server << I_SHIFT) + HAS_BUFFER] === 1) saveBuffer(line, server);
  }
  for (let server = 0; server < line.servers; server++) saveWaiting(line, server);
  for (let k = 0; k < line.sources; k++) {
    const o = line.sourceBase + k * O_STRIDE;
    const ready = ints[o + O_READY]!;
    if (ints[o + O_INTERVAL_KIND] === EXPONENTIAL)
      for (let word = 0; word < 4; word++) run.chance.streams[ints[o + O_INTERVAL]! * 4 + word] = ints[o + O_STREAM + word]!;
    run.sourcePending[ints[o + O_ELEMENT]!] = ready;
    run.sourceLeft[ints[o + O_ELEMENT]!] = line.floats[line.sourceFloats + k * G_STRIDE + G_LEFT]!;
    if (ready < 0) {
      queueOne(run, ints[o + O_QUEUE]!, -1);
      continue;
    }
    place(line, ready, ints[o + O_STAGE]!, ints[o + O_ELEMENT]!, BY_SOURCE);
    run.parts[ready * PART_INTS + PART_FLAGS] = ALIVE;
    queueOne(run, ints[o + O_QUEUE]!, ready);
  }
}

function saveLine(line: SerialLine): void {
  const { run, ints, floats, lineInts: w } = line;
  const { calendar } = run;
  const pending = ints[w + PENDING]!;
  calendar.clear();
  for (let k = 0; k < pending; k++) {
    let rank = floats[line.timeBase + 2 * k + 1]!;
    let event = ints[line.eventBase + k]!;
    const source = line.sourceBase + (event >>> 5) * O_STRIDE;
    calendar.insert(floats[line.timeBase + 2 * k]!, rank, (event & 31) === ARRIVAL ? (ints[source + O_ELEMENT]! << 5) | ARRIVAL : event);
    while ((event & 31) === PIECE_END && ints[((event >>> 5) << I_SHIFT) + CHAINED]! >= 0) {
      rank += 1;
      event = (ints[((event >>> 5) << I_SHIFT) + CHAINED]! << 5) | PIECE_END;
      calendar.insert(floats[line.timeBase + 2 * k]!, rank, event);
    }
  }
  run.clock[SEQUENCE_AT] = floats[line.lineFloats + SEQUENCE]!;
  run.leadBins.set(ints.subarray(line.leadBase, line.leadBase + LEAD_BINS));
  saveLevelTimes(line, 0);
  while (run.partSlots < ints[w + PART_SLOTS]!) newPart(run, 0, 0);
  run.freePart = ints[w + FREE_PART]!;
  for (let part = 0; part < run.partSlots; part++) run.parts[part * PART_INTS + PART_FLAGS] = 0;
  for (let part = run.freePart; part >= 0; part = ints[line.partBase + part]!)
    run.parts[part * PART_INTS + NEXT] = ints[line.partBase + part]!;
}

/** Times at each value of a level that the line keeps itself; those of the repair crews stay where they are. */
function saveLevelTimes(line: SerialLine, level: number): void {
  const { run } = line;
  const from = run.levelBin[level]!;
  const to = from + run.levelBins[level]!;
  run.levelTime.set(line.floats.subarray(line.levelBase + from, line.levelBase + to), from);
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
  run.units[u + FAILING] = ints[i + FAILS] === 1 ? ints[i + FAILURE_CLOCK]! : -1;
  run.units[u + ACTIVE_PERIODS] = ints[i + PERIODS]!;
  run.units[u + NEXT_IN_CREW] = ints[i + NEXT_FOR_CREW]!;
  run.units[u + UNIT_FLAGS] = (idle ? IS_COUNTED : 0) | (down === 0 ? 0 : IS_DOWN) | (down === DOWN_WAITING ? AWAITS_CREW : 0);
  run.units[u + AT_STAGE] = ints[i + STAGE_AT]!;
  run.units[u + OPERATION] = ints[i + OPERATION_AT]!;
  run.units[u + LEFT_TO_GO] = idle ? 0 : 1;
  run.elements[e + OCCUPIED] = idle ? 0 : 1;
  run.elements[e + IDLE_SERVERS] = idle ? 1 : 0;
  run.elements[e + WAITING] = ints[i + (ints[i + HAS_BUFFER] === 1 ? B_LEVEL : WAITERS)]!;
  const stays = saveBins(line, server * BIN_STRIDE, ints[i + ELEMENT_AT]!);
  const cycles = stays + (ints[i + PHASE_NOW] === DONE ? 1 : 0);
  run.operationCycles[ints[i + OPERATION_AT]!]! += cycles - ints[i + CYCLES_KNOWN]!;
  ints[i + CYCLES_KNOWN] = cycles;
  if (part >= 0) {
    place(line, part, ints[i + STAGE_AT]!, server, BY_SERVER);
    run.partTimes[part * PART_TIMES + HERE_SINCE] = floats[f + SEIZED_AT]!;
  }
  saveStreams(line, server);
  saveScrapped(line, i);
  if (ints[i + FAILURE_CLOCK]! >= 0) run.clockLeft[ints[i + FAILURE_CLOCK]!] = floats[f + CLOCK_LEFT]!;
  run.unitTimes[t + SINCE] = floats[f + BOOKED_SINCE]!;
  for (let s = 0; s < STATE_COUNT; s++) run.unitTimes[t + IN_STATE + s] = floats[f + TIME_IN + s]!;
  run.unitTimes[t + REMAINING] = floats[f + WORK_LEFT]!;
  run.unitTimes[t + PIECE_START] = floats[f + WORK_SINCE]!;
  run.unitTimes[t + DRAWN_TIME] = floats[f + WORK_DRAWN]!;
  const at = ints[i + ELEMENT_AT]! * ELEMENT_SUMS;
  run.elementSums[at + STAY_N] = stays;
  run.elementSums[at + STAY_SUM] = floats[f + STAYS]!;
  run.elementSums[at + STAY_SQUARES] = floats[f + STAYS_SQUARED]!;
  run.elementSums[at + STAY_MIN] = stays === 0 ? 0 : floats[f + LEAST_STAY]!;
  run.elementSums[at + STAY_MAX] = floats[f + LONGEST_STAY]!;
}

function saveScrapped(line: SerialLine, i: number): void {
  const { run, ints } = line;
  const scrapped = ints[i + SCRAP_TOTAL]!;
  run.elementSums[ints[i + ELEMENT_AT]! * ELEMENT_SUMS + SCRAPPED]! += scrapped;
  run.totals[TOTAL_SCRAPPED]! += scrapped;
  run.totals[TOTAL_DEFECTIVE]! += scrapped;
  run.totals[TOTAL_ENDED]! += scrapped;
  run.productSums[3]! += scrapped;
  run.ended[2]! += scrapped;
  ints[i + SCRAP_TOTAL] = 0;
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
  saveLevelTimes(line, level);
  for (let part = ints[i + B_HEAD]!; part >= 0; part = ints[line.partBase + part]!) {
    place(line, part, ints[i + B_STAGE]!, element, BY_BUFFER);
    run.parts[part * PART_INTS + IN_QUEUE] = queue;
    run.parts[part * PART_INTS + PREVIOUS] = previous;
    run.parts[part * PART_INTS + NEXT] = ints[line.partBase + part]!;
    previous = part;
  }
  const at = element * ELEMENT_SUMS;
  const stays = saveBins(line, server * BIN_STRIDE + STAY_BINS, element);
  run.elementSums[at + STAY_N] = stays;
  run.elementSums[at + STAY_SUM] = floats[f + B_STAYS]!;
  run.elementSums[at + STAY_SQUARES] = floats[f + B_SQUARED]!;
  run.elementSums[at + STAY_MIN] = stays === 0 ? 0 : floats[f + B_LEAST]!;
  run.elementSums[at + STAY_MAX] = floats[f + B_LONGEST]!;
}

/** A finished part that still stands on its server waits for its way on. */
function saveWaiting(line: SerialLine, server: number): void {
  const i = server << I_SHIFT;
  const waits = line.ints[i + PHASE_NOW] === DONE;
  queueOne(line.run, line.ints[i + OUT_QUEUE]!, waits ? line.ints[i + PART_NOW]! : -1);
}

function place(line: SerialLine, part: number, stage: number, holder: number, kind: number): void {
  const { run, floats } = line;
  const p = part * PART_INTS;
  const at = line.partFloats + part * PART_STRIDE;
  const t = part * PART_TIMES;
  run.partTimes[t + RELEASED] = floats[at + RELEASED_AT]!;
  run.partTimes[t + HERE_SINCE] = floats[at + ENTERED_AT]!;
  run.partTimes[t + READY_SINCE] = floats[at + ENTERED_AT]!;
  run.parts[p + PART_FLAGS] = ALIVE | IN_LINE;
  run.parts[p + OUTCOME] = PASS;
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
