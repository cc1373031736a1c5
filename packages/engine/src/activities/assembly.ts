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
  LEFT_TO_GO,
  PART_FLAGS,
  PART_INTS,
  QUEUE,
  RULES,
  UNIT,
  WAS_DEFECTIVE,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { leavePlace } from './flow.ts';
import { moveLimits } from './limit.ts';
import { mergePart } from './sink.ts';
import { openServer, seize, startCycle } from './station.ts';

/**
 * Assembly takes all its inputs at once, when every component is there and a server is free. The product goes on as the first
 * listed component; the others end in it. It is defective if any of them is.
 */
export function claimAssembly(run: RunState, element: number): void {
  while (run.elements[element * ELEMENT + IDLE_SERVERS]! > 0 && isComplete(run, element)) {
    const unit = openServer(run, element);
    let main = -1;
    for (let a = run.rules[element * RULES + ASSEMBLY]!; a < run.rules[element * RULES + ASSEMBLY_END]!; a++)
      main = takeComponent(run, element, unit, a, main);
    run.units[unit * UNIT + LEFT_TO_GO] = 1;
    startCycle(run, unit);
  }
}

/** Ready parts that come from one element. */
export function readyFrom(run: RunState, element: number, from: number): number {
  let ready = 0;
  const end = run.elements[element * ELEMENT + INCOMING_END]!;
  for (let i = run.elements[element * ELEMENT + INCOMING]!; i < end; i++) {
    const q = run.incomingQueue[i]! * QUEUE;
    if (run.stageElement[run.queues[q + FROM_STAGE]!] === from) ready += run.queues[q + COUNT]!;
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

/** Takes the parts of one component; the very first part taken becomes the product. */
function takeComponent(run: RunState, element: number, unit: number, a: number, main: number): number {
  const { assembly } = run.model.columns;
  let product = main;
  for (let n = assembly[a * 2 + 1]!; n > 0; n--) {
    const incoming = incomingFrom(run, element, assembly[a * 2]!);
    const part = run.queues[run.incomingQueue[incoming]! * QUEUE + HEAD]!;
    if (run.hasLimits) moveLimits(run, part, element);
    leavePlace(run, part);
    if (product < 0) {
      product = part;
      seize(run, unit, part, run.incomingStage[incoming]!);
    } else {
      inheritDefects(run, part, product);
      mergePart(run, part);
    }
  }
  return product;
}

/** The way from an element whose head has been ready longest. */
function incomingFrom(run: RunState, element: number, from: number): number {
  let best = -1;
  const end = run.elements[element * ELEMENT + INCOMING_END]!;
  for (let i = run.elements[element * ELEMENT + INCOMING]!; i < end; i++) {
    const q = run.incomingQueue[i]! * QUEUE;
    if (run.stageElement[run.queues[q + FROM_STAGE]!] !== from || run.queues[q + HEAD]! < 0) continue;
    if (best < 0 || run.readyOf(run.queues[q + HEAD]!) < run.readyOf(run.queues[run.incomingQueue[best]! * QUEUE + HEAD]!)) best = i;
  }
  return best;
}

/** A product with a defective component is defective, in the component's classes of defect. */
export function inheritDefects(run: RunState, component: number, product: number): void {
  const from = component * PART_INTS;
  const to = product * PART_INTS;
  if ((run.parts[from + PART_FLAGS]! & IS_DEFECTIVE) === 0) return;
  run.parts[to + PART_FLAGS]! |= IS_DEFECTIVE | WAS_DEFECTIVE;
  run.parts[to + DEFECTS]! |= run.parts[from + DEFECTS]!;
}
