import { meanOf, type RunResult, varianceOf } from '@taktwerk/experiments';
import type { Recipe, Scenario } from '../case.ts';
import { arrivals, constant, exponential, inRow, lineDocument, sink, station } from '../line-builder.ts';
import { elementOf } from '../reading.ts';

/** Cooling areas that start empty, side by side in one document: each is an independent observation of the same moment. */
const AREAS = 400;

function coolingAreas(): unknown {
  const areas = Array.from({ length: AREAS }, (_, i) =>
    inRow(arrivals(`in-${i}`, exponential(0.2)), station(`cool-${i}`, constant(3), { servers: null }), sink(`out-${i}`)),
  );
  return lineDocument('Q23', areas.flat());
}

const partsNow = (result: RunResult): readonly number[] =>
  Array.from({ length: AREAS }, (_, i) => elementOf(result, `station:cool-${i}`).level.atEnd);

const at = (measuredS: number, read: Scenario['read']): Scenario => ({ document: coolingAreas(), warmUpS: 0, measuredS, read });

export const transients: readonly Recipe[] = [
  {
    id: 'Q23',
    type: 'stochastic',
    scenarios: () => [
      at(2, (result) => ({ 'E[N(2)]': meanOf(partsNow(result)) })),
      at(10, (result) => {
        const parts = partsNow(result);
        return {
          'E[N(10)]': meanOf(parts),
          'Var N(10)': varianceOf(parts),
          'P(N(10)=15)': parts.filter((n) => n === 15).length / AREAS,
        };
      }),
    ],
  },
];
