import type { ModelSpec } from './model/spec.ts';
import { constant, exponential, failure, lineSpec, poisson, saturated } from './testing/spec-builders.ts';

/** A benchmark: its spec, the parts after which it stops, and the reference events that this counts as. */
export interface Benchmark {
  readonly id: 'B1' | 'B2' | 'B3';
  readonly spec: ModelSpec;
  readonly parts: number;
  readonly referenceEvents: number;
}

const times = <T>(n: number, make: (i: number) => T): readonly T[] => Array.from({ length: n }, (_, i) => make(i));

/** The three benchmark models of `docs/performance.md`: a queue, a line of 20 stations, and that line with failures and scrap. */
export function benchmarks(stations = 20): readonly Benchmark[] {
  const buffers = times(stations - 1, () => 5);
  const unreliable = { failures: [failure(exponential(100), exponential(10), { crew: 'crew' })] };
  return [
    { id: 'B1', spec: lineSpec(poisson(1), [{ process: exponential(0.9) }], [], null), parts: 1_000_000, referenceEvents: 2_000_000 },
    {
      id: 'B2',
      spec: lineSpec(
        saturated(),
        times(stations, () => ({ process: exponential(1) })),
        buffers,
      ),
      parts: 100_000,
      referenceEvents: 2_000_400,
    },
    {
      id: 'B3',
      spec: lineSpec(
        saturated(),
        times(stations, (i) => ({
          process: constant(1),
          station: unreliable,
          operation: { scrapProbability: (i + 1) % 5 === 0 ? 0.05 : 0 },
        })),
        buffers,
        0,
        { crews: [{ id: 'crew', count: 2 }] },
      ),
      parts: 200_000,
      referenceEvents: 4_644_600,
    },
  ];
}

/** One station without a limit of servers that works on so many parts at a time (M/M/∞): one event is pending for each of them. */
export const pendingParts = (parts: number): ModelSpec =>
  lineSpec(poisson(parts), [{ process: exponential(1), station: { servers: null } }], []);
