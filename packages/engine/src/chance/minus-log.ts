import { FRACTIONS, HALVINGS, LN2_TIMES, LOG_CENTRES } from './log-table.ts';

/**
 * -ln(u) for u = (bits + 0.5) / 2^32: exponent by counting leading zeros, mantissa by a table of 128 slices and a short series.
 * Absolute error below 1e-15. @param table a column in which `LOG_TABLE` stands @param at where it begins there
 */
export function minusLog(bits: number, table: Float64Array, at: number): number {
  const zeros = Math.clz32(bits);
  if (zeros === 32) return table[at + LN2_TIMES + 33]!;
  const mantissa = ((bits >>> 0) + 0.5) * table[at + HALVINGS + 31 - zeros]!;
  const slice = zeros >= 25 ? Math.floor((mantissa - 1) * FRACTIONS) : (bits << (zeros + 1)) >>> 25;
  const r = mantissa * table[at + slice]! - 1;
  const r2 = r * r;
  const series = r - r2 * (1 / 2 - r * (1 / 3)) - r2 * r2 * (1 / 4 - r * (1 / 5) + r2 * (1 / 6));
  return table[at + LN2_TIMES + zeros + 1]! - table[at + LOG_CENTRES + slice]! - series;
}
