import { ELEMENT_SUMS, ENTERED, LEFT } from '../model/layout.ts';
import { FLOW_SUM, TIME_IN_LINE, TOTAL_ENDED, TOTAL_FIRST_PASS, TOTAL_GOOD, TOTAL_RELEASED } from '../run/state.ts';
import {
  DUE_AFTER,
  GOODS,
  GOODS_TO_STOP,
  IN_LINE_TIME,
  LATE,
  LATENESS,
  LEADS,
  LEADS_SQUARED,
  LEAST_LEAD,
  LONGEST_LEAD,
  O_ELEMENT,
  O_MADE,
  O_RELEASED,
  O_STRIDE,
  PENDING,
  STOPPED,
  W_AREA,
  W_LAST_BIN,
  W_LEVEL,
  W_MOST,
  W_SINCE,
  W_TIME_AT,
  WINDOW_START,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** Counts that go up together in a serial line are kept once; here they are written to where the results read them. */
export function handOverCounts(line: SerialLine): void {
  const { run, ints, floats, lineInts: w, lineFloats: v } = line;
  const { totals, ended, leadSums } = run;
  const goods = ints[w + GOODS]!;
  totals[TOTAL_GOOD]! += goods;
  totals[TOTAL_FIRST_PASS]! += goods;
  totals[TOTAL_ENDED]! += goods;
  ended[0]! += goods;
  ended[1]! += goods;
  run.productSums[1]! += goods;
  run.elementSums[line.sink * ELEMENT_SUMS + ENTERED]! += goods;
  ints[w + GOODS] = 0;
  leadSums[0]! += goods;
  leadSums[1] = floats[v + LEADS]!;
  leadSums[2] = floats[v + LEADS_SQUARED]!;
  leadSums[3] = leadSums[0] === 0 ? 0 : floats[v + LEAST_LEAD]!;
  leadSums[4] = floats[v + LONGEST_LEAD]!;
  totals[FLOW_SUM] = leadSums[1]!;
  totals[TIME_IN_LINE] = floats[v + IN_LINE_TIME]!;
  run.lateSums[0] = floats[v + LATE]!;
  run.lateSums[1] = floats[v + LATENESS]!;
  run.levelValue[0] = ints[w + W_LEVEL]!;
  run.levelMax[0] = ints[w + W_MOST]!;
  run.levelSince[0] = floats[v + W_SINCE]!;
  run.levelArea[0] = floats[v + W_AREA]!;
  for (let k = 0; k < line.sources; k++) handOverReleased(line, line.sourceBase + k * O_STRIDE);
  ints[w + GOODS_TO_STOP] = goodsToStop(line);
  run.calendar.size = ints[w + PENDING]!;
  if (ints[w + STOPPED] === 1) run.stopped = true;
}

const goodsToStop = ({ run }: SerialLine): number => Math.min(2 ** 30, run.stopGood - run.ended[0]!, run.stopFinished - run.ended[1]!);

function handOverReleased(line: SerialLine, o: number): void {
  const { run, ints } = line;
  const released = ints[o + O_RELEASED]!;
  const sums = ints[o + O_ELEMENT]! * ELEMENT_SUMS;
  run.elementSums[sums + ENTERED]! += ints[o + O_MADE]!;
  run.elementSums[sums + LEFT]! += released;
  run.totals[TOTAL_RELEASED]! += released;
  run.productSums[0]! += released;
  ints[o + O_MADE] = 0;
  ints[o + O_RELEASED] = 0;
}

/** Reads the line's own figures from where the results read them; counts begin at none. */
export function takeOverCounts(line: SerialLine): void {
  const { run, ints, floats, lineInts: w, lineFloats: v } = line;
  const { leadSums } = run;
  ints[w + GOODS] = 0;
  ints[w + GOODS_TO_STOP] = goodsToStop(line);
  ints[w + W_LEVEL] = run.levelValue[0]!;
  ints[w + W_MOST] = run.levelMax[0]!;
  ints[w + W_TIME_AT] = line.levelBase + run.levelBin[0]!;
  ints[w + W_LAST_BIN] = run.levelBins[0]! - 1;
  floats[v + W_SINCE] = run.levelSince[0]!;
  floats[v + W_AREA] = run.levelArea[0]!;
  floats[v + LEADS] = leadSums[1]!;
  floats[v + LEADS_SQUARED] = leadSums[2]!;
  floats[v + LEAST_LEAD] = leadSums[0] === 0 ? Number.POSITIVE_INFINITY : leadSums[3]!;
  floats[v + LONGEST_LEAD] = leadSums[4]!;
  floats[v + IN_LINE_TIME] = run.totals[TIME_IN_LINE]!;
  floats[v + LATE] = run.lateSums[0]!;
  floats[v + LATENESS] = run.lateSums[1]!;
  floats[v + WINDOW_START] = run.windowStart;
  floats[v + DUE_AFTER] = run.dueAfter[0]!;
}
