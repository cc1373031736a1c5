import { CONSTANT, EXPONENTIAL, SAMPLER_STRIDE } from '../chance/samplers.ts';
import {
  AFTER_REPAIR,
  AMPLE,
  ARRIVAL_TYPE,
  BATCH_SIZE,
  BEFORE_SERVICE,
  BRANCH,
  BRANCH_CARRIER,
  BRANCH_ELEMENT,
  BRANCH_QUEUE,
  BRANCHES,
  BUFFER,
  BY_INTERVAL,
  CAPACITY,
  CHECKED_EVENTS,
  CLOCK,
  CLOCK_INTS,
  CLOCK_TYPE,
  CLOCKS,
  DEFECT,
  DEFECT_END,
  DISCARD,
  DISCIPLINE,
  ELEMENT,
  FIFO,
  FIRST_BRANCH,
  FIRST_UNIT,
  FLAGS,
  FROM_STAGE,
  GROUP,
  HAS_CYCLE,
  HAS_DWELL,
  HAS_MAINTENANCE,
  INCOMING,
  INCOMING_END,
  INSPECT_SAMPLER,
  KIND,
  LEVEL,
  LOSES,
  MULTIPLE_PARTS,
  OP,
  OP_NUMBERS,
  OWNER,
  PASS,
  PROCESS,
  PROCESS_FACTOR,
  QUEUE,
  REPAIR_SAMPLER,
  REWORK,
  RULES,
  SATURATED,
  SCRAP,
  SCRAP_P,
  SCRAP_SAMPLER,
  SINK,
  SOURCE,
  SOURCE_INTERVAL,
  SPECIAL_CLAIM,
  STATION,
  UNIT,
  UNITS,
  UNLIMITED,
  WORKING_CLOCK,
} from '../model/layout.ts';
import { ARRIVAL, PIECE_END, REPAIRED } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { loadSerial } from './hand-over.ts';
import {
  B_CAPACITY,
  B_ELEMENT,
  B_LAST_BIN,
  B_LEVEL_INDEX,
  B_QUEUE,
  B_STAGE,
  B_TIME_AT,
  ELEMENT_AT,
  F_SHIFT,
  FAILURE_CLOCK,
  FEEDER,
  G_MEAN,
  G_STRIDE,
  G_UNTIL,
  HAS_BUFFER,
  I_SHIFT,
  INTO_BUFFER,
  INTO_SERVER,
  INTO_SINK,
  IS_STEADY,
  MAY_SCRAP,
  O_BATCH,
  O_ELEMENT,
  O_INTERVAL,
  O_INTERVAL_KIND,
  O_QUEUE,
  O_STAGE,
  O_STRIDE,
  O_TO,
  O_TO_SERVER,
  OPERATION_AT,
  OUT_QUEUE,
  PROCESS_TIME,
  SAMPLER,
  SAMPLER_KIND,
  SCRAP_CHANCE,
  STAGE_AT,
  TO,
  TO_SERVER,
} from './records.ts';
import { SerialLine } from './serial-line.ts';

/** What an index in advance.ts has bits for. */
const MOST_SERVERS = 2 ** 20;
const NOT_SERIAL = SPECIAL_CLAIM | HAS_CYCLE | HAS_MAINTENANCE | CHECKED_EVENTS | AMPLE | BEFORE_SERVICE | MULTIPLE_PARTS;

/**
 * A run of which every element is plain: single servers that only process (with working-time failures, crews and scrap), first-in-first-out
 * buffers between them, one way in and one way on, one product, one sink; at most one failure mode per server. null where anything else is in the line.
 */
export function openSerial(run: RunState): SerialLine | null {
  const { spec } = run.model;
  if (run.options.general === true || spec.products.length !== 1 || spec.pools.length + spec.robots.length + spec.fleets.length > 0)
    return null;
  if (run.unitCount >= MOST_SERVERS || run.hasLimits || spec.elements.filter((e) => e.kind === 'sink').length !== 1) return null;
  if (!spec.elements.every((_, element) => isPlain(run, element)) || !onlySerialEvents(run)) return null;
  const sources = spec.elements.flatMap((e, element) => (e.kind === 'source' ? [element] : []));
  const line = new SerialLine(
    run,
    sources,
    spec.elements.findIndex((e) => e.kind === 'sink'),
    sources.reduce((sum, element) => sum + mostParts(run, element), 1),
  );
  for (let server = 0; server < line.servers; server++) layServer(line, server);
  sources.forEach((element, source) => {
    laySource(line, element, source);
  });
  loadSerial(line);
  return line;
}

/** Whether nothing else is due than ends of work, arrivals and repairs: a shift's turn, for one, is not known to a serial line. */
function onlySerialEvents(run: RunState): boolean {
  const { calendar } = run;
  for (let place = calendar.hole; place < calendar.size; place++) {
    const kind = calendar.events[place]! & 31;
    if (kind !== PIECE_END && kind !== ARRIVAL && kind !== REPAIRED) return false;
  }
  return true;
}

const kindOf = (run: RunState, element: number): number => run.elements[element * ELEMENT + KIND]!;

/** The stage of an element that is in the route once only, or -1. */
function onlyStage(run: RunState, element: number): number {
  const stage = run.stageElement.indexOf(element);
  return stage >= 0 && run.stageElement.indexOf(element, stage + 1) < 0 ? stage : -1;
}

/** Offset of the one way on of an element's parts, without a carrier; -1 where there is none, a choice, or a way for bad parts. */
function wayOn(run: RunState, element: number): number {
  const stage = onlyStage(run, element);
  if (stage < 0 || run.groupOf[stage * 3 + REWORK]! >= 0 || run.groupOf[stage * 3 + SCRAP]! >= 0) return -1;
  const group = run.groupOf[stage * 3 + PASS]!;
  if (group < 0 || run.groups[group * GROUP + BRANCHES] !== 1) return -1;
  const branch = run.groups[group * GROUP + FIRST_BRANCH]! * BRANCH;
  return run.branches[branch + BRANCH_CARRIER] === -1 ? branch : -1;
}

const targetOf = (run: RunState, element: number): number => run.branches[wayOn(run, element) + BRANCH_ELEMENT]!;

function isPlain(run: RunState, element: number): boolean {
  const kind = kindOf(run, element);
  if (kind === SINK) return onlyStage(run, element) >= 0;
  if (kind !== SOURCE && kind !== BUFFER && kind !== STATION) return false;
  if (wayOn(run, element) < 0) return false;
  if (kind === SOURCE) return isPlainSource(run, element, targetOf(run, element));
  const e = element * ELEMENT;
  if (run.elements[e + INCOMING_END]! - run.elements[e + INCOMING]! !== 1) return false;
  return kind === BUFFER ? isPlainBuffer(run, element) : isPlainStation(run, element);
}

function isPlainSource(run: RunState, element: number, target: number): boolean {
  const r = element * RULES;
  const limited = kindOf(run, target) === STATION || run.elements[target * ELEMENT + CAPACITY]! < UNLIMITED;
  if (kindOf(run, target) === SINK || run.sourceCalendar[element]! >= 0 || run.sourceProducts[element]!.length !== 1) return false;
  if (run.rules[r + ARRIVAL_TYPE] === SATURATED) return limited && run.rules[r + LOSES] === 0;
  return run.rules[r + ARRIVAL_TYPE] === BY_INTERVAL && (!limited || run.rules[r + LOSES] === 1);
}

function isPlainBuffer(run: RunState, element: number): boolean {
  const e = element * ELEMENT;
  const fifo = run.elements[e + DISCIPLINE] === FIFO && (run.elements[e + FLAGS]! & HAS_DWELL) === 0;
  return fifo && kindOf(run, targetOf(run, element)) === STATION;
}

function isPlainStation(run: RunState, element: number): boolean {
  const e = element * ELEMENT;
  const spec = run.model.spec.elements[element]!;
  const operation = run.operationOf[onlyStage(run, element)]!;
  if (spec.kind !== 'station' || spec.calendar !== null || run.elements[e + UNITS] !== 1) return false;
  if ((run.elements[e + FLAGS]! & NOT_SERIAL) !== 0 || operation < 0 || !isPlainQuality(run, operation * OP)) return false;
  return run.operationNumbers[operation * OP_NUMBERS + PROCESS_FACTOR] === 1 && hasPlainClocks(run, run.elements[e + FIRST_UNIT]!);
}

/** Parts may be scrapped, but there is neither inspection nor repair, nor are defects told apart. */
function isPlainQuality(run: RunState, o: number): boolean {
  const { operations } = run;
  return (
    operations[o + REPAIR_SAMPLER]! < 0 && operations[o + INSPECT_SAMPLER]! < 0 && operations[o + DEFECT] === operations[o + DEFECT_END]
  );
}

function hasPlainClocks(run: RunState, unit: number): boolean {
  const c = run.units[unit * UNIT + CLOCK]! * CLOCK_INTS;
  const clocks = run.units[unit * UNIT + CLOCKS]!;
  if (clocks > 1) return false;
  return clocks === 0 || (run.clocks[c + CLOCK_TYPE] === WORKING_CLOCK && run.clocks[c + AFTER_REPAIR] !== DISCARD);
}

/** Writes what does not change about a server: its time, its way on, the buffer in front. */
function layServer(line: SerialLine, server: number): void {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  const element = run.units[server * UNIT + OWNER]!;
  const branch = wayOn(run, element);
  const target = run.branches[branch + BRANCH_ELEMENT]!;
  const kind = kindOf(run, target);
  ints[i + ELEMENT_AT] = element;
  ints[i + STAGE_AT] = onlyStage(run, element);
  ints[i + TO] = kind === BUFFER ? INTO_BUFFER : kind === STATION ? INTO_SERVER : INTO_SINK;
  ints[i + TO_SERVER] = kind === SINK ? server : serverBehind(run, target);
  ints[i + OUT_QUEUE] = run.branches[branch + BRANCH_QUEUE]!;
  ints[i + FAILURE_CLOCK] = run.units[server * UNIT + CLOCKS] === 1 ? run.units[server * UNIT + CLOCK]! : -1;
  const before = feederOf(run, element);
  if (kindOf(run, before) === BUFFER) layBuffer(line, server, before);
  else ints[i + FEEDER] = feederIndex(line, before);
  layOperation(line, server, run.operationOf[ints[i + STAGE_AT]!]!);
}

function layOperation(line: SerialLine, server: number, operation: number): void {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const sampler = run.operations[operation * OP + PROCESS]!;
  const kind = run.chance.kinds[sampler]!;
  ints[i + OPERATION_AT] = operation;
  ints[i + SAMPLER] = sampler;
  ints[i + SAMPLER_KIND] = kind;
  if (kind === CONSTANT || kind === EXPONENTIAL) floats[f + PROCESS_TIME] = run.chance.params[sampler * SAMPLER_STRIDE]!;
  ints[i + MAY_SCRAP] = run.operations[operation * OP + SCRAP_SAMPLER]! >= 0 ? 1 : 0;
  ints[i + IS_STEADY] = ints[i + MAY_SCRAP] === 0 && ints[i + FAILURE_CLOCK]! < 0 ? 1 : 0;
  floats[f + SCRAP_CHANCE] = run.operationNumbers[operation * OP_NUMBERS + SCRAP_P]!;
}

function layBuffer(line: SerialLine, server: number, buffer: number): void {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  const level = run.elements[buffer * ELEMENT + LEVEL]!;
  ints[i + HAS_BUFFER] = 1;
  ints[i + FEEDER] = feederIndex(line, feederOf(run, buffer));
  ints[i + B_ELEMENT] = buffer;
  ints[i + B_STAGE] = onlyStage(run, buffer);
  ints[i + B_QUEUE] = run.branches[wayOn(run, buffer) + BRANCH_QUEUE]!;
  ints[i + B_CAPACITY] = run.elements[buffer * ELEMENT + CAPACITY]!;
  ints[i + B_LEVEL_INDEX] = level;
  ints[i + B_TIME_AT] = line.levelBase + run.levelBin[level]!;
  ints[i + B_LAST_BIN] = run.levelBins[level]! - 1;
}

function laySource(line: SerialLine, element: number, source: number): void {
  const { run, ints } = line;
  const o = line.sourceBase + source * O_STRIDE;
  const branch = wayOn(run, element);
  const target = run.branches[branch + BRANCH_ELEMENT]!;
  ints[o + O_ELEMENT] = element;
  ints[o + O_STAGE] = onlyStage(run, element);
  ints[o + O_TO] = kindOf(run, target) === BUFFER ? INTO_BUFFER : INTO_SERVER;
  ints[o + O_TO_SERVER] = serverBehind(run, target);
  ints[o + O_QUEUE] = run.branches[branch + BRANCH_QUEUE]!;
  ints[o + O_BATCH] = run.rules[element * RULES + BATCH_SIZE]!;
  const g = line.sourceFloats + source * G_STRIDE;
  line.floats[g + G_UNTIL] = run.sourceUntil[element]!;
  if (run.rules[element * RULES + ARRIVAL_TYPE] !== BY_INTERVAL) return;
  ints[o + O_INTERVAL] = run.rules[element * RULES + SOURCE_INTERVAL]!;
  ints[o + O_INTERVAL_KIND] = run.chance.kinds[ints[o + O_INTERVAL]!]!;
  line.floats[g + G_MEAN] = run.chance.params[ints[o + O_INTERVAL]! * SAMPLER_STRIDE]!;
}

/** Most parts that a source makes at one event: a batch, or what fills the buffer behind it and one that stands ready. */
function mostParts(run: RunState, element: number): number {
  if (run.rules[element * RULES + ARRIVAL_TYPE] === BY_INTERVAL) return run.rules[element * RULES + BATCH_SIZE]!;
  const target = targetOf(run, element);
  return kindOf(run, target) === BUFFER ? run.elements[target * ELEMENT + CAPACITY]! + 2 : 2;
}

/** Server of a station, or of the station behind a buffer. */
function serverBehind(run: RunState, element: number): number {
  const station = kindOf(run, element) === BUFFER ? targetOf(run, element) : element;
  return run.elements[station * ELEMENT + FIRST_UNIT]!;
}

/** Element from which the only way into an element comes. */
function feederOf(run: RunState, element: number): number {
  const queue = run.incomingQueue[run.elements[element * ELEMENT + INCOMING]!]!;
  return run.stageElement[run.queues[queue * QUEUE + FROM_STAGE]!]!;
}

/** A server's index, or ~source. */
function feederIndex(line: SerialLine, element: number): number {
  const source = line.sourceOf[element]!;
  return source >= 0 ? ~source : line.run.elements[element * ELEMENT + FIRST_UNIT]!;
}
