/**
 * Conversions from the units people and data sheets use into SI, and back for the screen.
 *
 * Factors are exact by definition (SI brochure; inch and foot by the 1959 yard agreement). Where the factor is a
 * whole number the way down divides by it, because dividing by 1000 rounds once and multiplying by 0.001 twice.
 */
import type {
  Fraction,
  Joules,
  Kilograms,
  Metres,
  MetresPerSecond,
  MetresPerSecondSquared,
  Radians,
  RadiansPerSecond,
  RadiansPerSecondSquared,
  Seconds,
  Watts,
} from './quantities.ts';

/** Standard gravity in m/s2, exact by convention (3rd CGPM, 1901). */
export const STANDARD_GRAVITY = 9.80665 as MetresPerSecondSquared;

export const degrees = (value: number): Radians => ((value * Math.PI) / 180) as Radians;
export const toDegrees = (angle: Radians | number): number => (angle * 180) / Math.PI;
export const degreesPerSecond = (value: number): RadiansPerSecond => ((value * Math.PI) / 180) as RadiansPerSecond;
export const degreesPerSecondSquared = (value: number): RadiansPerSecondSquared => ((value * Math.PI) / 180) as RadiansPerSecondSquared;
export const revolutionsPerMinute = (value: number): RadiansPerSecond => ((value * Math.PI) / 30) as RadiansPerSecond;

export const millimetres = (value: number): Metres => (value / 1000) as Metres;
export const toMillimetres = (length: Metres | number): number => length * 1000;
export const inches = (value: number): Metres => ((value * 254) / 10000) as Metres;
export const feet = (value: number): Metres => ((value * 3048) / 10000) as Metres;

export const minutes = (value: number): Seconds => (value * 60) as Seconds;
export const hours = (value: number): Seconds => (value * 3600) as Seconds;
export const toMinutes = (time: Seconds | number): number => time / 60;
export const toHours = (time: Seconds | number): number => time / 3600;
export const milliseconds = (value: number): Seconds => (value / 1000) as Seconds;

export const millimetresPerSecond = (value: number): MetresPerSecond => (value / 1000) as MetresPerSecond;
export const metresPerMinute = (value: number): MetresPerSecond => (value / 60) as MetresPerSecond;
export const toMetresPerMinute = (speed: MetresPerSecond | number): number => speed * 60;
export const feetPerMinute = (value: number): MetresPerSecond => ((value * 3048) / 600000) as MetresPerSecond;

export const grams = (value: number): Kilograms => (value / 1000) as Kilograms;
export const tonnes = (value: number): Kilograms => (value * 1000) as Kilograms;

export const kilowatts = (value: number): Watts => (value * 1000) as Watts;
export const kilowattHours = (value: number): Joules => (value * 3_600_000) as Joules;
export const toKilowattHours = (energy: Joules | number): number => energy / 3_600_000;

export const percent = (value: number): Fraction => (value / 100) as Fraction;
export const toPercent = (share: Fraction | number): number => share * 100;

/** A rate per hour of working time from a mean time between, and the other way round (both are 3600 / x). */
export const perHourFrom = (between: Seconds | number): number => 3600 / between;

/** 1 TMU = 0.00001 h = 0.036 s (MTM-1). */
export const timeMeasurementUnits = (value: number): Seconds => ((value * 36) / 1000) as Seconds;
/** 1 MOD = 0.129 s (MODAPTS). */
export const mods = (value: number): Seconds => ((value * 129) / 1000) as Seconds;

/**
 * Time as the calendar and compiled models keep it: whole microseconds, ties away from zero.
 *
 * @param time seconds, finite
 * @returns the nearest multiple of 1e-6 s, as an integer count
 */
export const toMicroseconds = (time: Seconds | number): number => Math.round(time * 1e6);
export const microseconds = (count: number): Seconds => (count / 1e6) as Seconds;
