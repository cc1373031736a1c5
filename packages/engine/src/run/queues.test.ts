import { describe, expect, it } from 'vitest';
import { element, estimate, missOf, replications } from '../testing/replications.ts';
import {
  branch,
  buffer,
  built,
  constant,
  exponential,
  failure,
  lineSpec,
  operation,
  poisson,
  product,
  sink,
  source,
  spec,
  stage,
  station,
} from '../testing/spec-builders.ts';

const N = 20;
const T = { warmUpS: 200, horizonS: 2_200 };
const queue = (
  rate: number,
  process: Parameters<typeof constant>[0] | ReturnType<typeof exponential>,
  more: Parameters<typeof station>[1] = {},
) => built(lineSpec(poisson(rate), [{ process: typeof process === 'number' ? constant(process) : process, station: more }], [], null));

describe('queues with known answers (seed 7)', () => {
  it('M/M/1, rho 0.8: L 4, W 5, Lq 3.2, utilisation 0.8, P(N >= 5), 95 % quantile', () => {
    const runs = replications(queue(0.8, exponential(1)), N, { warmUpS: 500, horizonS: 5_500 });
    expect(
      missOf(
        estimate(runs, (r) => r.wip.mean),
        4,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => r.leadTime.mean!),
        5,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => r.leadTime.p95!),
        14.978661367769954,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'b0').level.mean),
        3.2,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm1').shares!.working),
        0.8,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => 1 - r.wip.histogram.slice(0, 5).reduce((a, b) => a + b, 0)),
        0.32768,
      ),
    ).toBeLessThan(4);
  });

  it('M/D/1, rho 0.9: Wq 4.5, P(N = 1)', () => {
    const runs = replications(queue(0.9, 1), N, { warmUpS: 500, horizonS: 5_500 });
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'b0').stay.mean!),
        4.5,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => r.wip.histogram[1]!),
        0.145960311115695,
      ),
    ).toBeLessThan(4);
  });

  it('M/M/1/4 with loss: loss probability, L', () => {
    const runs = replications(built(lineSpec(poisson(1.2, 'source', { whenFull: 'lose' }), [{ process: exponential(1) }], [], 3)), N, T);
    expect(
      missOf(
        estimate(runs, (r) => r.lost / (r.lost + r.released)),
        0.2786497527413459,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => r.wip.mean),
        2.359492582240378,
      ),
    ).toBeLessThan(4);
  });

  it('M/G/5/5: blocking does not depend on the service distribution', () => {
    for (const process of [exponential(1), constant(1), { type: 'uniform', min: 0, max: 2 } as const]) {
      const runs = replications(
        built(lineSpec(poisson(4, 'source', { whenFull: 'lose' }), [{ process, station: { servers: 5 } }], [])),
        N,
        { warmUpS: 300, horizonS: 3_300 },
      );
      expect(
        missOf(
          estimate(runs, (r) => r.lost / (r.lost + r.released)),
          0.19906687402799378,
        ),
      ).toBeLessThan(4);
      expect(
        missOf(
          estimate(runs, (r) => element(r, 'm1').level.mean),
          3.203732503888025,
        ),
      ).toBeLessThan(4);
    }
  });

  it('a full-batch oven, bulk service, N-policy, ample servers', () => {
    const oven = replications(queue(1, exponential(2.5), { batch: { min: 4, max: 4, maxWaitS: null } }), N, T);
    expect(
      missOf(
        estimate(oven, (r) => element(r, 'b0').stay.mean!),
        3.574090512314301,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(oven, (r) => element(r, 'm1').shares!.working),
        0.625,
      ),
    ).toBeLessThan(4);
    // Bulk service of 1 to 3 without a waiting time (Bailey): the queue of a busy server is geometric with r, μr⁴ − (λ + μ)r + λ = 0.
    const bulk = replications(queue(0.2, exponential(9), { batch: { min: 1, max: 3, maxWaitS: null } }), N, {
      warmUpS: 500,
      horizonS: 20_500,
    });
    expect(
      missOf(
        estimate(bulk, (r) => element(r, 'b0').level.mean),
        2.887864260501589,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(bulk, (r) => element(r, 'm1').shares!.working),
        0.8847315946842063,
      ),
    ).toBeLessThan(4);
    const policy = replications(queue(0.6, exponential(1), { startAt: 5 }), N, T);
    expect(
      missOf(
        estimate(policy, (r) => r.wip.mean),
        3.5,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(policy, (r) => element(r, 'm1').starts / 2_000),
        0.048,
      ),
    ).toBeLessThan(4);
    const ample = replications(built(lineSpec(poisson(5), [{ process: constant(3), station: { servers: null } }], [])), 200, {
      horizonS: 10,
    });
    expect(
      missOf(
        estimate(ample, (r) => r.wip.atEnd),
        15,
      ),
    ).toBeLessThan(4);
  });

  it('working-time failures (completion time) and clock-time failures (closed form) differ as they must', () => {
    const working = replications(queue(0.7, 1, { failures: [failure(exponential(10), exponential(1.5))] }), N, {
      warmUpS: 300,
      horizonS: 3_300,
    });
    expect(
      missOf(
        estimate(working, (r) => element(r, 'b0').stay.mean!),
        3.181410256410255,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(working, (r) => element(r, 'm1').shares!.down),
        0.105,
      ),
    ).toBeLessThan(4);
    const clock = replications(
      queue(0.6, exponential(1), { failures: [failure(exponential(10), exponential(2), { clock: 'calendar' })] }),
      N,
      { warmUpS: 300, horizonS: 3_300 },
    );
    expect(
      missOf(
        estimate(clock, (r) => r.wip.mean),
        3.285714285714285,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(clock, (r) => 1 - element(r, 'm1').shares!.down),
        0.8333333333333334,
      ),
    ).toBeLessThan(4);
  });

  it('priorities after Cobham, LIFO with the same mean and a larger second moment', () => {
    const kinds = [
      ['A', 0.2, exponential(1)],
      ['B', 0.25, constant(1.2)],
      ['C', 0.15, { type: 'erlang', k: 4, mean: 1.6 }],
    ] as const;
    const model = built(
      spec(
        [
          ...kinds.map(([id, rate]) => poisson(rate, `from-${id}`, { mix: [{ product: id, weight: 1 }] })),
          ...kinds.map(([id]) => buffer(`q-${id}`, null, { discipline: 'priority' })),
          station('m'),
          sink(),
        ],
        [
          ...kinds.map(([id]) => stage(`from-${id}`, [`q-${id}`])),
          ...kinds.map(([id]) => stage(`q-${id}`, ['m'])),
          stage('m', ['sink'], Object.fromEntries(kinds.map(([id, , process]) => [id, operation(process)]))),
          stage('sink', []),
        ],
        { products: kinds.map(([id], i) => product(id, { priority: i })) },
      ),
    );
    const runs = replications(model, N, { warmUpS: 500, horizonS: 5_500 });
    for (const [id, wait] of [
      ['A', 0.775],
      ['B', 1.55],
      ['C', 4.76923076923077],
    ] as const)
      expect(
        missOf(
          estimate(runs, (r) => element(r, `q-${id}`).stay.mean!),
          wait,
        ),
      ).toBeLessThan(4);
    const base = lineSpec(poisson(0.7), [{ process: exponential(1) }], [], null);
    const lifo = replications(
      built({ ...base, elements: base.elements.map((e) => (e.kind === 'buffer' ? { ...e, discipline: 'lifo' } : e)) }),
      N,
      { warmUpS: 500, horizonS: 8_500 },
    );
    expect(
      missOf(
        estimate(lifo, (r) => element(r, 'b0').stay.mean!),
        2.3333333333333335,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(lifo, (r) => element(r, 'b0').staySecondMoment!),
        51.85185185185184,
      ),
    ).toBeLessThan(4);
  });

  it('random routing: an open Jackson network', () => {
    const centre = (id: string, mean: number, next: readonly ReturnType<typeof branch>[], servers = 1) => ({ id, mean, next, servers });
    const out = (share: number) => branch('sink', { share });
    const to = (i: number, share: number) => branch(`q${i}`, { share });
    const centres = [
      centre('1', 1 / 0.7, [to(2, 0.6), to(3, 0.3), out(0.1)], 3),
      centre('2', 1 / 1.6, [to(3, 0.8), out(0.2)]),
      centre('3', 1 / 2.2, [to(1, 0.1), out(0.9)]),
    ];
    const model = built(
      spec(
        [
          poisson(1, 's1'),
          poisson(0.5, 's2'),
          ...centres.flatMap(({ id, servers }) => [buffer(`q${id}`, null), station(`m${id}`, { servers })]),
          sink(),
        ],
        [
          stage('s1', ['q1']),
          stage('s2', ['q2']),
          ...centres.flatMap(({ id, mean, next }) => [
            stage(`q${id}`, [`m${id}`]),
            stage(`m${id}`, next, { '*': operation(exponential(mean)) }),
          ]),
          stage('sink', []),
        ],
      ),
    );
    const runs = replications(model, N, { warmUpS: 500, horizonS: 5_500 });
    expect(
      missOf(
        estimate(runs, (r) => r.wip.mean),
        6.1056791820529615,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm1').shares!.working),
        0.5371345935337258,
      ),
    ).toBeLessThan(4);
  });

  it('rework at most twice, then scrap', () => {
    const model = built(
      spec(
        [poisson(0.4), buffer('q', null), station('m'), sink()],
        [
          stage('source', ['q']),
          stage('q', ['m']),
          stage('m', ['sink', branch('q', { when: 'rework' })], {
            '*': operation(exponential(1), {
              repairProbability: 1,
              defects: [{ id: 'd', probability: 0.2 }],
              inspection: { detect: { d: 1 }, falseAlarm: 0, reworkPasses: 2 },
            }),
          }),
          stage('sink', []),
        ],
      ),
    );
    const runs = replications(model, N, { warmUpS: 200, horizonS: 5_200 });
    expect(
      missOf(
        estimate(runs, (r) => r.scrapped / (r.scrapped + r.good)),
        0.008,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm').shares!.working),
        0.496,
      ),
    ).toBeLessThan(4);
    expect(runs.every((r) => r.bad === 0)).toBe(true);
  });

  it('a source with a schedule and batches releases what it says', () => {
    const releases = [
      { timeS: 5, product: 'part', count: 3 },
      { timeS: 9, product: 'part', count: 2 },
    ];
    const [run] = replications(built(lineSpec(source('source', { type: 'schedule', releases }), [{ process: constant(1) }], [], null)), 1, {
      horizonS: null,
    });
    expect(run!.good).toBe(5);
    expect(run!.endedAtS).toBe(11);
    expect(run!.status).toBe('empty');
  });
});
