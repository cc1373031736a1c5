import { enterSink, scrapPart, WIP } from '../activities/sink.ts';
import { ALIVE, IN_LINE, NEXT, PART_FLAGS, PART_INTS, PART_TIMES, RELEASED, STAGE } from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import { TIME_IN_LINE } from '../run/state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { binOf, LEAD_BITS } from '../statistics/stays.ts';
import { handOverCounts, readStop } from './counts.ts';
import { STAGE_AT, TO_ELEMENT, TO_STAGE_AT } from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** A part arrives at the line's sink and ends; one with a history of defects is counted by the general way. @param i base of its last server */
export function endInSink(line: SerialLine, part: number, i: number): void {
  const { run } = line;
  const { parts, partTimes, leadSums, totals } = run;
  const p = part * PART_INTS;
  if (parts[p + PART_FLAGS]! !== (ALIVE | IN_LINE)) {
    handOverCounts(line);
    enterSink(run, part, line.ints[i + TO_STAGE_AT]!, line.ints[i + TO_ELEMENT]!);
    readStop(line);
    return;
  }
  const now = run.clock[NOW]!;
  const released = partTimes[part * PART_TIMES + RELEASED]!;
  const lead = now - released;
  leadSums[1]! += lead;
  leadSums[2]! += lead * lead;
  if (lead < leadSums[3]!) leadSums[3] = lead;
  if (lead > leadSums[4]!) leadSums[4] = lead;
  run.leadBins[binOf(lead, LEAD_BITS)]! += 1;
  totals[TIME_IN_LINE]! += released > run.windowStart ? lead : now - run.windowStart;
  if (lead > run.dueAfter[0]!) {
    run.lateSums[0]! += 1;
    run.lateSums[1]! += lead - run.dueAfter[0]!;
  }
  if (run.trace !== null) run.trace.partEnds(run, part, 0);
  changeLevel(run, WIP, -1);
  parts[p + PART_FLAGS] = 0;
  parts[p + NEXT] = run.freePart;
  run.freePart = part;
  line.goods += 1;
  if (line.goods >= line.goodsToStop) run.stopped = true;
}

/** A part is scrapped where it is. @param i base of its server */
export function endAsScrap(line: SerialLine, part: number, i: number): void {
  line.run.parts[part * PART_INTS + STAGE] = line.ints[i + STAGE_AT]!;
  scrapPart(line.run, part);
}
