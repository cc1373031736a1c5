import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanOf } from '../means.ts';
import { stationWith } from '../test-arms.ts';
import { compiledCell } from '../test-lines.ts';
import { elementS } from './manual.ts';

const named = (id: string, more: object) => ({ id, name: { zh: id, en: id }, phase: 'process', ...more });

test('MTM-1 and MODAPTS: 100 TMU are 3.6 s, 10 MOD are 1.29 s, walking goes by its speed', () => {
  expect(elementS({ tmu: 100 }, 1)).toBe(3.6);
  expect(elementS({ mod: 10 }, 1)).toBe(1.29);
  expect(elementS({ walkM: 5.5 }, 1.1)).toBeCloseTo(5, 12);
});

test('elements times count, shared by their parts, plus the allowance', () => {
  const elements = [
    named('fetch', { timeS: 10, phase: 'motion' }),
    named('screw', { tmu: 250, count: 4 }),
    named('box', { timeS: 60, everyParts: 20 }),
  ];
  const { cells, spec } = compiledCell([stationWith({ type: 'manual', elements, allowance: 0.1 })]);
  const cell = cells[0]!;
  expect(cell.phases.map(({ label, durationS, spread }) => [label, durationS, spread])).toEqual([
    ['element.fetch', 11, false],
    ['element.screw', 39.6, false],
    ['element.box', 3.3, true],
  ]);
  expect(cell.totalS).toBe(53.9);
  expect(cell.processShare).toBeCloseTo(42.9 / 53.9, 12);
  expect(spec.stages.find(({ element }) => element === 'station:cell')?.operations['*']?.process).toEqual({
    type: 'constant',
    value: 53.9,
  });
});

test('P3 by hand: 4.2 + 2.5 + 1.8 + 2.4 + 2.0 + 1.1 min a part; 380 of 480 min give 3.39 an hour, the arc burns 27.7 % of the shift', () => {
  const minutes: [string, number, string][] = [
    ['load', 4.2, 'gripper'],
    ['pass-1', 2.5, 'process'],
    ['reload', 1.8, 'gripper'],
    ['pass-2', 2.4, 'process'],
    ['reposition', 2, 'motion'],
    ['delay', 1.1, 'handshake'],
  ];
  const elements = minutes.map(([id, time, phase]) => named(id, { timeS: time * 60, phase }));
  const cell = compiledCell([stationWith({ type: 'manual', elements, allowance: 0 })]).cells[0]!;
  const perShift = (380 * 60) / cell.totalS;
  expect(perShift / 8).toBeCloseTo(3.39, 2);
  expect((perShift * cell.totalS * cell.processShare) / (480 * 60)).toBeCloseTo(0.277, 3);
});

test('P3 with two fixtures: weld 4.0, reposition 1.0, delay 0.3 min and 20 min of wire change per 40 parts are 8.45 an hour', () => {
  const elements = [
    named('weld', { timeS: 240 }),
    named('reposition', { timeS: 60, phase: 'motion' }),
    named('delay', { timeS: 18, phase: 'handshake' }),
    named('wire', { timeS: 1200, everyParts: 40, phase: 'service' }),
  ];
  const cell = compiledCell([stationWith({ type: 'manual', elements, allowance: 0 })]).cells[0]!;
  const perShift = (400 * 60 * 0.98) / cell.totalS;
  expect(perShift / 8).toBeCloseTo(8.45, 2);
  expect((perShift * cell.totalS * cell.processShare) / (480 * 60)).toBeCloseTo(0.563, 3);
});

test('the phases always sum to the mean that the engine draws from, seed 4711', () => {
  const element = fc.record({
    timeS: fc.double({ min: 0.01, max: 500, noNaN: true }),
    count: fc.integer({ min: 1, max: 9 }),
    everyParts: fc.integer({ min: 1, max: 50 }),
  });
  const works = fc.record({
    list: fc.array(element, { minLength: 1, maxLength: 8 }),
    allowance: fc.double({ min: 0, max: 0.3, noNaN: true }),
    cv: fc.constantFrom(0, 0.1, 0.4),
  });
  fc.assert(
    fc.property(works, ({ list, allowance, cv }) => {
      const elements = list.map((more, i) => named(`e${i}`, more));
      const { cells, spec } = compiledCell([stationWith({ type: 'manual', elements, allowance, cv })]);
      const process = spec.stages.find((stage) => stage.element === 'station:cell')!.operations['*']!.process;
      const sum = cells[0]!.phases.reduce((total, { durationS }) => total + durationS, 0);
      expect(cells[0]!.totalS).toBeCloseTo(sum, 9);
      expect(meanOf(process)).toBe(cells[0]!.totalS);
      expect(Math.abs(cells[0]!.totalS * 1e6 - Math.round(cells[0]!.totalS * 1e6))).toBeLessThan(1e-3);
    }),
    { seed: 4711, numRuns: 60 },
  );
});
