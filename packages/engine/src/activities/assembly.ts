import {
  ASSEMBLY,
  ASSEMBLY_END,
  COUNT,
  DEFECTS,
  ELEMENT,
  FROM_STAGE,
  HEAD,
  IDLE_SERVERS,
  INCOMING,
  INCOMING_END,
  IS_DEFECTIVE,
  LIMIT,
  LIMIT_END,
  NEXT,
  PART_FLAGS,
  PART_INTS,
  QUEUE,
  RULES,
  WAS_DEFECTIVE,
  WAS_REWORKED,
} from '../model/layout.ts';
import { leaveQueue } from '../run/queues.ts';
import type { RunState } from '../run/state.ts';
import { leavePlace } from './flow.ts';
import { limitsAllow, moveLimits } from './limit.ts';
import { nextFits } from './order.ts';
import { pickFrom } from './pick.ts';
import { mergePart } from './sink.ts';
import { openServer, seize, startCycle } from './station.ts';

/**
 * Assembly takes all its inputs at once, when every component is there and a server is free. The product goes on as the first
 * listed component; the others end in it. It is defective if any of them is.
 */
export function claimAssembly(run: RunState, element: number): void {
  while (run.elements[element * ELEMENT + IDLE_SERVERS]! > 0 && isComplete(run, element) && productFits(run, element)) {
    const stage = gather(run, element);
    const unit = openServer(run, element);
    const main = run.gathered[0]!;
    if (run.hasLimits) moveLimits(run, main, element);
    leavePlace(run, main);
    seize(run, unit, main, stage);
    for (let i = 1; i < run.gathered.length; i++) {
      const part = run.gathered[i]!;
      inheritPast(run, part, main);
      leavePlace(run, part);
      mergePart(run, part);
    }
    startCycle(run, unit);
  }
}

/** Ready parts that come from one element and may enter. */
export function readyFrom(run: RunState, element: number, from: number): number {
  const limited = run.elements[element * ELEMENT + LIMIT] !== run.elements[element * ELEMENT + LIMIT_END];
  const end = run.elements[element * ELEMENT + INCOMING_END]!;
  let ready = 0;
  for (let i = run.elements[element * ELEMENT + INCOMING]!; i < end; i++) {
    const q = run.incomingQueue[i]! * QUEUE;
    if (run.stageElement[run.queues[q + FROM_STAGE]!] !== from) continue;
    if (!limited) ready += run.queues[q + COUNT]!;
    else
      for (let part = run.queues[q + HEAD]!; part >= 0; part = run.parts[part * PART_INTS + NEXT]!)
        if (limitsAllow(run, element, part)) ready++;
  }
  return ready;
}

function isComplete(run: RunState, element: number): boolean {
  const { assembly } = run.model.columns;
  const end = run.rules[element * RULES + ASSEMBLY_END]!;
  for (let a = run.rules[element * RULES + ASSEMBLY]!; a < end; a++)
    if (readyFrom(run, element, assembly[a * 2]!) < assembly[a * 2 + 1]!) return false;
  return true;
}

/** Whether the shift is long enough for the product, where the station asks that. */
function productFits(run: RunState, element: number): boolean {
  const way = pickFrom(run, element, run.model.columns.assembly[run.rules[element * RULES + ASSEMBLY]! * 2]!);
  return nextFits(run, element, run.picked, run.incomingStage[way]!);
}

/** Takes the components out of their queues into `run.gathered`, in the order of the bill. @returns the stage the product is at */
function gather(run: RunState, element: number): number {
  const { assembly } = run.model.columns;
  run.gathered.length = 0;
  let stage = -1;
  for (let a = run.rules[element * RULES + ASSEMBLY]!; a < run.rules[element * RULES + ASSEMBLY_END]!; a++) {
    for (let n = assembly[a * 2 + 1]!; n > 0; n--) {
      const way = pickFrom(run, element, assembly[a * 2]!);
      if (stage < 0) stage = run.incomingStage[way]!;
      run.gathered.push(run.picked);
      leaveQueue(run, run.picked);
    }
  }
  return stage;
}

/** What happened to a component has happened to its product: its defects, and that it was reworked. */
export function inheritPast(run: RunState, component: number, product: number): void {
  const from = component * PART_INTS;
  const to = product * PART_INTS;
  run.parts[to + PART_FLAGS]! |= run.parts[from + PART_FLAGS]! & (IS_DEFECTIVE | WAS_DEFECTIVE | WAS_REWORKED);
  run.parts[to + DEFECTS]! |= run.parts[from + DEFECTS]!;
}
