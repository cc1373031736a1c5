import type { Recipe, Scenario } from '../case.ts';
import { arrivals, buffer, exponential, flow, inRow, limit, lineDocument, saturated, sink, station } from '../line-builder.ts';
import { elementOf, sharesOf, throughputOf, windowOf } from '../reading.ts';

/** Networks of queues: open with feedback, and closed with a fixed number of pallets. */
const CENTRES = [1, 2, 3];
const RATES = [0.7, 1.6, 2.2];
const SERVERS = [3, 1, 1];
const WAYS = [
  [1, 2, 0.6],
  [1, 3, 0.3],
  [1, 0, 0.1],
  [2, 3, 0.8],
  [2, 0, 0.2],
  [3, 1, 0.1],
  [3, 0, 0.9],
] as const;

function jackson(): unknown {
  const centres = CENTRES.flatMap((c) =>
    inRow(buffer(`q${c}`, null), station(`m${c}`, exponential(1 / RATES[c - 1]!), { servers: SERVERS[c - 1] })),
  );
  const ways = WAYS.map(([from, to, share]) => flow(`station:m${from}`, to === 0 ? 'sink:out' : `buffer:q${to}`, { share }));
  const sources = [
    [1, 1],
    [2, 2],
  ].map(([centre, interval]) => [arrivals(`in${centre}`, exponential(interval!)), flow(`source:in${centre}`, `buffer:q${centre}`)]);
  return lineDocument('N01', [...sources.flat(), ...centres, sink(), ...ways]);
}

const MACHINES = [1, 0.8, 0.5];

/** Pallets that go round are parts that enter as soon as one leaves: at most N in the line, endless supply. */
function palletLoop(pallets: number): unknown {
  const row = MACHINES.flatMap((mean, i) => [buffer(`q${i + 1}`, null), station(`m${i + 1}`, exponential(mean))]);
  const loop = inRow(saturated('in'), ...row, station('transport', exponential(2), { servers: null }), sink());
  const inside = loop.filter(({ kind }) => kind === 'buffer' || kind === 'station').map(({ id }) => id);
  return lineDocument('N05', [...loop, limit('pallets', pallets, inside)]);
}

const closed = (pallets: number): Scenario => ({
  document: palletLoop(pallets),
  warmUpS: 500,
  measuredS: 20_000,
  read: (result) => ({
    [`throughput N=1..8[${pallets - 1}]`]: throughputOf(result),
    ...(pallets === 8 && {
      'mean queue incl. service at M1, N=8': elementOf(result, 'buffer:q1').level.mean + elementOf(result, 'station:m1').level.mean,
      'mean pallets in transport, N=8': elementOf(result, 'station:transport').level.mean,
    }),
  }),
});

export const networks: readonly Recipe[] = [
  {
    id: 'N01',
    type: 'stochastic',
    scenarios: () => [
      {
        document: jackson(),
        warmUpS: 1000,
        measuredS: 100_000,
        read: (result) => ({
          'visit rates': CENTRES.map((c) => elementOf(result, `buffer:q${c}`).entered / windowOf(result)),
          'L per centre': CENTRES.map((c) => elementOf(result, `buffer:q${c}`).level.mean + elementOf(result, `station:m${c}`).level.mean),
          'L total': result.wip.mean,
          'mean time in system': result.leadTime.mean,
          utilisation: CENTRES.map((c) => sharesOf(result, `station:m${c}`).working),
        }),
      },
    ],
  },
  { id: 'N05', type: 'stochastic', scenarios: () => [1, 2, 3, 4, 5, 6, 7, 8].map(closed) },
];
