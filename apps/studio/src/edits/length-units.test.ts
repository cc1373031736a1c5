import { afterEach, expect, test } from 'vitest';
import { fromScreen, LENGTH_UNITS, screenUnitOf, showLengthsIn, toScreen } from './screen-unit.ts';

afterEach(() => void showLengthsIn('mm'));

test('a length is shown in the unit of choice and goes back to the same metres', () => {
  const shown = LENGTH_UNITS.map((unit) => {
    showLengthsIn(unit);
    return toScreen(1.524, screenUnitOf(['sizeM', '0']));
  });
  expect(shown).toEqual([1524, 152.4, 1.524, 60, 5]);
  for (const unit of LENGTH_UNITS) {
    showLengthsIn(unit);
    const screen = screenUnitOf(['at', 'x']);
    expect(screen.unit).toBe(unit);
    // 287.8937 in and 23.9911 ft: a ten-thousandth of a foot is 30 µm
    expect(Math.abs(fromScreen(toScreen(7.3125, screen), screen) - 7.3125)).toBeLessThan(2e-5);
  }
});

test('what is no length keeps its unit', () => {
  showLengthsIn('in');
  expect(screenUnitOf(['work', 'travelSpeedMps'])).toEqual({ unit: 'm/s', scale: 1 });
  expect(screenUnitOf(['failures', '0', 'repair', 'mean'])).toEqual({ unit: 'min', scale: 1 / 60 });
});
