import { describe, expect, it } from 'vitest';
import {
  degrees,
  feet,
  feetPerMinute,
  hours,
  inches,
  metresPerMinute,
  millimetres,
  mods,
  timeMeasurementUnits,
  toDegrees,
  toMicroseconds,
} from './conversions.ts';
import { weakestOrigin } from './origin.ts';
import { problemValueOf } from './result.ts';

describe('conversions into SI', () => {
  it('are exact where the definition is exact', () => {
    expect(degrees(180)).toBe(Math.PI);
    expect(toDegrees(degrees(90))).toBe(90);
    expect(millimetres(1441)).toBe(1.441);
    expect(inches(1)).toBe(0.0254);
    expect(feet(250)).toBe(76.2);
    expect(hours(8)).toBe(28_800);
    expect(metresPerMinute(60)).toBe(1);
  });

  it('turns the 200 ft/min of worked example P1 into 1.016 m/s', () => {
    expect(feetPerMinute(200)).toBeCloseTo(1.016, 12);
  });

  it('knows predetermined time units', () => {
    expect(timeMeasurementUnits(100_000)).toBe(3600);
    expect(mods(1)).toBe(0.129);
  });

  it('rounds to whole microseconds', () => {
    expect(toMicroseconds(1.0000004)).toBe(1_000_000);
    expect(toMicroseconds(0.1 + 0.2)).toBe(300_000);
  });
});

describe('origins', () => {
  it('a computed figure is as weak as its weakest input', () => {
    expect(weakestOrigin(['read', 'assumed', 'derived'])).toBe('assumed');
    expect(weakestOrigin(['read', 'measured'])).toBe('read');
    expect(() => weakestOrigin([])).toThrow(RangeError);
  });
});

describe('problem values', () => {
  it('are short and plain', () => {
    expect(problemValueOf({ a: 1 })).toBe('object');
    expect(problemValueOf(undefined)).toBe(null);
    expect(problemValueOf('x'.repeat(200))).toHaveLength(80);
    expect(problemValueOf([1, 'two', null])).toEqual([1, 'two', null]);
  });
});
