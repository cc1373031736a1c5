import { expect, test } from 'vitest';
import { stationWith } from '../test-arms.ts';
import { cellOf, compileCell } from '../test-lines.ts';

const line = {
  type: 'coatingLine',
  conveyorSpeedMps: 0.02,
  pitchM: 1.5,
  zones: [
    { id: 'wash', do: 'pretreat', lengthM: 6 },
    { id: 'spray', do: 'spray', lengthM: 3 },
    { id: 'oven', do: 'cure', lengthM: 24, leastDwellS: 1200 },
    { id: 'cool', do: 'cool', lengthM: 3 },
  ],
};

test('36 m at 0.02 m/s are 1,800 s of transit with 24 places: one part every 75 s', () => {
  const { cell, line: compiled } = cellOf(line, [], { servers: 24 });
  expect(cell.totalS).toBe(1800);
  expect(cell.processShare).toBeCloseTo(33 / 36, 9);
  expect(compiled.idealCycleS['station:cell']).toBe(75);
});

test('an oven that is passed too quickly and servers that are no places are refused', () => {
  const codes = (work: object, servers: number) => {
    const result = compileCell([stationWith(work, { servers })]);
    return result.ok ? [] : result.problems;
  };
  expect(codes({ ...line, conveyorSpeedMps: 0.03 }, 24)).toMatchObject([{ code: 'coating.dwell', expected: 1200, got: 800 }]);
  expect(codes(line, 1)).toMatchObject([{ code: 'coating.places', field: 'servers', expected: 24, got: 1 }]);
});
