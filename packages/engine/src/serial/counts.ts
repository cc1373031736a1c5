import { ELEMENT_SUMS, ENTERED, LEFT } from '../model/layout.ts';
import { FLOW_SUM, TOTAL_ENDED, TOTAL_FIRST_PASS, TOTAL_GOOD, TOTAL_RELEASED } from '../run/state.ts';
import { O_ELEMENT, O_RELEASED, O_STRIDE } from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** Counts that go up together in a serial line are kept once; here they are written to where the results read them. */
export function handOverCounts(line: SerialLine): void {
  const { run, ints, goods } = line;
  const { totals, ended } = run;
  totals[TOTAL_GOOD]! += goods;
  totals[TOTAL_FIRST_PASS]! += goods;
  totals[TOTAL_ENDED]! += goods;
  ended[0]! += goods;
  ended[1]! += goods;
  run.productSums[1]! += goods;
  run.leadSums[0]! += goods;
  totals[FLOW_SUM] = run.leadSums[1]!;
  run.elementSums[line.sink * ELEMENT_SUMS + ENTERED]! += goods;
  line.goods = 0;
  for (let k = 0; k < line.sources; k++) {
    const o = line.sourceBase + k * O_STRIDE;
    const released = ints[o + O_RELEASED]!;
    run.elementSums[ints[o + O_ELEMENT]! * ELEMENT_SUMS + LEFT]! += released;
    totals[TOTAL_RELEASED]! += released;
    run.productSums[0]! += released;
    ints[o + O_RELEASED] = 0;
  }
}

/** How many faultless parts may still end before the run stops. */
export function readStop(line: SerialLine): void {
  const { run } = line;
  line.goodsToStop = Math.min(2 ** 30, run.stopGood - run.ended[0]!, run.stopFinished - run.ended[1]!);
}
