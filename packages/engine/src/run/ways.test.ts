import { describe, expect, it } from 'vitest';
import { buildModel } from '../model/build.ts';
import type { BufferSpec, ModelSpec } from '../model/spec.ts';
import { element } from '../testing/replications.ts';
import {
  branch,
  buffer,
  built,
  constant,
  conveyor,
  exponential,
  lineSpec,
  need,
  operation,
  pool,
  product,
  saturated,
  sink,
  source,
  spec,
  stage,
  station,
} from '../testing/spec-builders.ts';
import { runToEnd } from './open.ts';

const END = { seed: 1, replication: 0, warmUpS: 0, horizonS: null } as const;
const release = (count: number, part = 'part') => source('source', { type: 'schedule', releases: [{ timeS: 0, product: part, count }] });
const codes = (model: ModelSpec): readonly string[] => {
  const result = buildModel(model);
  return result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`);
};

describe('ways out of one place', () => {
  it('a source that loses parts tries every branch before it loses one', () => {
    const model = built(
      spec(
        [
          source('source', { type: 'interval', time: exponential(2) }, { batchSize: 3, maxParts: 5, whenFull: 'lose' }),
          buffer('small', 1),
          buffer('large', null),
          station('m'),
          sink(),
        ],
        [
          stage('source', [branch('small', { choice: 'firstFree', share: 0.5 }), branch('large', { choice: 'firstFree', share: 0.5 })]),
          stage('small', ['m']),
          stage('large', ['m']),
          stage('m', ['sink'], { '*': operation(constant(100)) }),
          stage('sink', []),
        ],
      ),
    );
    expect(runToEnd(model, END)).toMatchObject({ lost: 0, good: 5 });
  });

  /** Parts a1 b1 a2 b2 wait in one buffer while the station works on the first; two ways lead from it to the station. */
  const order = (discipline: BufferSpec['discipline']): readonly (number | null)[] => {
    const arrivals = ['first', 'a', 'b', 'a', 'b'].map((id, i) => ({ timeS: i, product: id, count: 1 }));
    const ids = ['first', 'a', 'b'];
    const model = built(
      spec(
        [source('source', { type: 'schedule', releases: arrivals }), buffer('q', null, { discipline }), station('m'), sink()],
        [
          stage('source', ['q']),
          stage('q', [branch('work-a', { products: ['a'] }), branch('work-b')]),
          stage('m', ['sink'], { '*': operation(constant(10)) }, 'work-a'),
          stage('m', ['sink'], { '*': operation(constant(10)) }, 'work-b'),
          stage('sink', []),
        ],
        { products: ids.map((id, i) => product(id, { priority: 2 - i, dueAfterS: 100 - 40 * i })) },
      ),
    );
    const run = runToEnd(model, END);
    return [1, 2].flatMap((p) => [run.products[p]!.leadTime.min, run.products[p]!.leadTime.max]);
  };

  // Started at 10, 20, 30, 40; a came at 1 and 3, b at 2 and 4. Lead time = end - arrival.
  it.each([
    ['fifo', [19, 37, 28, 46]],
    ['lifo', [27, 49, 16, 38]],
    ['priority', [39, 47, 18, 26]],
    ['earliestDue', [39, 47, 18, 26]],
  ] as const)('%s holds across them', (discipline, leads) => {
    expect(order(discipline)).toEqual(leads);
  });

  it('shortest processing time goes by the time that each part will take', () => {
    const times = { type: 'sequence', values: [10, 5, 1, 3] } as const;
    const model = built(
      spec(
        [release(4), buffer('q', null, { discipline: 'shortestProcessing' }), station('m'), sink()],
        [stage('source', ['q']), stage('q', ['m']), stage('m', ['sink'], { '*': operation(times) }), stage('sink', [])],
      ),
    );
    // All four are there at 0, in the order 1, 3, 5, 10: they end at 1, 4, 9 and 19.
    expect(runToEnd(model, END).leadTime).toMatchObject({ mean: 33 / 4, min: 1, max: 19 });
  });
});

describe('unlimited servers', () => {
  it('wait for the operators that their operations need', () => {
    const model = built(
      lineSpec(
        release(3),
        [{ process: constant(10), station: { servers: null }, operation: { operators: [need('people', 'process')] } }],
        [],
        0,
        {
          pools: [pool('people', 1)],
        },
      ),
    );
    const run = runToEnd(model, END);
    expect(run.leadTime).toMatchObject({ n: 3, min: 10, mean: 20, max: 30 });
    expect(run.pools[0]).toMatchObject({ working: 1 });
  });

  it('take parts that wait for them before service, and begin before service themselves', () => {
    const into = built(
      lineSpec(
        release(4),
        [
          { process: constant(2), station: { blocking: 'before' } },
          { process: constant(9), station: { servers: null } },
        ],
        [0],
      ),
    );
    expect(runToEnd(into, END)).toMatchObject({ good: 4, endedAtS: 4 * 2 + 9 });
    const outOf = built(
      lineSpec(release(3), [{ process: constant(5), station: { servers: null, blocking: 'before' } }, { process: constant(4) }], [1]),
    );
    // One place between: begun at 0, when the first passes on at 5, and when that place is free again at 10: ends 9, 14, 19.
    expect(runToEnd(outOf, END)).toMatchObject({ good: 3, endedAtS: 19 });
  });

  it('are refused what only servers with a number can have', () => {
    const failures = [{ id: 'f', clock: 'working', timeTo: constant(5), repair: constant(1), crew: null, afterRepair: 'resume' }] as const;
    expect(codes(lineSpec(release(1), [{ process: constant(1), station: { servers: null, failures } }], []))).toEqual([
      'servers-unlimited failures',
    ]);
  });
});

describe('what can never start is refused', () => {
  it('a batch fed by a belt, an assembly fed by too small a buffer', () => {
    const batch = { min: 2, max: 4, maxWaitS: 10 };
    const byBelt = spec(
      [saturated(), conveyor('c'), station('m', { batch }), sink()],
      [stage('source', ['c']), stage('c', ['m']), stage('m', ['sink'], { '*': operation(constant(1)) }), stage('sink', [])],
    );
    expect(codes(byBelt)).toEqual(['inputs-too-few batch.min']);
    const assembly = [{ from: 'b', count: 3 }];
    const small = spec(
      [saturated(), buffer('b', 2), station('m', { assembly }), sink()],
      [stage('source', ['b']), stage('b', ['m']), stage('m', ['sink'], { '*': operation(constant(1)) }), stage('sink', [])],
    );
    expect(codes(small)).toEqual(['inputs-too-few assembly']);
  });

  it('rules that exclude one another', () => {
    const batch = { min: 2, max: 2, maxWaitS: null };
    expect(codes(lineSpec(saturated(), [{ process: constant(1), station: { batch, blocking: 'before' } }], [], 4))).toEqual([
      'rules-together blocking before service',
    ]);
    const collect = { count: 2, product: 'part' };
    const splits = [{ product: 'part', count: 2 }];
    expect(codes(lineSpec(saturated(), [{ process: constant(1), station: { collect, splits } }], [], 4))).toEqual([
      'rules-together splits',
    ]);
  });
});

describe('a shift’s end', () => {
  it('“do not begin” holds for parts that are pushed, and for the next shift', () => {
    // Shifts of 10 s every 20 s; 4 s each: two fit into a shift, so that six are done after 2 x 20 + 8 s.
    const calendars = [{ id: 'shift', periodS: 20, windows: [[0, 10]] as const }];
    const model = built(
      lineSpec(release(6), [{ process: constant(4), station: { calendar: 'shift', shiftRule: 'doNotBegin' } }], [], 0, { calendars }),
    );
    expect(runToEnd(model, END)).toMatchObject({ good: 6, endedAtS: 48 });
  });
});

describe('elements stay what they are', () => {
  it('idle elements report shares of time that are starved', () => {
    const run = runToEnd(built(lineSpec(release(1), [{ process: constant(1) }], [])), { ...END, horizonS: 10 });
    expect(element(run, 'm1').shares).toMatchObject({ working: 0.1, starved: 0.9 });
  });
});

describe('rework', () => {
  it('a branch for rework is needed, else the part is scrap', () => {
    const bad = operation(constant(1), { inspection: { detect: {}, falseAlarm: 1, reworkPasses: 3 } });
    const model = built(
      spec([release(2), station('m'), sink()], [stage('source', ['m']), stage('m', [branch('sink')], { '*': bad }), stage('sink', [])]),
    );
    expect(runToEnd(model, END)).toMatchObject({ good: 0, scrapped: 2 });
  });
});
