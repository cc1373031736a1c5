import { readFileSync } from 'node:fs';
import type { Distribution, ElementSpec, ModelSpec, OperationSpec, StageSpec } from '@taktwerk/engine';
import { describe, expect, it } from 'vitest';
import { way } from './random-lines.ts';
import { runSecond } from './run.ts';

/** The second engine by itself against answers from outside, so that two engines cannot be wrong together. */

const still = { workingKw: 0, idleKw: 0, standbyKw: 0 };
const operation = (process: Distribution): OperationSpec => ({
  load: null,
  process,
  unload: null,
  operators: [],
  repairProbability: 0,
  defects: [],
  scrapProbability: 0,
  inspection: null,
  uses: {},
});

/** Source, one single server per process time, a buffer in front of the server where a capacity is given (0: none), sink. */
function line(
  arrival: Distribution | null,
  times: readonly Distribution[],
  buffers: readonly (number | null)[],
  maxParts: number | null,
): ModelSpec {
  const elements: ElementSpec[] = [];
  const path: { id: string; operations: StageSpec['operations'] }[] = [];
  const add = (element: ElementSpec, operations: StageSpec['operations'] = {}): void => {
    elements.push(element);
    path.push({ id: element.id, operations });
  };
  add({
    kind: 'source',
    id: 's',
    arrival: arrival === null ? { type: 'saturated' } : { type: 'interval', time: arrival },
    mix: [{ product: 'p', weight: 1 }],
    mixRule: 'random',
    batchSize: 1,
    maxParts,
    untilS: null,
    whenFull: 'wait',
    calendar: null,
  });
  times.forEach((time, i) => {
    if (buffers[i] !== 0) add({ kind: 'buffer', id: `b${i}`, capacity: buffers[i]!, discipline: 'fifo', dwell: null });
    add(
      {
        kind: 'station',
        id: `m${i}`,
        servers: 1,
        blocking: 'after',
        setup: null,
        batch: null,
        startAt: 1,
        assembly: [],
        splits: [],
        collect: null,
        failures: [],
        maintenance: [],
        calendar: null,
        shiftRule: 'finish',
        order: null,
        power: still,
      },
      { '*': operation(time) },
    );
  });
  add({ kind: 'sink', id: 'k' });
  return {
    format: 1,
    products: [{ id: 'p', priority: 0, dueAfterS: null }],
    calendars: [],
    elements,
    stages: path.map(({ id, operations }, i) => ({ id, element: id, operations, next: i + 1 < path.length ? [way(path[i + 1]!.id)] : [] })),
    pools: [],
    crews: [],
    robots: [],
    fleets: [],
    networks: [],
    limits: [],
    lineCalendar: null,
  };
}

interface FlowShop {
  readonly id: string;
  readonly model: { readonly times_job_by_machine: readonly (readonly number[])[] };
  readonly title: string;
  readonly measures: {
    readonly makespan: number;
    readonly 'makespan with infinite buffers': number;
    readonly 'makespan with all buffers 0': number;
  };
}
const cases = JSON.parse(readFileSync(new URL('../cases.dev.json', import.meta.url), 'utf8')) as { cases: FlowShop[] } | FlowShop[];
const flowShops = (Array.isArray(cases) ? cases : cases.cases).filter((c) => c.title.startsWith('Flow shop'));

describe('second engine: flow shops with limited buffers, exact', () => {
  it('finds the published cases', () => expect(flowShops.length).toBeGreaterThanOrEqual(3));
  for (const { id, title, model, measures } of flowShops) {
    const jobs = model.times_job_by_machine;
    const times = jobs[0]!.map((_, m): Distribution => ({ type: 'sequence', values: jobs.map((job) => job[m]!) }));
    const given = JSON.parse(/buffers (\[.*\])/.exec(title)![1]!) as readonly number[];
    const makespan = (between: readonly (number | null)[]): number => {
      const run = runSecond(line(null, times, [0, ...between], jobs.length), { seed: 1, replication: 0, warmUpS: 0, horizonS: 10_000 });
      const ends = run.history.times('good');
      expect(ends).toHaveLength(jobs.length);
      return ends[ends.length - 1]! / 1e6;
    };
    it(`${id}: ${title}`, () => {
      expect(makespan(given)).toBe(measures.makespan);
      expect(makespan(given.map(() => null))).toBe(measures['makespan with infinite buffers']);
      expect(makespan(given.map(() => 0))).toBe(measures['makespan with all buffers 0']);
    });
  }
});

describe('second engine: queueing theory', () => {
  /** Mean over replications and its 99.9 % half width (normal quantile 3.29). */
  function estimate(replications: number, value: (replication: number) => number): { mean: number; half: number } {
    const values = Array.from({ length: replications }, (_, r) => value(r));
    const mean = values.reduce((sum, v) => sum + v, 0) / replications;
    const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (replications - 1);
    return { mean, half: 3.29 * Math.sqrt(variance / replications) };
  }

  it('M/M/1 at load 0.5 has one part in the system (seed 5)', () => {
    const spec = line({ type: 'exponential', mean: 2 }, [{ type: 'exponential', mean: 1 }], [null], null);
    const { mean, half } = estimate(20, (replication) =>
      runSecond(spec, { seed: 5, replication, warmUpS: 200, horizonS: 4200 }).history.meanLevel('wip'),
    );
    expect(half).toBeLessThan(0.15);
    expect(Math.abs(mean - 1)).toBeLessThan(half);
  });

  it('two exponential servers without a buffer pass 2/3 of their rate (Hunt 1956) (seed 6)', () => {
    const spec = line(
      null,
      [
        { type: 'exponential', mean: 1 },
        { type: 'exponential', mean: 1 },
      ],
      [0, 0],
      null,
    );
    const { mean, half } = estimate(
      20,
      (replication) => runSecond(spec, { seed: 6, replication, warmUpS: 100, horizonS: 2100 }).history.number('good') / 2000,
    );
    expect(half).toBeLessThan(0.02);
    expect(Math.abs(mean - 2 / 3)).toBeLessThan(half);
  });
});
