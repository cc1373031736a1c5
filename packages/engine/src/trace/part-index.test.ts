import { expect, test } from 'vitest';
import { runToEnd } from '../run/open.ts';
import { built, constant, lineSpec, saturated } from '../testing/spec-builders.ts';
import { openTrace } from './reader.ts';
import type { LevelSteps, TraceChunk } from './state.ts';

const model = built(lineSpec(saturated(), [{ process: constant(4) }, { process: constant(10) }], [3]));

/** Time mean of steps until an end. */
function meanOf({ timesS, levels }: LevelSteps, endS: number): number {
  let sum = 0;
  for (const [i, level] of levels.entries()) sum += level * ((timesS[i + 1] ?? endS) - (timesS[i] as number));
  return sum / endS;
}

test('levels over time have the mean that the run counted; a journey goes through the line in order', () => {
  const chunks: TraceChunk[] = [];
  const result = runToEnd(model, {
    ...{ seed: 1, replication: 0, warmUpS: 0, horizonS: 1000, antithetic: false },
    trace: { write: (chunk) => chunks.push(chunk) },
  });
  const trace = openTrace(chunks, model);
  for (const [i, element] of result.elements.entries()) {
    if (element.kind === 'buffer' || element.kind === 'station') expect(meanOf(trace.levelsOf(i), 1000)).toBeCloseTo(element.level.mean, 6);
  }
  const part = trace.stateAt(500, trace.createState()).parts[0]!;
  const journey = trace.journeyOf(part.part, 500)!;
  expect(journey.startS).toBeLessThanOrEqual(500);
  expect(journey.endS!).toBeGreaterThanOrEqual(500);
  expect(journey.outcome).toBe('good');
  const names = journey.stops.map(({ element }) => model.spec.elements[element]!.kind);
  expect(names.slice(-3)).toEqual(['station', 'buffer', 'station']);
  const froms = journey.stops.map(({ fromS }) => fromS);
  expect([...froms].sort((a, b) => a - b)).toEqual(froms);
  const flows = trace.transitions(0, 1000);
  const [m1, b1, m2] = ['m1', 'b1', 'm2'].map((id) => model.spec.elements.findIndex((element) => element.id === id));
  const between = (from: number, to: number) => flows.find((flow) => flow.from === from && flow.to === to)?.parts;
  expect(between(m1!, b1!)).toBe(result.elements[b1!]!.entered);
  expect(between(b1!, m2!)).toBe(result.elements[b1!]!.left);
  expect(trace.journeyOf(999_999, 500)).toBeNull();
});
