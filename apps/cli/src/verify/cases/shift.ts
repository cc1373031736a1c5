import type { Recipe } from '../case.ts';
import { calendar, constant, inRow, lineDocument, saturated, sink, station } from '../line-builder.ts';
import { firstMoment, runOnce } from '../simulate.ts';

/** Working time with breaks; this case keeps its own clock, one minute is sixty seconds. */
const MINUTE = 60;
const WINDOWS = [
  [0, 240],
  [270, 480],
  [480, 720],
  [750, 960],
] as const;

function twoShifts(): unknown {
  const work = calendar(
    'two-shifts',
    1440 * MINUTE,
    WINDOWS.map(([start, end]) => [start * MINUTE, end * MINUTE] as const),
  );
  const machine = station('m', constant(7 * MINUTE), { calendar: work.id, shiftRule: 'finish' });
  return lineDocument('F10', [work, ...inRow(saturated('in'), machine, sink())]);
}

export const shifts: readonly Recipe[] = [
  {
    id: 'F10',
    type: 'exact',
    readings: () => ({
      'parts finished by t=1440': runOnce(twoShifts(), 0, 1440 * MINUTE).good,
      'finish time of part 35 (min)': firstMoment(1440 * MINUTE, (until) => runOnce(twoShifts(), 0, until).good >= 35) / MINUTE,
    }),
  },
];
