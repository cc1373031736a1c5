import { LN2, log, powerOfTwo } from './numerics.ts';

/** What `minusLog` looks up: 1 / c and -ln(1 / c) at the middle c of each of 128 slices of [1, 2), 2^-k for k = 0..31, k ln 2 for k = 0..33. */
export const FRACTIONS = 128;
export const LOG_CENTRES = 128;
export const HALVINGS = 256;
export const LN2_TIMES = 288;

const inverse = (slice: number): number => 1 / (1 + (slice + 0.5) / FRACTIONS);

export const LOG_TABLE: Float64Array = Float64Array.from([
  ...Array.from({ length: FRACTIONS }, (_, slice) => inverse(slice)),
  ...Array.from({ length: FRACTIONS }, (_, slice) => -log(inverse(slice))),
  ...Array.from({ length: 32 }, (_, k) => powerOfTwo(-k)),
  ...Array.from({ length: 34 }, (_, k) => k * LN2),
]);
