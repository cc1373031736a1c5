import {
  CALENDAR,
  DO_NOT_BEGIN,
  ELEMENT,
  HEAD,
  HELD_DRAW,
  IDLE_SERVERS,
  INCOMING,
  INCOMING_END,
  KEPT_DRAW,
  NEXT,
  OP_NUMBERS,
  ORDER,
  ORDER_END,
  PART_INTS,
  PROCESS_FACTOR,
  PRODUCT,
  QUEUE,
  RELEASE_ORDER,
  RULES,
  SHIFT_RULE,
  UNIT,
  UNIT_TIMES,
} from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import { drawProcess } from '../run/known-times.ts';
import { nextTurn } from '../run/shifts.ts';
import type { RunState } from '../run/state.ts';
import { moveTo } from './flow.ts';
import { openServer } from './station.ts';

/** A station that may start its parts only in one given order waits for the next of the list. */
export function claimInOrder(run: RunState, element: number): void {
  const e = element * ELEMENT;
  const { order } = run.model.columns;
  while (run.elements[e + IDLE_SERVERS]! > 0) {
    const at = run.rules[element * RULES + ORDER]! + run.orderAt[element]!;
    if (at >= run.rules[element * RULES + ORDER_END]!) return;
    const incoming = findWanted(run, element, order[at]!);
    if (incoming < 0 || !nextFits(run, element, run.picked, run.incomingStage[incoming]!)) return;
    run.orderAt[element]! += 1;
    moveTo(run, run.picked, run.incomingStage[incoming]!);
  }
}

/** The way on which the wanted part waits; the part in `run.picked`. @param wanted a product, or minus a release number */
function findWanted(run: RunState, element: number, wanted: number): number {
  for (let i = run.elements[element * ELEMENT + INCOMING]!; i < run.elements[element * ELEMENT + INCOMING_END]!; i++) {
    let part = run.queues[run.incomingQueue[i]! * QUEUE + HEAD]!;
    while (part >= 0) {
      const p = part * PART_INTS;
      if (wanted >= 0 ? run.parts[p + PRODUCT] === wanted : run.parts[p + RELEASE_ORDER] === -wanted) {
        run.picked = part;
        return i;
      }
      part = run.parts[p + NEXT]!;
    }
  }
  return -1;
}

/** Whether the next open server of a station may begin the part now. */
export function nextFits(run: RunState, element: number, part: number, stage: number): boolean {
  if (run.elements[element * ELEMENT + CALENDAR]! < 0 || run.rules[element * RULES + SHIFT_RULE] !== DO_NOT_BEGIN) return true;
  return fitsShift(run, openServer(run, element), part, stage);
}

/**
 * Whether the server may begin the part now: under the rule "do not begin" the drawn process time must end within the shift. The
 * draw is kept for the server's next try, so that waiting does not change it.
 */
export function fitsShift(run: RunState, unit: number, part: number, stage: number): boolean {
  const element = run.stageElement[stage]!;
  const calendar = run.elements[element * ELEMENT + CALENDAR]!;
  if (calendar < 0 || run.rules[element * RULES + SHIFT_RULE] !== DO_NOT_BEGIN) return true;
  const operation = run.operationOf[stage * run.products + run.parts[part * PART_INTS + PRODUCT]!]!;
  const u = unit * UNIT;
  if (run.units[u + HELD_DRAW] !== operation + 1) {
    drawProcess(run, part, operation);
    run.units[u + HELD_DRAW] = operation + 1;
    run.unitTimes[unit * UNIT_TIMES + KEPT_DRAW] = Math.floor(
      run.chance.drawn[0]! * run.operationNumbers[operation * OP_NUMBERS + PROCESS_FACTOR]! + 0.5,
    );
  }
  return run.clock[NOW]! + run.unitTimes[unit * UNIT_TIMES + KEPT_DRAW]! <= nextTurn(run.shifts[calendar]!, run.clock[NOW]!);
}
