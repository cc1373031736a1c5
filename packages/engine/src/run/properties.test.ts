import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution, ModelSpec } from '../model/spec.ts';
import { STATES } from '../results/result.ts';
import { buffer, built, constant, exponential, failure, lineSpec, need, poisson, pool, saturated } from '../testing/spec-builders.ts';
import { openTrace } from '../trace/reader.ts';
import type { TraceChunk } from '../trace/state.ts';
import { openRun, runToEnd } from './open.ts';

const time: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map(constant),
  fc.double({ min: 0.2, max: 3, noNaN: true }).map(exponential),
  fc.constant({ type: 'uniform', min: 0.5, max: 2 } as const),
);

const calendars = [
  {
    id: 'c',
    periodS: 100,
    windows: [
      [0, 60],
      [70, 95],
    ] as const,
  },
];

/** Random lines: failures of all clocks, crews, operators, scrap, rework, shifts, parallel servers, both kinds of blocking. */
const randomLine: fc.Arbitrary<ModelSpec> = fc
  .record({
    open: fc.boolean(),
    before: fc.constantFrom(0, 2, null),
    stations: fc.array(
      fc.record({
        process: time,
        servers: fc.constantFrom(1, 1, 2),
        blocking: fc.constantFrom('after', 'after', 'before'),
        clock: fc.constantFrom('none', 'working', 'calendar', 'cycles'),
        afterRepair: fc.constantFrom('resume', 'restart', 'scrap'),
        crew: fc.boolean(),
        scrap: fc.constantFrom(0, 0, 0.1),
        operator: fc.constantFrom('none', 'none', 'process', 'loadUnload'),
        shift: fc.constantFrom('none', 'none', 'finish', 'suspend', 'doNotBegin'),
        buffer: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ open, before, stations }) =>
    lineSpec(
      open ? poisson(0.5) : saturated(),
      stations.map((s) => ({
        process: s.process,
        station: {
          servers: s.servers,
          blocking: s.blocking as 'after' | 'before',
          calendar: s.shift === 'none' ? null : 'c',
          shiftRule: s.shift === 'none' ? 'finish' : (s.shift as 'finish'),
          failures:
            s.clock === 'none'
              ? []
              : [
                  failure(s.clock === 'cycles' ? constant(7) : exponential(20), exponential(3), {
                    clock: s.clock as 'working',
                    crew: s.crew ? 'crew' : null,
                    afterRepair: s.afterRepair as 'resume',
                  }),
                ],
        },
        operation: {
          scrapProbability: s.scrap,
          load: s.operator === 'loadUnload' ? constant(0.5) : null,
          unload: s.operator === 'none' ? null : constant(0.25),
          operators: s.operator === 'none' ? [] : [need('p', s.operator as 'process')],
        },
      })),
      stations.slice(0, -1).map((s) => s.buffer),
      open ? (before ?? null) : 0,
      { crews: [{ id: 'crew', count: 1 }], pools: [pool('p', 2)], calendars },
    ),
  );

const OPTIONS = { seed: 3, replication: 0, warmUpS: 50, horizonS: 400 } as const;

describe('random lines', () => {
  it('conserve parts, keep capacities, have shares that sum to one, and obey Little’s law on the path', () => {
    fc.assert(
      fc.property(randomLine, (model) => {
        const run = runToEnd(built(model), { ...OPTIONS, warmUpS: 0 });
        expect(run.released).toBe(run.good + run.bad + run.scrapped + run.wip.atEnd);
        expect(Math.abs(run.littleResidual)).toBeLessThan(1e-9);
        run.elements.forEach((e, i) => {
          const own = model.elements[i]!;
          if (own.kind === 'buffer' && own.capacity !== null) expect(e.level.max).toBeLessThanOrEqual(own.capacity);
          if (own.kind === 'station') expect(e.level.max).toBeLessThanOrEqual(own.servers!);
          if (own.kind === 'buffer' || own.kind === 'station') expect(e.entered - e.left).toBeGreaterThanOrEqual(0);
          for (const shares of e.perServer) expect(STATES.reduce((sum, s) => sum + shares[s], 0)).toBeCloseTo(1, 9);
          expect(e.level.histogram.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        });
      }),
      { seed: 101, numRuns: 150 },
    );
  });

  it('give the same result again, in slices, with a trace, and by the general instead of the short way', () => {
    fc.assert(
      fc.property(randomLine, (spec) => {
        const model = built(spec);
        const whole = runToEnd(model, OPTIONS);
        const sliced = openRun(model, OPTIONS);
        while (sliced.advance(7) === 'running');
        const chunks: TraceChunk[] = [];
        expect(sliced.result()).toEqual(whole);
        expect(runToEnd(model, { ...OPTIONS, trace: { write: (chunk) => chunks.push(chunk) } })).toEqual(whole);
        expect(runToEnd(model, { ...OPTIONS, general: true })).toEqual(whole);
        const trace = openTrace(chunks, model);
        expect(trace.stateAt(trace.endS, trace.createState()).parts.length).toBe(whole.wip.atEnd);
      }),
      { seed: 102, numRuns: 60 },
    );
  });

  it('do not change when an unrelated element is added', () => {
    fc.assert(
      fc.property(randomLine, (spec) => {
        const other = built({ ...spec, elements: [buffer('unrelated', 3), ...spec.elements], stages: [...spec.stages] });
        const a = runToEnd(built(spec), OPTIONS);
        const b = runToEnd(other, OPTIONS);
        expect(b.elements.slice(1)).toEqual(a.elements);
        expect(b.leadTime).toEqual(a.leadTime);
      }),
      { seed: 103, numRuns: 40 },
    );
  });
});
