import type { Distribution } from '../model/spec.ts';
import { logShape, pertShapes } from './moments.ts';
import { log } from './numerics.ts';

/**
 * Samplers: one column entry per named source of chance (owner, purpose), with its distribution laid out as numbers.
 * Durations are scaled to microseconds here, once.
 */

export const CONSTANT = 0;
export const EXPONENTIAL = 1;
export const UNIFORM = 2;
export const TRIANGULAR = 3;
export const ERLANG = 4;
export const GAMMA = 5;
export const WEIBULL = 6;
export const LOGNORMAL = 7;
export const NORMAL = 8;
export const BETA = 9;
export const GEOMETRIC = 10;
export const EMPIRICAL = 11;
export const EMPIRICAL_CONTINUOUS = 12;
export const SEQUENCE = 13;

/** Floats per sampler: four parameters, table start, table length, scale. */
export const SAMPLER_STRIDE = 8;
export const TABLE_AT = 4;
export const TABLE_LENGTH = 5;
export const SCALE = 6;

export interface SamplerColumns {
  readonly kinds: Uint8Array;
  readonly params: Float64Array;
  readonly tables: Float64Array;
  /** Stream name per sampler: owner id and purpose. */
  readonly names: readonly string[];
}

export const MICROSECONDS = 1e6;

/** Collects samplers while a model is laid out. */
export class SamplerTable {
  private readonly kinds: number[] = [];
  private readonly params: number[] = [];
  private readonly tables: number[] = [];
  private readonly names: string[] = [];

  /**
   * Adds a source of chance and returns its index; -1 for "none".
   * @param scale factor from the distribution's unit to what the engine counts in (1e6 for seconds)
   */
  add(distribution: Distribution | null, owner: string, purpose: string, scale: number = MICROSECONDS): number {
    if (distribution === null) return -1;
    const index = this.kinds.length;
    const at = this.params.length;
    for (let i = 0; i < SAMPLER_STRIDE; i++) this.params.push(0);
    this.names.push(`${owner}\u0001${purpose}`);
    this.params[at + SCALE] = scale;
    this.kinds.push(this.lay(distribution, at, scale));
    return index;
  }

  columns(): SamplerColumns {
    return {
      kinds: Uint8Array.from(this.kinds),
      params: Float64Array.from(this.params),
      tables: Float64Array.from(this.tables),
      names: this.names,
    };
  }

  private set(at: number, ...values: number[]): void {
    for (let i = 0; i < values.length; i++) this.params[at + i] = values[i]!;
  }

  private table(at: number, values: readonly number[], more: readonly number[]): void {
    this.params[at + TABLE_AT] = this.tables.length;
    this.params[at + TABLE_LENGTH] = values.length;
    for (const v of values) this.tables.push(v);
    for (const v of more) this.tables.push(v);
  }

  private lay(d: Distribution, at: number, scale: number): number {
    switch (d.type) {
      case 'constant':
        this.set(at, Math.floor(d.value * scale + 0.5));
        return CONSTANT;
      case 'exponential':
        this.set(at, d.mean * scale);
        return EXPONENTIAL;
      case 'uniform':
        this.set(at, d.min, d.max - d.min);
        return UNIFORM;
      case 'triangular':
        this.set(at, d.min, d.mode, d.max);
        return TRIANGULAR;
      case 'erlang':
        this.set(at, d.k, d.mean / d.k);
        return ERLANG;
      case 'gamma':
        this.set(at, d.shape, d.scale);
        return GAMMA;
      case 'weibull':
        this.set(at, 1 / d.shape, d.scale);
        return WEIBULL;
      case 'lognormal': {
        const { mu, sigma } = logShape(d.mean, d.sd);
        this.set(at, mu, sigma);
        return LOGNORMAL;
      }
      case 'normal':
        this.set(at, d.mean, d.sd);
        return NORMAL;
      case 'beta':
        this.set(at, d.alpha, d.beta, d.min, d.max - d.min);
        return BETA;
      case 'pert': {
        const { alpha, beta } = pertShapes(d);
        this.set(at, alpha, beta, d.min, d.max - d.min);
        return BETA;
      }
      case 'geometric':
        this.set(at, d.p >= 1 ? 0 : 1 / log(1 - d.p));
        return GEOMETRIC;
      case 'empirical': {
        const total = d.weights.reduce((sum, w) => sum + w, 0);
        this.table(
          at,
          d.values,
          runningSum(d.weights).map((sum) => sum / total),
        );
        return EMPIRICAL;
      }
      case 'empiricalContinuous':
        this.table(at, d.points, d.cumulative);
        return EMPIRICAL_CONTINUOUS;
      case 'sequence':
        this.table(at, d.values, []);
        return SEQUENCE;
    }
  }
}

/** [a, a + b, a + b + c, ...] */
export function runningSum(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
