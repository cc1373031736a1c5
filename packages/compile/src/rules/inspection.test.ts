import fc from 'fast-check';
import { expect, test } from 'vitest';
import { busyS } from '../spec/operations.ts';
import { stationWith } from '../test-arms.ts';
import { compiledCell } from '../test-lines.ts';

const operationOf = (line: ReturnType<typeof compiledCell>) =>
  line.spec.stages.find(({ element }) => element === 'station:cell')!.operations['*']!;

test('a person looks at 12 points for 3 s each with 15 % allowance: 41.4 s of looking', () => {
  const work = { type: 'inspection', by: 'person', handlingS: 10, points: 12, perPointS: 3, recordS: 6, allowance: 0.15, cv: 0.1 };
  const line = compiledCell([stationWith(work)]);
  expect(line.cells[0]!.phases.map(({ kind, durationS }) => [kind, durationS])).toEqual([
    ['motion', 11.5],
    ['process', 41.4],
    ['handshake', 6.9],
  ]);
  expect(operationOf(line).process).toEqual({ type: 'lognormal', mean: 59.8, sd: 5.98 });
});

test('a camera’s look is sensor time', () => {
  const line = compiledCell([stationWith({ type: 'inspection', by: 'camera', handlingS: 0, points: 4, perPointS: 0.25 })]);
  expect(line.cells[0]!.phases.map(({ kind, durationS }) => [kind, durationS])).toEqual([['sensor', 1]]);
});

test('for every work that is computed the phases sum to the busy time of the station, seed 99', () => {
  const seconds = fc.double({ min: 0, max: 100, noNaN: true });
  const machining = fc.constantFrom(
    { type: 'constant', value: 12.345678 },
    { type: 'triangular', min: 1, mode: 2, max: 6 },
    { type: 'gamma', shape: 2, scale: 3 },
  );
  const loading = fc.record({
    type: fc.constant('machineLoading'),
    machiningS: machining,
    doorOpenS: seconds,
    clampS: seconds,
    handshakeS: seconds,
  });
  const looking = fc.record({
    type: fc.constant('inspection'),
    by: fc.constant('person'),
    handlingS: seconds,
    points: fc.integer({ min: 1, max: 40 }),
    perPointS: seconds,
  });
  fc.assert(
    fc.property(fc.oneof(loading, looking), (work) => {
      const line = compiledCell([stationWith(work)]);
      const sum = line.cells[0]!.phases.reduce((total, { durationS }) => total + durationS, 0);
      expect(Math.abs(line.cells[0]!.totalS - sum)).toBeLessThan(1e-6);
      expect(Math.abs(busyS(operationOf(line)) - sum)).toBeLessThan(1e-6);
    }),
    { seed: 99, numRuns: 60 },
  );
});

test('a camera settles before each look and works out the result after the last', () => {
  const work = { type: 'inspection', by: 'camera', handlingS: 0, points: 4, perPointS: 0.25, dwellS: 0.1, evaluateS: 0.3 };
  const cell = compiledCell([stationWith(work)]).cells[0]!;
  expect(cell.phases.map(({ label, durationS }) => [label, durationS])).toEqual([
    ['phase.settle', 0.4],
    ['phase.cameraLook', 1],
    ['phase.evaluate', 0.3],
  ]);
  expect(cell.processShare).toBeCloseTo(1 / 1.7, 9);
});
