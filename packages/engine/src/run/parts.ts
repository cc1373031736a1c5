import {
  ALIVE,
  BY_NONE,
  CHILD,
  DEFECTS,
  HOLDER,
  HOLDER_KIND,
  IN_QUEUE,
  NEXT,
  OUTCOME,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PASS,
  PASSES,
  PRODUCT,
  SERIAL,
  SIBLING,
  STAGE,
  TO_STAGE,
} from '../model/layout.ts';
import type { RunState } from './state.ts';

/** A free slot for a part of `product` standing at `stage`; slots of ended parts are used again. */
export function newPart(run: RunState, product: number, stage: number): number {
  let part = run.freePart;
  if (part >= 0) {
    run.freePart = run.parts[part * PART_INTS + NEXT]!;
  } else {
    part = run.partSlots++;
    if (part * PART_INTS >= run.parts.length) growParts(run);
  }
  const parts = run.parts;
  const at = part * PART_INTS;
  parts[at + PRODUCT] = product;
  parts[at + STAGE] = stage;
  parts[at + PART_FLAGS] = ALIVE;
  parts[at + PASSES] = 0;
  parts[at + HOLDER] = -1;
  parts[at + HOLDER_KIND] = BY_NONE;
  parts[at + IN_QUEUE] = -1;
  parts[at + DEFECTS] = 0;
  parts[at + CHILD] = -1;
  parts[at + SIBLING] = -1;
  parts[at + OUTCOME] = PASS;
  parts[at + TO_STAGE] = -1;
  parts[at + SERIAL] = 0;
  return part;
}

/** Gives the slot back. */
export function freePart(run: RunState, part: number): void {
  const at = part * PART_INTS;
  run.parts[at + PART_FLAGS] = 0;
  run.parts[at + NEXT] = run.freePart;
  run.freePart = part;
}

function growParts(run: RunState): void {
  const parts = new Int32Array(run.parts.length * 2);
  parts.set(run.parts);
  run.parts = parts;
  const times = new Float64Array((parts.length / PART_INTS) * PART_TIMES);
  times.set(run.partTimes);
  run.partTimes = times;
}
