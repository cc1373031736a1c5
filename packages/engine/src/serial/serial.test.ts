import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution, ModelSpec } from '../model/spec.ts';
import { openRun, runToEnd } from '../run/open.ts';
import { RunState } from '../run/state.ts';
import { built, constant, exponential, failure, lineSpec, poisson, saturated, source } from '../testing/spec-builders.ts';
import { openTrace } from '../trace/reader.ts';
import type { TraceChunk } from '../trace/state.ts';
import { openSerial } from './open-serial.ts';

const time: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map(constant),
  fc.double({ min: 0.2, max: 3, noNaN: true }).map(exponential),
  fc.constant({ type: 'uniform', min: 0.5, max: 2 } as const),
  fc.constant({ type: 'sequence', values: [1, 2, 0.5] } as const),
);

const first = fc.oneof(
  fc.constant({ spec: saturated(), before: 0 as number | null }),
  fc.constant({ spec: saturated('source', { maxParts: 37 }), before: 3 as number | null }),
  fc.constant({ spec: saturated('source', { untilS: 120 }), before: 0 as number | null }),
  fc.constant({ spec: poisson(0.5), before: null }),
  fc.constant({ spec: poisson(0.9, 'source', { whenFull: 'lose', batchSize: 3 }), before: 2 as number | null }),
  fc.constant({ spec: poisson(0.7, 'source', { whenFull: 'lose', maxParts: 60 }), before: 0 as number | null }),
  fc.constant({ spec: source('source', { type: 'interval', time: constant(2), firstAtS: 1 }, { batchSize: 2 }), before: null }),
);

/** Random lines that run as serial lines: every source they allow, failures, crews, scrap, no buffers, due dates. */
const serialLine: fc.Arbitrary<ModelSpec> = fc
  .record({
    first,
    crews: fc.constantFrom(1, 2),
    due: fc.constantFrom(null, 8),
    stations: fc.array(
      fc.record({
        process: time,
        fails: fc.constantFrom('never', 'never', 'often', 'constant'),
        restart: fc.boolean(),
        crew: fc.boolean(),
        scrap: fc.constantFrom(0, 0, 0.2),
        buffer: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ first: { spec, before }, crews, due, stations }) =>
    lineSpec(
      spec,
      stations.map((s) => ({
        process: s.process,
        station: {
          failures:
            s.fails === 'never'
              ? []
              : [
                  failure(s.fails === 'often' ? exponential(9) : constant(5), s.fails === 'often' ? exponential(3) : constant(2), {
                    crew: s.crew ? 'crew' : null,
                    afterRepair: s.restart ? 'restart' : 'resume',
                  }),
                ],
        },
        operation: { scrapProbability: s.scrap },
      })),
      stations.slice(0, -1).map((s) => s.buffer),
      before,
      { crews: [{ id: 'crew', count: crews }], products: [{ id: 'part', priority: 0, dueAfterS: due }] },
    ),
  );

const OPTIONS = { seed: 5, replication: 1, warmUpS: 40, horizonS: 300 } as const;

/** Lines of stations that take no time at all never end at one moment; they are stopped, and not compared here. */
const takesTime = (spec: ModelSpec): boolean =>
  spec.stages.some((stage) => Object.values(stage.operations).some(({ process }) => process.type !== 'constant' || process.value > 0));

describe('a serial line', () => {
  it('gives what the general way gives, to the last bit', () => {
    fc.assert(
      fc.property(serialLine.filter(takesTime), fc.integer({ min: 1, max: 400 }), (spec, seed) => {
        const model = built(spec);
        const options = { ...OPTIONS, seed };
        expect(openSerial(new RunState(model, options, null))).not.toBeNull();
        expect(runToEnd(model, options)).toEqual(runToEnd(model, { ...options, general: true }));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('gives the same in slices, antithetic, with a trace, without a warm-up, until empty, and until so many parts are good', () => {
    fc.assert(
      fc.property(serialLine.filter(takesTime), (spec) => {
        const model = built(spec);
        for (const options of [
          OPTIONS,
          { ...OPTIONS, antithetic: true },
          { ...OPTIONS, warmUpS: 0 },
          { ...OPTIONS, stopAfter: { good: 25 } },
        ]) {
          const whole = runToEnd(model, options);
          const sliced = openRun(model, options);
          for (let slice = 0; sliced.advance(3) === 'running'; slice++) if (slice % 40 === 0) sliced.result();
          expect(sliced.result()).toEqual(whole);
          const chunks: TraceChunk[] = [];
          expect(runToEnd(model, { ...options, trace: { write: (chunk) => chunks.push(chunk) } })).toEqual(whole);
          const trace = openTrace(chunks, model);
          expect(trace.stateAt(trace.endS, trace.createState()).parts.length).toBe(whole.wip.atEnd);
          expect(whole).toEqual(runToEnd(model, { ...options, general: true }));
        }
      }),
      { seed: 12, numRuns: 25 },
    );
  });

  it('has room for any number of parts and of stations', () => {
    const long = built(
      lineSpec(
        saturated(),
        Array.from({ length: 1100 }, () => ({ process: exponential(1) })),
        Array.from({ length: 1099 }, () => 1),
      ),
    );
    const options = { ...OPTIONS, horizonS: 60, warmUpS: 0 };
    expect(runToEnd(long, options)).toEqual(runToEnd(long, { ...options, general: true }));
    const crowded = built(lineSpec(poisson(3, 'source', { batchSize: 500 }), [{ process: exponential(1) }], [], null));
    const result = runToEnd(crowded, options);
    expect(result.wip.max).toBeGreaterThan(20_000);
    expect(result).toEqual(runToEnd(crowded, { ...options, general: true }));
  });
});
