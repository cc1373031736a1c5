import { PART_INTS, PRODUCT } from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { binOf, LEAD_BINS, LEAD_BITS } from './stays.ts';

/** Moments of lead times: [n, sum, squares, min, max], first for the line, then per product. */
export const LEAD_SUMS = 5;

/** Books the lead time of a part that has reached a sink. */
export function bookLead(run: RunState, part: number, lead: number): void {
  const bin = binOf(lead, LEAD_BITS);
  bookInto(run, 0, lead, bin);
  const product = run.parts[part * PART_INTS + PRODUCT]!;
  const late = lead - run.dueAfter[product]!;
  if (late > 0) {
    run.lateSums[product * 2]! += 1;
    run.lateSums[product * 2 + 1]! += late;
  }
  if (run.products > 1) bookInto(run, 1 + product, lead, bin);
}

function bookInto(run: RunState, row: number, lead: number, bin: number): void {
  const sums = run.leadSums;
  const at = row * LEAD_SUMS;
  const n = sums[at]!;
  sums[at] = n + 1;
  sums[at + 1]! += lead;
  sums[at + 2]! += lead * lead;
  if (n === 0 || lead < sums[at + 3]!) sums[at + 3] = lead;
  if (lead > sums[at + 4]!) sums[at + 4] = lead;
  run.leadBins[row * LEAD_BINS + bin]! += 1;
}
