import { Calendar } from '../calendar.ts';
import { PENDING, SEQUENCE } from './records.ts';
import type { SerialLine } from './serial-line.ts';

/**
 * Puts an event into the line's calendar (a binary heap in the line's columns, ordered as `calendar.ts` orders it); its time stands in
 * `run.clock[AT]` of the caller's choice, given here as `at` because seldom-taken ways call this. @param rankClass order at one moment
 */
export function pushEvent(line: SerialLine, at: number, rankClass: number, event: number): void {
  const { ints, floats, timeBase, eventBase, lineInts } = line;
  const sequence = floats[line.lineFloats + SEQUENCE]! + 1;
  floats[line.lineFloats + SEQUENCE] = sequence;
  const rank = rankClass * Calendar.CLASS + sequence;
  let place = ints[lineInts + PENDING]!;
  ints[lineInts + PENDING] = place + 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const t = floats[timeBase + 2 * parent]!;
    if (t < at || (t === at && floats[timeBase + 2 * parent + 1]! < rank)) break;
    floats[timeBase + 2 * place] = t;
    floats[timeBase + 2 * place + 1] = floats[timeBase + 2 * parent + 1]!;
    ints[eventBase + place] = ints[eventBase + parent]!;
    place = parent;
  }
  floats[timeBase + 2 * place] = at;
  floats[timeBase + 2 * place + 1] = rank;
  ints[eventBase + place] = event;
}
