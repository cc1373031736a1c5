import { describe, expect, it } from 'vitest';
import { LOG_TABLE } from './log-table.ts';
import { minusLog } from './minus-log.ts';
import { erfc, exp, log, logGamma, normalCdf, normalQuantile, power } from './numerics.ts';

describe('own elementary functions', () => {
  it('log and exp agree with the platform to 2e-15', () => {
    for (let i = 1; i < 4000; i++) {
      const x = i * 0.37 - 200;
      expect(Math.abs(exp(x / 10) / Math.exp(x / 10) - 1)).toBeLessThan(2e-14);
      const y = 1.009 ** (i - 2000);
      expect(Math.abs(log(y) - Math.log(y))).toBeLessThan(2e-15 * Math.max(1, Math.abs(Math.log(y))));
    }
  });

  it('handles the edges', () => {
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(exp(-800)).toBe(0);
    expect(exp(800)).toBe(Number.POSITIVE_INFINITY);
    expect(power(0, 2)).toBe(0);
    expect(power(2, 10)).toBeCloseTo(1024, 10);
  });

  it('-ln(u) from 32 bits is within 2e-15 of the logarithm, over all leading zeros', () => {
    for (let zeros = 0; zeros <= 32; zeros++) {
      for (let i = 0; i < 200; i++) {
        const bits = zeros === 32 ? 0 : (2 ** (31 - zeros) + Math.floor((i / 200) * 2 ** (31 - zeros))) | 0;
        const u = ((bits >>> 0) + 0.5) / 2 ** 32;
        expect(Math.abs(minusLog(bits, LOG_TABLE, 0) + Math.log(u))).toBeLessThan(1e-14);
      }
    }
  });

  it('gamma, error function and normal quantile have known values', () => {
    expect(exp(logGamma(5))).toBeCloseTo(24, 10);
    expect(exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12);
    expect(erfc(1)).toBeCloseTo(0.15729920705028513, 13);
    expect(erfc(3)).toBeCloseTo(2.209049699858544e-5, 17);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    for (const p of [1e-6, 0.01, 0.3, 0.5, 0.9, 0.9999]) expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 10);
  });
});
