import { expect, test } from 'vitest';
import { fromScreen, screenUnitOf, toScreen } from './screen-unit.ts';

test('millimetres and degrees on screen, metres and radians inside', () => {
  expect(toScreen(2.25, screenUnitOf(['at', 'x']))).toBe(2250);
  expect(fromScreen(2350, screenUnitOf(['at', 'x']))).toBe(2.35);
  expect(toScreen(-Math.PI / 2, screenUnitOf(['at', 'rotation']))).toBe(-90);
  expect(fromScreen(90, screenUnitOf(['at', 'rotation']))).toBeCloseTo(Math.PI / 2, 14);
});

test('times between failures and to repair in minutes, other times in seconds', () => {
  expect(screenUnitOf(['failures', '0', 'timeTo', 'mean'])).toEqual({ unit: 'min', scale: 1 / 60 });
  expect(toScreen(714, screenUnitOf(['failures', '0', 'repair', 'mean']))).toBe(11.9);
  expect(fromScreen(11.9, screenUnitOf(['failures', '0', 'repair', 'mean']))).toBe(714);
  expect(screenUnitOf(['load', 'value']).unit).toBe('s');
  expect(screenUnitOf(['operations', '*', 'work', 'allowance']).unit).toBeNull();
});
