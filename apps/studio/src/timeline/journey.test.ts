import { expect, test } from 'vitest';
import { journeyShares } from './journey.ts';

const stop = (element: number, fromS: number, carrier = -1) => ({ element, carrier, fromS });

test('the time of a part splits into stations, buffers and carrying, and adds up', () => {
  const path = {
    part: 1,
    product: 0,
    startS: 10,
    endS: 100,
    outcome: 'good' as const,
    stops: [stop(0, 10), stop(1, 40), stop(-1, 70, 5), stop(2, 75)],
  };
  const shares = journeyShares(path, (element) => element === 1, 1000);
  expect(shares).toEqual({ totalS: 90, inStationsS: 30 + 25, inBuffersS: 30, carriedS: 5 });
  expect(shares.inStationsS + shares.inBuffersS + shares.carriedS).toBe(shares.totalS);
});

test('a part that is still in the line counts until now', () => {
  const path = { part: 1, product: 0, startS: 0, endS: null, outcome: null, stops: [stop(0, 0)] };
  expect(journeyShares(path, () => false, 12).inStationsS).toBe(12);
});
