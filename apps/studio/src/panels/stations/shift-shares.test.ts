import { expect, test } from 'vitest';
import { onShiftShares } from './shift-shares.ts';

const shares = {
  working: 0.1,
  setup: 0,
  starved: 0.05,
  blocked: 0.05,
  down: 0.05,
  waitingOperator: 0,
  waitingRobot: 0,
  waitingRepair: 0,
  offShift: 0.75,
};

test('shares of the time on shift sum to 1 and keep their proportions', () => {
  const scaled = onShiftShares(shares);
  expect(Object.values(scaled).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(scaled.working).toBeCloseTo(0.4, 12);
  expect(scaled.offShift).toBe(0);
});

test('what is never on shift stays as it is', () => {
  const never = { ...shares, working: 0, starved: 0, blocked: 0, down: 0, offShift: 1 };
  expect(onShiftShares(never)).toEqual(never);
});
