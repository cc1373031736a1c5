import { expect, test } from 'vitest';
import { robotAt } from '../test-arms.ts';
import { cellOf } from '../test-lines.ts';

const paint = { type: 'painting', gun: 'HVLP', fanWidthM: 0.25, dryFilmM: 30e-6, solidsShare: 0.5, allowance: 0 };

test('0.8 m² in stripes of 0.25 m half overlapped at 0.4 m/s: 16 s a coat; 30 µm twice at 60 % are 0.16 l', () => {
  const { phases, operation } = cellOf({ ...paint, areaM2: 0.8, coats: 2, flashOffS: 60, colourChange: { everyParts: 40, paintL: 0.4 } });
  expect(phases).toEqual([
    ['spray', 16],
    ['flashOff', 60],
    ['spray', 16],
    ['colourChange', 0.5],
  ]);
  expect(operation.uses.paintL).toBeCloseTo((0.8 * 30e-6 * 2 * 1000) / (0.5 * 0.6) + 0.01, 12);
});

test('the catalog’s speed of a robot’s gun is another than that of a hand’s', () => {
  const time = (robot: string | null, records = [robotAt()]) => cellOf({ ...paint, areaM2: 0.8, robot }, records).cell.totalS;
  expect(time(null)).toBeCloseTo(16, 6);
  expect(time('robot:r1')).toBeCloseTo(8, 6);
});

test('a robot sprays a surface in stripes with overrun', () => {
  const surfaces = [{ id: 'f', corner: [-0.1, -0.15, 0.5], along: [0, 0.3, 0], across: [0.25, 0, 0], approach: [0, 0, -1] }];
  const { phases, operation } = cellOf({ ...paint, surfaces, fanWidthM: 0.1, gunSpeedMps: 0.3, overrunM: 0.05, robot: 'robot:r1' }, [
    robotAt(),
  ]);
  // 4 stripes of 0.4 m, 3 steps of 0.05 m
  const time = phases.find(([label]) => label === 'spray')![1] as number;
  expect(time).toBeGreaterThan(1.75 / 0.3);
  expect(time).toBeLessThan(1.75 / 0.3 + 1);
  expect(operation.uses.paintL).toBeCloseTo((0.3 * 0.25 * 30e-6 * 1000) / (0.5 * 0.6), 12);
});
