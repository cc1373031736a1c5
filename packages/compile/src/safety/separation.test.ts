import { expect, test } from 'vitest';
import { lightCurtainDistance, scannerDistance } from './separation.ts';

test('the example of the SICK manuals: 0.32 s and 14 mm give 640 mm at 2,000 mm/s, so 512 mm at 1,600 mm/s count', () => {
  expect(lightCurtainDistance(0.32, 0.014)).toBeCloseTo(0.512, 12);
});

test('near curtains count at hand speed, never below 0.1 m; between the two speeds 0.5 m is the least', () => {
  expect(lightCurtainDistance(0.15, 0.03)).toBeCloseTo(0.3 + 8 * 0.016, 12);
  expect(lightCurtainDistance(0.02, 0.014)).toBe(0.1);
  expect(lightCurtainDistance(0.26, 0.014)).toBe(0.5);
});

test('coarser curtains add 0.85 m, above 70 mm no formula holds', () => {
  expect(lightCurtainDistance(0.3, 0.05)).toBeCloseTo(1.33, 12);
  expect(lightCurtainDistance(0.3, 0.09)).toBeNull();
});

test('a level field 0.3 m above the floor adds 1.08 m, a high one 0.85 m; above 1 m one can crawl below', () => {
  expect(scannerDistance(0.5, 0.3)).toBeCloseTo(0.8 + 1.08, 12);
  expect(scannerDistance(0.5, 0.95)).toBeCloseTo(0.8 + 0.85, 12);
  expect(scannerDistance(0.5, 1.1)).toBeNull();
});
