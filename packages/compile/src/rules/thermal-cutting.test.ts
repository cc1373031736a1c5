import { expect, test } from 'vitest';
import { robotAt, stationWith } from '../test-arms.ts';
import { cellOf, compileCell } from '../test-lines.ts';

const laser = {
  type: 'thermalCutting',
  process: 'laser',
  thicknessM: 0.0025,
  powerW: 4000,
  lengthM: 2.4,
  moreContours: 3,
  leadInM: 0.01,
  moveS: 2,
};

test('2.5 mm at 4 kW: between the rows of 2 and 3 mm of the 3 kW column, 0.08 m/s', () => {
  const { phases, cell, line } = cellOf({ ...laser, allowance: 0 });
  expect(phases).toEqual([
    ['airMove', 6],
    ['pierce', expect.closeTo(0.6, 9)],
    ['cut', expect.closeTo(2.43 / 0.08, 5)],
  ]);
  // 4 kW of beam at 40 % while it pierces and cuts
  expect(cell.energyKwh).toBeCloseTo((4 / 0.4) * ((0.6 + 2.43 / 0.08) / 3600), 9);
  expect(line.assumptions.find(({ field }) => field.endsWith('speedMps'))).toMatchObject({ unit: 'm/s', origin: 'derived' });
});

test('plasma by thickness: 0.08 m/s at 4.5 mm; a given speed and piercing count as they are', () => {
  const plasma = {
    type: 'thermalCutting',
    process: 'plasma',
    thicknessM: 0.0045,
    lengthM: 1.6,
    pierceS: 0.5,
    moreContours: 2,
    allowance: 0,
  };
  expect(cellOf(plasma).cell.totalS).toBeCloseTo(1.6 / 0.08 + 1, 6);
  expect(cellOf({ ...plasma, speedMps: 0.1 }).cell.totalS).toBeCloseTo(17, 6);
  expect(cellOf(plasma).cell.energyKwh).toBeUndefined();
});

test('what the tables do not know is asked for', () => {
  const codeOf = (more: object) => {
    const result = compileCell([stationWith({ ...laser, ...more })]);
    return result.ok ? [] : result.problems.map(({ code, field }) => [code, field]);
  };
  expect(codeOf({ thicknessM: 0.02 })).toContainEqual(['figure.range', 'operations.*.work.speedMps']);
  expect(codeOf({ powerW: 500 })).toContainEqual(['figure.range', 'operations.*.work.speedMps']);
  expect(codeOf({ powerW: null })).toContainEqual(['figure.missing', 'operations.*.work.powerW']);
  expect(codeOf({ process: 'oxyfuel', speedMps: 0.01 })).toEqual([['figure.missing', 'operations.*.work.pierceS']]);
});

test('a robot follows its contour at the cutting speed', () => {
  const paths = [
    {
      id: 'c',
      points: [
        [0, -0.1, 0.5],
        [0, 0.1, 0.5],
      ],
      approach: [0, 0, -1],
    },
  ];
  const work = { ...laser, lengthM: null, moreContours: 0, paths, robot: 'robot:r1', speedMps: 0.05, pierceS: 0.2 };
  const { phases } = cellOf(work, [robotAt()]);
  const cutS = phases.find(([label]) => label === 'cut')![1] as number;
  // 4 s at full speed; the ramps at both ends add a little
  expect(cutS).toBeGreaterThan(4);
  expect(cutS).toBeLessThan(4.1);
  expect(phases).toContainEqual(['pierce', 0.2]);
  expect(phases).toContainEqual(['leadIn', 0.2]);
});
