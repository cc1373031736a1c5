import { draw } from '../chance/draw.ts';
import {
  AT_STAGE,
  AWAITS_LOADER,
  AWAITS_SETTER,
  AWAITS_UNLOADER,
  ELEMENT,
  FLAGS,
  HAS_SETUP,
  LAST_PRODUCT,
  LOAD,
  LOAD_AND_UNLOAD,
  LOAD_FACTOR,
  LOADING,
  NEED,
  NEED_DURING,
  NEED_END,
  NEED_INTS,
  OP,
  OP_NUMBERS,
  OPERATION,
  OWNER,
  PART,
  PART_INTS,
  PHASE,
  PRODUCT,
  REMAINING,
  RULES,
  SETTING_UP,
  SETUP,
  SETUP_NEED,
  SETUP_NEED_END,
  UNIT,
  UNIT_TIMES,
  UNLOAD,
  UNLOAD_FACTOR,
  UNLOADING,
  WHOLE_PROCESS,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';
import { askOperators, FOR_HANDLING, FOR_PROCESS, FOR_SETUP, releaseOperators } from './operator.ts';
import { beginPiece, complete, startProcessing } from './station.ts';

/**
 * The full cycle of a server: wait for operator, load, set up, process, wait for operator, unload, done. Operators stay for the
 * whole process or come for loading and for unloading only; a set-up has operators of its own.
 */
export function beginCycle(run: RunState, unit: number): void {
  const operation = run.units[unit * UNIT + OPERATION]!;
  const loads = run.operations[operation * OP + LOAD]! >= 0;
  run.units[unit * UNIT + PHASE] = AWAITS_LOADER;
  if (needs(run, operation, WHOLE_PROCESS) || (loads && needs(run, operation, LOAD_AND_UNLOAD))) {
    askOperators(
      run,
      unit,
      run.operations[operation * OP + NEED]!,
      run.operations[operation * OP + NEED_END]!,
      loads ? FOR_PROCESS | FOR_HANDLING : FOR_PROCESS,
    );
    touch(run, unit);
  } else {
    load(run, unit);
  }
}

function needs(run: RunState, operation: number, during: number): boolean {
  const end = run.operations[operation * OP + NEED_END]!;
  for (let n = run.operations[operation * OP + NEED]!; n < end; n++) if (run.needs[n * NEED_INTS + NEED_DURING] === during) return true;
  return false;
}

/** The operators asked for are all at the server, which is up: what waited for them begins. */
export function operatorsReady(run: RunState, unit: number): void {
  // Who is at work can be called away.
  if (run.requestCount > 0) run.operatorsWanted = true;
  switch (run.units[unit * UNIT + PHASE]) {
    case AWAITS_LOADER:
      load(run, unit);
      break;
    case AWAITS_SETTER:
      beginPiece(run, unit, SETTING_UP);
      break;
    case AWAITS_UNLOADER:
      beginPiece(run, unit, UNLOADING);
      break;
    default:
      throw new Error('operators came to a server that does not wait for them');
  }
}

function load(run: RunState, unit: number): void {
  const operation = run.units[unit * UNIT + OPERATION]!;
  const sampler = run.operations[operation * OP + LOAD]!;
  if (sampler < 0) {
    setUp(run, unit);
    return;
  }
  drawPiece(run, unit, sampler, run.operationNumbers[operation * OP_NUMBERS + LOAD_FACTOR]!);
  beginPiece(run, unit, LOADING);
}

function drawPiece(run: RunState, unit: number, sampler: number, factor: number): void {
  draw(run.chance, sampler);
  const time = run.chance.drawn[0]!;
  run.unitTimes[unit * UNIT_TIMES + REMAINING] = factor === 1 ? time : Math.floor(time * factor + 0.5);
}

/** Sets up when the last product differs. */
function setUp(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const element = run.units[u + OWNER]!;
  if ((run.elements[element * ELEMENT + FLAGS]! & HAS_SETUP) !== 0) {
    const product = run.parts[run.units[u + PART]! * PART_INTS + PRODUCT]!;
    const last = run.units[u + LAST_PRODUCT]!;
    run.units[u + LAST_PRODUCT] = product;
    const sampler = last < 0 ? -1 : run.model.columns.setupSampler[run.rules[element * RULES + SETUP]! + last * run.products + product]!;
    if (sampler >= 0) {
      drawPiece(run, unit, sampler, run.setupFactor[element]!);
      const first = run.rules[element * RULES + SETUP_NEED]!;
      const end = run.rules[element * RULES + SETUP_NEED_END]!;
      if (first === end) {
        beginPiece(run, unit, SETTING_UP);
      } else {
        run.units[u + PHASE] = AWAITS_SETTER;
        askOperators(run, unit, first, end, FOR_SETUP);
        touch(run, unit);
      }
      return;
    }
  }
  startProcessing(run, unit);
}

/** A timed phase other than processing has ended. */
export function cyclePieceEnds(run: RunState, unit: number): void {
  switch (run.units[unit * UNIT + PHASE]) {
    case LOADING:
      releaseOperators(run, unit, FOR_HANDLING);
      setUp(run, unit);
      break;
    case SETTING_UP:
      releaseOperators(run, unit, FOR_SETUP);
      startProcessing(run, unit);
      break;
    case UNLOADING:
      releaseOperators(run, unit, FOR_HANDLING | FOR_PROCESS);
      complete(run, unit);
      break;
    default:
      throw new Error(`a piece of phase ${run.units[unit * UNIT + PHASE]} ended at stage ${run.units[unit * UNIT + AT_STAGE]}`);
  }
}

/** Processing is over: unload, with an operator where one is needed, or be done. */
export function processingEnds(run: RunState, unit: number): void {
  const operation = run.units[unit * UNIT + OPERATION]!;
  const sampler = run.operations[operation * OP + UNLOAD]!;
  if (sampler < 0) {
    releaseOperators(run, unit, FOR_PROCESS);
    complete(run, unit);
    return;
  }
  drawPiece(run, unit, sampler, run.operationNumbers[operation * OP_NUMBERS + UNLOAD_FACTOR]!);
  if (needs(run, operation, LOAD_AND_UNLOAD)) {
    run.units[unit * UNIT + PHASE] = AWAITS_UNLOADER;
    askOperators(run, unit, run.operations[operation * OP + NEED]!, run.operations[operation * OP + NEED_END]!, FOR_HANDLING);
    touch(run, unit);
  } else {
    beginPiece(run, unit, UNLOADING);
  }
}
