import { describe, expect, it } from 'vitest';
import { element, estimate, missOf, replications } from '../testing/replications.ts';
import {
  buffer,
  built,
  constant,
  exponential,
  failure,
  lineSpec,
  need,
  operation,
  pool,
  saturated,
  sink,
  source,
  spec,
  stage,
  station,
} from '../testing/spec-builders.ts';

const N = 20;
const T = { warmUpS: 200, horizonS: 1_700 };
const line = (buffers: readonly number[], more: Parameters<typeof station>[1] = {}) =>
  built(
    lineSpec(
      saturated(),
      Array.from({ length: buffers.length + 1 }, () => ({ process: exponential(1), station: more })),
      buffers,
    ),
  );
const throughput = (r: { good: number; horizonS: number; warmUpS: number }): number => r.good / (r.horizonS - r.warmUpS);

describe('lines with known answers (seed 7)', () => {
  it.each([
    [[0], 2 / 3],
    [[3], 0.8333333333333331],
    [[0, 0], 0.5641025641025641],
    [[2, 2], 0.7340166721398136],
    [[1, 1, 1, 1], 0.607583286106277],
  ] as const)('balanced exponential line, buffers %j: throughput %d', (buffers, truth) => {
    expect(missOf(estimate(replications(line(buffers), N, T), throughput), truth)).toBeLessThan(4);
  });

  it('five stations: blocked, starved and buffer contents', () => {
    const runs = replications(line([1, 1, 1, 1]), N, T);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm2').shares!.blocked),
        0.2866410209329571,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm4').shares!.starved),
        0.2623695982392526,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'b3').level.mean),
        0.4672415768874681,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => r.wip.mean),
        6.13539396781517,
      ),
    ).toBeLessThan(4);
  });

  it('blocking before service', () => {
    expect(missOf(estimate(replications(line([1, 1], { blocking: 'before' }), N, T), throughput), 0.577777777777778)).toBeLessThan(4);
  });

  it('two unreliable machines with a buffer, three without', () => {
    const stations = [
      [0.02, 0.1],
      [0.05, 0.25],
    ].map(([f, r]) => ({ process: exponential(1), station: { failures: [failure(exponential(1 / f!), exponential(1 / r!))] } }));
    const two = replications(built(lineSpec(saturated(), stations, [3])), N, { warmUpS: 300, horizonS: 2_800 });
    expect(missOf(estimate(two, throughput), 0.6438319296438139)).toBeLessThan(4);
    expect(
      missOf(
        estimate(two, (r) => element(r, 'm1').shares!.blocked),
        0.22740168442742292,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(two, (r) => element(r, 'b1').level.mean),
        1.5252738748439811,
      ),
    ).toBeLessThan(4);
    const three = replications(line([0, 0], { failures: [failure(exponential(20), exponential(5))] }), N, {
      warmUpS: 300,
      horizonS: 2_800,
    });
    expect(missOf(estimate(three, throughput), 0.4093068679908114)).toBeLessThan(4);
  });

  it('constant failure and repair times: 400 parts and 200 minutes down by t = 1001', () => {
    const model = built(
      lineSpec(saturated(), [{ process: constant(2), station: { failures: [failure(constant(95), constant(25))] } }], []),
    );
    const [run] = replications(model, 1, { horizonS: 1001 });
    expect(run!.good).toBe(400);
    expect(element(run!, 'm1').shares!.down * 1001).toBeCloseTo(200, 9);
  });

  it('machine repairmen, an operator who attends six machines, one who loads three', () => {
    const machines = (
      more: Parameters<typeof station>[1],
      op: ReturnType<typeof operation>,
      count: number,
      extra: Parameters<typeof spec>[2],
    ) => {
      const ids = Array.from({ length: count }, (_, i) => `m${i}`);
      return built(
        spec(
          [...ids.flatMap((id) => [saturated(`s-${id}`), station(id, more)]), sink()],
          [...ids.flatMap((id) => [stage(`s-${id}`, [id]), stage(id, ['sink'], { '*': op })]), stage('sink', [])],
          extra,
        ),
      );
    };
    const repair = replications(
      machines({ failures: [failure(exponential(10), exponential(2), { crew: 'crew' })] }, operation(exponential(0.5)), 6, {
        crews: [{ id: 'crew', count: 2 }],
      }),
      N,
      { warmUpS: 200, horizonS: 1_700 },
    );
    expect(
      missOf(
        estimate(repair, (r) => r.crews[0]!.utilisation),
        0.48846488311422576,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(repair, (r) => r.crews[0]!.waiting.mean),
        0.13842140262929048,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(repair, (r) => r.crews[0]!.demand.histogram[0]!),
        0.3197094480536088,
      ),
    ).toBeLessThan(4);
    const attended = operation(exponential(10), { unload: constant(1), operators: [need('p', 'loadUnload')] });
    const ashcroft = replications(machines({}, attended, 6, { pools: [pool('p', 1)] }), N, { warmUpS: 200, horizonS: 1_700 });
    expect(
      missOf(
        estimate(ashcroft, (r) => r.pools[0]!.working),
        0.5277855860162795,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(ashcroft, (r) => r.good / 1_500),
        0.5277855860162795,
      ),
    ).toBeLessThan(4);
    const loaded = operation(exponential(1), { load: exponential(0.5), operators: [need('p', 'loadUnload')] });
    const shared = replications(machines({}, loaded, 3, { pools: [pool('p', 1)] }), N, { warmUpS: 100, horizonS: 1_100 });
    expect(
      missOf(
        estimate(shared, (r) => r.good / 1_000),
        1.5789473684210527,
      ),
    ).toBeLessThan(4);
  });

  it('assembly of two components; fork and join', () => {
    const feeders = ['1', '2'].flatMap((i) => [saturated(`s${i}`), station(`m${i}`), buffer(`b${i}`, 2)]);
    const one = { '*': operation(exponential(1)) };
    const model = built(
      spec(
        [
          ...feeders,
          station('a', {
            assembly: [
              { from: 'b1', count: 1 },
              { from: 'b2', count: 1 },
            ],
          }),
          sink(),
        ],
        [
          ...['1', '2'].flatMap((i) => [stage(`s${i}`, [`m${i}`]), stage(`m${i}`, [`b${i}`], one), stage(`b${i}`, ['a'])]),
          stage('a', ['sink'], one),
          stage('sink', []),
        ],
      ),
    );
    const runs = replications(model, N, T);
    expect(missOf(estimate(runs, throughput), 0.7319991453600171)).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'b2').level.mean),
        1.2278327754433445,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm1').shares!.blocked),
        0.2680008546399829,
      ),
    ).toBeLessThan(4);
    for (const r of runs) expect(Math.abs(r.littleResidual)).toBeLessThan(1e-9);
  });

  it('scrap after every station: rolled throughput yield', () => {
    const yields = [0.02, 0.05, 0.01, 0.03];
    const model = built(
      lineSpec(
        source('source', { type: 'interval', time: constant(1) }),
        yields.map((p) => ({ process: constant(1), operation: { scrapProbability: p } })),
        [null, null, null],
        null,
      ),
    );
    const runs = replications(model, N, { warmUpS: 100, horizonS: 1_600 });
    expect(
      missOf(
        estimate(runs, (r) => r.good / (r.good + r.scrapped)),
        0.8940392999999999,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm4').shares!.working),
        0.92168999,
      ),
    ).toBeLessThan(4.5);
  });

  it('a closed loop of pallets (mean value analysis)', () => {
    const means = [1, 0.8, 0.5];
    const elements = [
      source('source', { type: 'schedule', releases: [{ timeS: 0, product: 'part', count: 5 }] }),
      ...means.flatMap((_, i) => [buffer(`q${i}`, null), station(`m${i}`)]),
      station('t', { servers: null }),
    ];
    const stages = [
      stage('source', ['q0']),
      ...means.flatMap((mean, i) => [
        stage(`q${i}`, [`m${i}`]),
        stage(`m${i}`, [i < 2 ? `q${i + 1}` : 't'], { '*': operation(exponential(mean)) }),
      ]),
      stage('t', ['q0'], { '*': operation(constant(2)) }),
    ];
    const runs = replications(built(spec(elements, stages)), N, T);
    expect(
      missOf(
        estimate(runs, (r) => element(r, 'm0').cycles / 1_500),
        0.7664672753725479,
      ),
    ).toBeLessThan(4);
  });
});
