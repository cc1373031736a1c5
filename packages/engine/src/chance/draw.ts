import { LOG_TABLE } from './log-table.ts';
import { minusLog } from './minus-log.ts';
import { exp, log, normalQuantile, power } from './numerics.ts';
import {
  BETA,
  CONSTANT,
  EMPIRICAL,
  EMPIRICAL_CONTINUOUS,
  ERLANG,
  EXPONENTIAL,
  GAMMA,
  GEOMETRIC,
  LOGNORMAL,
  NORMAL,
  SAMPLER_STRIDE,
  type SamplerColumns,
  SCALE,
  SEQUENCE,
  TABLE_AT,
  TABLE_LENGTH,
  TRIANGULAR,
  UNIFORM,
  WEIBULL,
} from './samplers.ts';
import { nextBits, seedStream } from './streams.ts';

/**
 * Drawing from named streams. One uniform per variate wherever the inverse is available (so common random numbers and antithetic
 * runs stay exact); gamma and beta use Marsaglia and Tsang's method (ACM TOMS 26, 2000) on their own stream.
 */

export const TWO_32 = 4294967296;
/** Streams and cursors of one run. `drawn[0]` receives the variate: doubles stay out of call arguments, where they would be boxed. */
export class Chance {
  declare readonly kinds: Uint8Array;
  declare readonly params: Float64Array;
  declare readonly tables: Float64Array;
  declare readonly streams: Int32Array;
  declare readonly cursors: Int32Array;
  declare readonly drawn: Float64Array;
  /** All ones in an antithetic run: every uniform u becomes 1 - u. */
  declare readonly flip: number;

  constructor(samplers: SamplerColumns, seed: number, replication: number, antithetic: boolean) {
    const count = samplers.kinds.length;
    this.kinds = samplers.kinds;
    this.params = samplers.params;
    this.tables = samplers.tables;
    this.streams = new Int32Array(4 * count);
    this.cursors = new Int32Array(count);
    this.drawn = new Float64Array(1);
    this.flip = antithetic ? -1 : 0;
    for (let k = 0; k < count; k++) {
      if (this.kinds[k] !== CONSTANT) seedStream(this.streams, 4 * k, samplers.names[k]!, seed, replication);
    }
  }
}

/** A uniform variate in (0, 1) from sampler `k`'s stream. */
export function uniform(chance: Chance, k: number): number {
  return (((nextBits(chance.streams, k << 2) ^ chance.flip) >>> 0) + 0.5) / TWO_32;
}

/** Draws from sampler `k` into `chance.drawn[0]`, in the sampler's own whole counts (microseconds for durations). */
export function draw(chance: Chance, k: number): void {
  const kind = chance.kinds[k]!;
  if (kind === CONSTANT) {
    chance.drawn[0] = chance.params[k * SAMPLER_STRIDE]!;
  } else if (kind === EXPONENTIAL) {
    const bits = nextBits(chance.streams, k << 2) ^ chance.flip;
    chance.drawn[0] = Math.floor(chance.params[k * SAMPLER_STRIDE]! * minusLog(bits, LOG_TABLE, 0) + 0.5);
  } else {
    const value = variate(chance, k, kind) * chance.params[k * SAMPLER_STRIDE + SCALE]!;
    chance.drawn[0] = value > 0 ? Math.floor(value + 0.5) : 0;
  }
}

function variate(chance: Chance, k: number, kind: number): number {
  const p = chance.params;
  const at = k * SAMPLER_STRIDE;
  const a = p[at]!;
  const b = p[at + 1]!;
  switch (kind) {
    case UNIFORM:
      return a + b * uniform(chance, k);
    case TRIANGULAR:
      return triangular(a, b, p[at + 2]!, uniform(chance, k));
    case ERLANG:
      return b * erlang(chance, k, a);
    case GAMMA:
      return b * gammaVariate(chance, k, a);
    case WEIBULL:
      return b * power(minusLog(nextBits(chance.streams, k << 2) ^ chance.flip, LOG_TABLE, 0), a);
    case LOGNORMAL:
      return exp(a + b * normalQuantile(uniform(chance, k)));
    case NORMAL:
      return truncatedNormal(chance, k, a, b);
    case BETA: {
      const x = gammaVariate(chance, k, a);
      const y = gammaVariate(chance, k, b);
      return p[at + 2]! + (p[at + 3]! * x) / (x + y);
    }
    case GEOMETRIC:
      return a === 0 ? 1 : 1 + Math.floor(log(uniform(chance, k)) * a);
    case EMPIRICAL:
      return empirical(chance, k, at);
    case EMPIRICAL_CONTINUOUS:
      return empiricalContinuous(chance, k, at);
    case SEQUENCE: {
      const cursor = chance.cursors[k]!;
      chance.cursors[k] = cursor + 1 === p[at + TABLE_LENGTH]! ? 0 : cursor + 1;
      return chance.tables[p[at + TABLE_AT]! + cursor]!;
    }
    default:
      throw new Error(`sampler ${k} has no kind`);
  }
}

function triangular(min: number, mode: number, max: number, u: number): number {
  const range = max - min;
  if (range === 0) return min;
  const rising = (mode - min) / range;
  return u < rising ? min + Math.sqrt(u * range * (mode - min)) : max - Math.sqrt((1 - u) * range * (max - mode));
}

function erlang(chance: Chance, k: number, stages: number): number {
  let sum = 0;
  for (let i = 0; i < stages; i++) sum += minusLog(nextBits(chance.streams, k << 2) ^ chance.flip, LOG_TABLE, 0);
  return sum;
}

function gammaVariate(chance: Chance, k: number, shape: number): number {
  if (shape < 1) return gammaVariate(chance, k, shape + 1) * power(uniform(chance, k), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(uniform(chance, k));
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && log(uniform(chance, k)) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}

function truncatedNormal(chance: Chance, k: number, mean: number, sd: number): number {
  if (sd === 0) return mean;
  for (;;) {
    const x = mean + sd * normalQuantile(uniform(chance, k));
    if (x > 0) return x;
  }
}

function empirical(chance: Chance, k: number, at: number): number {
  const start = chance.params[at + TABLE_AT]!;
  const n = chance.params[at + TABLE_LENGTH]!;
  const u = uniform(chance, k);
  let i = 0;
  while (i < n - 1 && chance.tables[start + n + i]! <= u) i++;
  return chance.tables[start + i]!;
}

function empiricalContinuous(chance: Chance, k: number, at: number): number {
  const start = chance.params[at + TABLE_AT]!;
  const n = chance.params[at + TABLE_LENGTH]!;
  const t = chance.tables;
  const u = uniform(chance, k);
  if (u <= t[start + n]!) return t[start]!;
  let i = 1;
  while (i < n - 1 && t[start + n + i]! < u) i++;
  const low = t[start + n + i - 1]!;
  const weight = t[start + n + i]! - low;
  const a = t[start + i - 1]!;
  return weight > 0 ? a + ((u - low) / weight) * (t[start + i]! - a) : a;
}
