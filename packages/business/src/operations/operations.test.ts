import { describe, expect, it } from 'vitest';
import { energyCost, energyUse, timeOfUsePrice } from './energy.ts';
import { fullTimeEquivalents, wholePeople, wholePeopleSaved } from './headcount.ts';
import { contributionBase, employerCost } from './labour-cost.ts';
import { hourlyWage, overtimeExcess, overtimePay } from './overtime.ts';
import { qualityCost, rolledYield } from './quality-cost.ts';
import { rampLevel, unitTime, yearlyRamp } from './ramp-up.ts';

describe('ramp-up', () => {
  const ramp = { start: 0.5, tauMonths: 3 };
  it('has the first-year mean 0.877289 and comes near 1 in the second', () => {
    const [first, second] = yearlyRamp(ramp, 2) as [number, number];
    expect(first).toBeCloseTo(0.877289, 6);
    expect(second).toBeGreaterThan(0.997);
  });

  it('the yearly mean is the mean of the level', () => {
    const steps = 12_000;
    const sum = Array.from({ length: steps }, (_, i) => rampLevel(ramp, ((i + 0.5) * 12) / steps)).reduce(
      (total, level) => total + level,
      0,
    );
    expect(yearlyRamp(ramp, 1)[0]).toBeCloseTo(sum / steps, 7);
  });

  it('without a time constant the line is at its level at once', () => {
    expect(yearlyRamp({ start: 0.2, tauMonths: 0 }, 2)).toEqual([1, 1]);
    expect(rampLevel({ start: 0.2, tauMonths: 0 }, 0)).toBe(1);
  });

  it('the learning curve takes the rate at every doubling', () => {
    expect([1, 2, 4, 8].map((unit) => unitTime(100, 0.85, unit))).toEqual(
      [100, 85, 72.25, 61.4125].map((time) => expect.closeTo(time, 10)),
    );
  });
});

describe('labour', () => {
  it('clips the contribution base at both ends', () => {
    const base = { localAverageWage: 100_000, floor: 0.6, ceiling: 3 };
    expect(contributionBase(50_000, base)).toBe(60_000);
    expect(contributionBase(80_000, base)).toBe(80_000);
    expect(contributionBase(400_000, base)).toBe(300_000);
    expect(employerCost(50_000, 0.341, base)).toBeCloseTo(70_460, 9);
    expect(employerCost(69_805, 0.341, null)).toBeCloseTo(93_608.505, 9);
  });

  it('pays overtime by kind of day and sees the legal limit', () => {
    const hours = { workday: 20, restDay: 8, holiday: 9 };
    expect(overtimePay(hourlyWage(6000, 21.75, 8), { ...hours, holiday: 8 }, { workday: 1.5, restDay: 2, holiday: 3 })).toBeCloseTo(
      70000 / 29,
      9,
    );
    expect(overtimeExcess(hours, 36)).toBe(1);
  });

  it('rounds up to whole people, not up from rounding errors', () => {
    expect(fullTimeEquivalents(4, 2, 1.12)).toBeCloseTo(8.96, 12);
    expect(wholePeople(9.0000000000001)).toBe(9);
    expect(wholePeople(9.01)).toBe(10);
    expect(Object.is(wholePeople(0), 0)).toBe(true);
    expect(wholePeopleSaved(8.96, 2.24)).toBe(6);
  });
});

describe('energy', () => {
  it('multiplies mean power, hours and price', () => {
    expect(energyUse(3.2, 4800)).toBe(15360);
    expect(energyCost(15360, 0.68)).toBeCloseTo(10444.8, 9);
  });

  it('weighs the tariff bands by the use in them', () => {
    expect(timeOfUsePrice(0.65, { flat: 0.5, valley: 0.5 }, { flat: 1, valley: 0.4 })).toBeCloseTo(0.455, 14);
    expect(timeOfUsePrice(1, { peak: 100, deepValley: 300 }, { peak: 2.05, deepValley: 0.2 })).toBeCloseTo(0.6625, 14);
    expect(() => timeOfUsePrice(1, { night: 1 }, { flat: 1 })).toThrow(RangeError);
    expect(() => timeOfUsePrice(1, {}, { flat: 1 })).toThrow(RangeError);
  });
});

describe('quality', () => {
  it('adds scrap, rework and escapes', () => {
    expect(
      qualityCost(200_000, { scrapRate: 0.02, reworkRate: 0.03, escapeRate: 0.001 }, { scrap: 60, rework: 15, warranty: 800 }),
    ).toBeCloseTo(490_000, 8);
    expect(rolledYield([0.98, 0.97, 0.995, 0.99])).toBeCloseTo(0.93638853, 12);
    expect(rolledYield([])).toBe(1);
  });
});
