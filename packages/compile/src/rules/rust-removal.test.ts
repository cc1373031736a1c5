import { expect, test } from 'vitest';
import { cellOf } from '../test-lines.ts';

test('0.5 m² at 10 m²/h are 180 s, two turns of the part, 20 kg of medium a square metre, 7.5 kW while it works', () => {
  const work = {
    type: 'rustRemoval',
    method: 'blasting',
    areaM2: 0.5,
    rateM2PerS: 10 / 3600,
    positions: 3,
    repositionS: 8,
    mediumKgPerM2: 20,
    toolKw: 7.5,
    allowance: 0,
  };
  const { phases, cell, operation } = cellOf(work);
  expect(phases).toEqual([
    ['removeRust', expect.closeTo(180, 5)],
    ['reposition', 16],
  ]);
  expect(operation.uses).toEqual({ blastMediumKg: 10, processKwh: 0.375 });
  expect(cell.energyKwh).toBeCloseTo(0.375, 9);
});
