import { describe, expect, it } from 'vitest';
import { element, estimate, missOf, replications } from '../testing/replications.ts';
import {
  built,
  constant,
  exponential,
  failure,
  lineSpec,
  need,
  operation,
  poisson,
  pool,
  product,
  sink,
  source,
  spec,
  stage,
  station,
} from '../testing/spec-builders.ts';
import { runToEnd } from './open.ts';

const END = { seed: 1, replication: 0, warmUpS: 0, horizonS: null } as const;
const release = (id: string, timeS: number, count = 1, part = 'part') =>
  source(id, { type: 'schedule', releases: [{ timeS, product: part, count }] });

describe('operators who are called away', () => {
  /** A slow task of 10 s from 0, an urgent one of 3 s that asks at 4; one operator. */
  const run = (preemptive: boolean, more: Partial<Parameters<typeof station>[1]> = {}) =>
    runToEnd(
      built(
        spec(
          [release('s', 0, 1, 'slow'), release('u', 4, 1, 'urgent'), station('slow', more), station('urgent'), sink()],
          [
            stage('s', ['slow']),
            stage('u', ['urgent']),
            stage('slow', ['sink'], { '*': operation(constant(10), { operators: [need('people', 'process', { priority: 2 })] }) }),
            stage('urgent', ['sink'], { '*': operation(constant(3), { operators: [need('people', 'process', { priority: 1 })] }) }),
            stage('sink', []),
          ],
          { products: [product('slow'), product('urgent')], pools: [pool('people', 1, { preemptive })] },
        ),
      ),
      END,
    );

  it('the less urgent task stands still and goes on where it stopped', () => {
    expect(run(false).products.map((p) => p.leadTime.mean)).toEqual([10, 9]);
    expect(run(true).products.map((p) => p.leadTime.mean)).toEqual([13, 3]);
    expect(element(run(true), 'slow').shares).toMatchObject({ working: 10 / 13, waitingOperator: 3 / 13 });
    expect(run(true).pools[0]!.working).toBe(1);
  });

  it('a machine’s clock of working time stands still as well', () => {
    // It fails after 5 s of work for 2 s: 0-4 work, 4-7 nobody there, 7-8 work, 8-10 down, 10-15 work.
    const failures = [failure(constant(5), constant(2))];
    expect(run(true, { failures }).products[0]!.leadTime.mean).toBe(17 - 2);
  });

  it('two classes at one operator: preemptive-resume priorities (M/M/1, load 0.5): 4/3 and 8/3', () => {
    const work = (priority: number) => operation(exponential(1), { operators: [need('people', 'process', { priority })] });
    const model = built(
      spec(
        [
          poisson(0.25, 'first', { mix: [{ product: 'a', weight: 1 }] }),
          poisson(0.25, 'second', { mix: [{ product: 'b', weight: 1 }] }),
          station('m', { servers: null }),
          sink(),
        ],
        [stage('first', ['m']), stage('second', ['m']), stage('m', ['sink'], { a: work(0), b: work(1) }), stage('sink', [])],
        { products: [product('a'), product('b')], pools: [pool('people', 1, { preemptive: true })] },
      ),
    );
    const runs = replications(model, 30, { warmUpS: 200, horizonS: 8_200 });
    expect(
      missOf(
        estimate(runs, (r) => r.products[0]!.leadTime.mean!),
        4 / 3,
      ),
    ).toBeLessThan(4);
    expect(
      missOf(
        estimate(runs, (r) => r.products[1]!.leadTime.mean!),
        8 / 3,
      ),
    ).toBeLessThan(4);
  });
});

describe('operators who walk', () => {
  it('one operator loads two machines 5 s apart: every part costs 2 + 5 s of him', () => {
    const load = operation(constant(1), { load: constant(2), operators: [need('people', 'loadUnload')] });
    const walkS = { m1: { m2: 5 }, m2: { m1: 5 } };
    const model = built(
      spec(
        [release('a', 0, 50), release('b', 0, 50), station('m1'), station('m2'), sink()],
        [
          stage('a', ['m1']),
          stage('b', ['m2']),
          stage('m1', ['sink'], { '*': load }),
          stage('m2', ['sink'], { '*': load }),
          stage('sink', []),
        ],
        { pools: [pool('people', 1, { walkS, home: 'm1' })] },
      ),
    );
    const run = runToEnd(model, END);
    // Loads at 0-2 at m1, walks, 7-9 at m2, walks ...: the hundredth load ends at 99 x 7 + 2, its part 1 s later.
    expect(run.endedAtS).toBe(99 * 7 + 2 + 1);
    expect(run.pools[0]!.working * run.pools[0]!.onShiftS).toBeCloseTo(200, 9);
    expect(run.pools[0]!.walking * run.pools[0]!.onShiftS).toBeCloseTo(99 * 5, 9);
  });

  it('the allowance makes working times longer, not walking', () => {
    const load = operation(constant(1), { load: constant(2), operators: [need('people', 'loadUnload')] });
    const model = built(
      lineSpec(release('source', 0, 3), [{ process: constant(1), operation: load }], [], 0, {
        pools: [pool('people', 1, { allowance: 1.1 })],
      }),
    );
    // Per part 2 x 1.1 s of loading by hand and 1 s by machine.
    expect(runToEnd(model, END).endedAtS).toBeCloseTo(3 * 3.2, 9);
  });
});

describe('due dates', () => {
  it('what is finished later than it may be is late by the difference', () => {
    // One part every second takes 3 s: lead times 3, 5, 7, 9, 11; allowed 6.
    const model = built(
      lineSpec(source('source', { type: 'interval', time: constant(1) }, { maxParts: 5 }), [{ process: constant(3) }], [], null, {
        products: [product('part', { dueAfterS: 6 })],
      }),
    );
    const [part] = runToEnd(model, END).products;
    expect(part).toMatchObject({ late: 3, tardinessMeanS: (1 + 3 + 5) / 5 });
  });
});

describe('maintenance by calendar', () => {
  it('begins when the server has been emptied, and shifts all that follows', () => {
    // Cycles of 4 s; every 10 s from 10 on 3 s of maintenance: 0-4-8-12, due at 10: 12-15, 15-19-23 (due at 20), 23-26, ...
    const maintenance = [{ id: 'care', every: { periodS: 10, firstAtS: 10 }, time: constant(3), crew: null }];
    const model = built(lineSpec(release('source', 0, 5), [{ process: constant(4), station: { maintenance } }], [], null));
    const run = runToEnd(model, { ...END, horizonS: 26 });
    expect(run.good).toBe(5);
    expect(run.leadTime.max).toBe(23);
    expect(element(run, 'm1').shares).toMatchObject({ working: 20 / 26, down: 6 / 26 });
  });
});
