import { expect, test } from 'vitest';
import { robotAt } from '../test-arms.ts';
import { cellOf } from '../test-lines.ts';

const hand = { type: 'spotWelding', moreSpots: 10, moveS: 1.5, gunS: 0.4, weldS: 0.3, allowance: 0 };

test('ten spots by hand: 10 × (1.5 move + 0.4 gun + 0.42 squeeze + 0.3 weld + 0.1 hold) and shares of the tips', () => {
  const { cell, phases, line } = cellOf({
    ...hand,
    tipDress: { everySpots: 200 },
    tipChange: { everySpots: 5000, timeS: 300 },
    weldKw: 36,
  });
  expect(phases).toEqual([
    ['airMove', 15],
    ['gunClose', 2],
    ['squeeze', 4.2],
    ['spotWeld', 3],
    ['holdSpot', 1],
    ['gunOpen', 2],
    ['tipDress', 0.75],
    ['electrodeChange', 0.6],
  ]);
  expect(cell.totalS).toBeCloseTo(28.55, 6);
  expect(cell.energyKwh).toBeCloseTo((36 * 3) / 3600, 12);
  // 21 cycles of 50 Hz are the middle of 12 to 30, 15 s that of 10 to 20
  expect(line.assumptions.map(({ field, value }) => [field, value])).toEqual([
    ['operations.*.work.squeezeS', 21],
    ['operations.*.work.tipDress.timeS', 15],
  ]);
});

test('at 60 Hz the squeeze of the catalog is shorter; given times count as they are', () => {
  const squeezeOf = (more: object) => cellOf({ ...hand, ...more }).phases.find(([label]) => label === 'squeeze')![1];
  expect(squeezeOf({ mainsHz: 60 })).toBeCloseTo(3.5, 6);
  expect(squeezeOf({ squeezeS: 0.2 })).toBeCloseTo(2, 6);
});

test('a robot is moved to each spot; the gun takes the same there', () => {
  const spots = [0, 0.1, 0.2].map((x) => ({ id: `s${x}`, at: [x - 0.1, 0, 0.5], approach: [0, 0, -1] }));
  const { phases, line } = cellOf({ type: 'spotWelding', robot: 'robot:r1', spots, weldS: 0.3, squeezeS: 0.4, holdS: 0.1 }, [robotAt()]);
  const sum = (name: string) => phases.filter(([label]) => label === name).reduce((total, [, time]) => total + (time as number), 0);
  expect(sum('squeeze')).toBeCloseTo(1.2, 9);
  expect(sum('spotWeld')).toBeCloseTo(0.9, 9);
  expect(phases.filter(([label]) => label === 'approach')).toHaveLength(3);
  expect(sum('airMove')).toBeGreaterThan(0.5);
  expect(line.programs[0]!.totalS).toBeCloseTo(line.cells[0]!.totalS, 6);
});

test('the energy of the welds is counted per cycle, so that it reaches the energy per part: ten of 36 kW for 0.3 s', () => {
  const { operation } = cellOf({ ...hand, weldKw: 36 });
  expect(operation.uses.processKwh).toBeCloseTo((10 * 36 * 0.3) / 3600, 12);
});
