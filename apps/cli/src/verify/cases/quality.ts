import type { Recipe } from '../case.ts';
import { arrivals, buffer, constant, type DraftRecord, exponential, flow, inRow, lineDocument, sink, station } from '../line-builder.ts';
import { elementOf, endedOf, sharesOf, throughputOf } from '../reading.ts';

/** Defects, rework with a limit of passes, scrap. */
const badPart: DraftRecord = { kind: 'defectClass', id: 'defectClass:bad', name: { zh: 'bad', en: 'bad' } };

/** Each pass is good or bad afresh: the old defect is repaired, a new one may be made, and every bad part is found. */
const quality = {
  repairProbability: 1,
  defects: [{ id: badPart.id, probability: 0.2 }],
  inspection: { detect: { '*': 1 }, falseAlarm: 0, reworkPasses: 2 },
};

function reworkLoop(): unknown {
  const row = inRow(arrivals('in', exponential(2.5)), buffer('q', null), station('m', exponential(1), {}, { quality }), sink());
  return lineDocument('N03', [badPart, ...row, flow('station:m', 'buffer:q', { when: 'rework' })]);
}

const SCRAP = [0.02, 0.05, 0.01, 0.03];

function scrappingLine(): unknown {
  const stations = SCRAP.flatMap((scrapProbability, i) => [
    buffer(`b${i}`, null),
    station(`m${i}`, constant(1), {}, { quality: { scrapProbability } }),
  ]);
  return lineDocument('N04', inRow(arrivals('in', constant(1)), ...stations, sink()));
}

export const qualities: readonly Recipe[] = [
  {
    id: 'N03',
    type: 'stochastic',
    scenarios: () => [
      {
        document: reworkLoop(),
        warmUpS: 500,
        measuredS: 100_000,
        read: (result) => ({
          'mean passes': elementOf(result, 'station:m').cycles / endedOf(result),
          'scrap fraction': result.scrapped / endedOf(result),
          'final yield': result.good / endedOf(result),
          utilisation: sharesOf(result, 'station:m').working,
          'good output rate': throughputOf(result),
        }),
      },
    ],
  },
  {
    id: 'N04',
    type: 'stochastic',
    scenarios: () => [
      {
        document: scrappingLine(),
        warmUpS: 100,
        measuredS: 10_000,
        read: (result) => ({
          'rolled throughput yield': result.good / endedOf(result),
          'starts needed for 1000 good parts (mean)': (1000 * endedOf(result)) / result.good,
          'utilisation per station': SCRAP.map((_, i) => sharesOf(result, `station:m${i}`).working),
        }),
      },
    ],
  },
];
