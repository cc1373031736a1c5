import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmarks } from '../benchmark-models.ts';
import { STATES } from '../results/result.ts';
import { runToEnd } from '../run/open.ts';
import { built } from '../testing/spec-builders.ts';
import { openTrace } from './reader.ts';
import type { LineState, TraceChunk } from './state.ts';

const HORIZON = 16_000;
const model = built(benchmarks(8)[2]!.spec);
const options = { seed: 5, replication: 0, warmUpS: 0, horizonS: HORIZON };
const chunks: TraceChunk[] = [];
const result = runToEnd(model, { ...options, trace: { write: (chunk) => chunks.push(chunk) } });
const seen = (state: LineState): unknown => JSON.parse(JSON.stringify({ ...state, unitUntilS: [...state.unitUntilS] }));

describe('a trace of eight failing stations', () => {
  it('has many chunks, so that what follows tests the steps between them', () => expect(chunks.length).toBeGreaterThan(5));

  it("adds up to the run's own time shares", () => {
    const trace = openTrace(chunks, model);
    for (const { id, shares } of result.elements.filter(({ kind }) => kind === 'station')) {
      const unit = model.units.findIndex((u) => u.id === id);
      const flat = trace.intervalsOf(unit, 0, HORIZON);
      const sums = STATES.map(() => 0);
      for (let i = 0; i < flat.length; i += 3) sums[flat[i + 2]!]! += flat[i + 1]! - flat[i]!;
      sums[STATES.indexOf('starved')]! += flat.length === 0 ? HORIZON : 0;
      for (const [s, state] of STATES.entries()) expect(sums[s]! / HORIZON, `${id} ${state}`).toBeCloseTo(shares![state], 3);
    }
  });

  it('shows the same after any walk as after a direct seek (seed 31)', () => {
    const moment = fc.double({ min: 0, max: HORIZON, noNaN: true });
    const walked = openTrace(chunks, model);
    const state = walked.createState();
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 8 }), (moments) => {
        for (const time of moments) walked.stateAt(time, state);
        const direct = openTrace(chunks, model);
        expect(seen(state)).toEqual(seen(direct.stateAt(moments.at(-1)!, direct.createState())));
      }),
      { seed: 31, numRuns: 60 },
    );
  });

  it('shows as many parts as the run says were in the line at that moment (seed 32)', () => {
    const trace = openTrace(chunks, model);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: HORIZON - 1 }), (time) => {
        const { wip, good, scrapped } = runToEnd(model, { ...options, horizonS: time });
        const state = trace.stateAt(time, trace.createState());
        expect([state.parts.length, state.good, state.scrapped]).toEqual([wip.atEnd, good, scrapped]);
      }),
      { seed: 32, numRuns: 25 },
    );
  });

  it('knows how long each state will last: until the next interval of the unit begins (seed 33)', () => {
    const trace = openTrace(chunks, model);
    const state = trace.createState();
    fc.assert(
      fc.property(fc.double({ min: 0, max: HORIZON, noNaN: true }), (time) => {
        trace.stateAt(time, state);
        model.units.forEach((_, unit) => {
          const flat = trace.intervalsOf(unit, 0, trace.endS);
          let end = trace.endS;
          for (let i = 0; i < flat.length; i += 3)
            if (flat[i]! > time) {
              end = flat[i]!;
              break;
            }
          expect(state.unitUntilS[unit]).toBe(end);
        });
      }),
      { seed: 33, numRuns: 60 },
    );
  });
});
