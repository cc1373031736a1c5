import type { Recipe } from '../case.ts';
import { buffer, exponential, inRow, lineDocument, saturated, sink, station } from '../line-builder.ts';
import { endedOf, sharesOf, windowOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';

/** What must hold on every single path, whatever the chances: Little's law and the balance of parts and times. */
const RATES = [1.2, 1, 0.8, 1.1];
const PLACES = [1, 3, 0];

function fourStations(): unknown {
  const row = RATES.flatMap((rate, i) => {
    const machine = station(`m${i + 1}`, exponential(1 / rate));
    const places = PLACES[i] ?? 0;
    return places > 0 ? [machine, buffer(`b${i + 1}`, places)] : [machine];
  });
  return lineDocument('S01', inRow(saturated('in', { maxParts: 500 }), ...row, sink()));
}

export const identities: readonly Recipe[] = [
  {
    id: 'S01',
    type: 'exact',
    readings: (_data, seed) => {
      const result = runOnce(fourStations(), 0, null, seed);
      const inLine = result.wip.mean * windowOf(result);
      const gaps = RATES.map((_, i) => Object.values(sharesOf(result, `station:m${i + 1}`)).reduce((sum, share) => sum + share, -1));
      return {
        'integral of N(t) dt minus sum of flow times': (inLine - result.flowTimeSumS) / result.flowTimeSumS,
        'entries minus exits': result.released - endedOf(result),
        'sum over stations of (busy+blocked+starved+down+off-shift+setup) minus elapsed time, per station': Math.max(...gaps.map(Math.abs)),
      };
    },
  },
];
