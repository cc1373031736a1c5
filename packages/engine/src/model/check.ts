import type { Problem, ProblemValue } from '@taktwerk/units';
import { momentsOf } from '../chance/moments.ts';
import type { Distribution, ModelSpec } from './spec.ts';

/** Collects what cannot be simulated. */
export class Findings {
  readonly problems: Problem[] = [];

  add(code: string, at: string, field: string, expected: ProblemValue, got: ProblemValue): void {
    this.problems.push({ code, at, field, expected, got });
  }

  known(names: ReadonlyMap<string, number>, id: string, at: string, field: string): number {
    const index = names.get(id);
    if (index !== undefined) return index;
    this.add('unknown-reference', at, field, 'an id of the model', id);
    return -1;
  }

  probability(p: number, at: string, field: string): void {
    if (!(p >= 0 && p <= 1)) this.add('probability-out-of-range', at, field, '0..1', p);
  }

  distribution(d: Distribution | null, at: string, field: string): void {
    if (d === null) return;
    const fault = faultOf(d);
    if (fault !== null) this.add('distribution-impossible', at, field, fault, d.type);
  }
}

/** What is wrong with the parameters of a distribution of durations, or null. */
function faultOf(d: Distribution): string | null {
  const numbers: unknown[] = Object.values(d).flat();
  for (const value of numbers) if (typeof value === 'number' && !Number.isFinite(value)) return 'finite parameters';
  switch (d.type) {
    case 'constant':
      return d.value >= 0 ? null : 'value >= 0';
    case 'uniform':
      return d.min >= 0 && d.max >= d.min ? null : '0 <= min <= max';
    case 'triangular':
    case 'pert':
      return d.min >= 0 && d.mode >= d.min && d.max >= d.mode ? null : '0 <= min <= mode <= max';
    case 'exponential':
      return d.mean >= 0 ? null : 'mean >= 0';
    case 'erlang':
      return Number.isInteger(d.k) && d.k >= 1 && d.mean >= 0 ? null : 'k = 1, 2, ...; mean >= 0';
    case 'gamma':
    case 'weibull':
      return d.shape > 0 && d.scale > 0 ? null : 'shape > 0, scale > 0';
    case 'lognormal':
      return d.mean > 0 && d.sd >= 0 ? null : 'mean > 0, sd >= 0';
    case 'normal':
      return d.sd >= 0 && d.mean > -4 * d.sd && (d.sd > 0 || d.mean >= 0) ? null : 'sd >= 0, mean > -4 sd';
    case 'beta':
      return d.alpha > 0 && d.beta > 0 && d.min >= 0 && d.max >= d.min ? null : 'alpha > 0, beta > 0, 0 <= min <= max';
    case 'geometric':
      return d.p > 0 && d.p <= 1 ? null : '0 < p <= 1';
    case 'empirical':
      return d.values.length > 0 &&
        d.values.length === d.weights.length &&
        d.values.every((v) => v >= 0) &&
        d.weights.every((w) => w >= 0) &&
        momentsOf(d).mean >= 0
        ? null
        : 'values >= 0, one weight >= 0 each, not all 0';
    case 'empiricalContinuous':
      return isDistributionFunction(d.points, d.cumulative) ? null : 'ascending points >= 0 and cumulative from >= 0 to 1';
    case 'sequence':
      return d.values.length > 0 && d.values.every((v) => v >= 0) ? null : 'at least one value, all >= 0';
  }
}

function isDistributionFunction(points: readonly number[], cumulative: readonly number[]): boolean {
  if (points.length < 2 || points.length !== cumulative.length || points[0]! < 0 || cumulative[0]! < 0) return false;
  for (let i = 1; i < points.length; i++) if (points[i]! < points[i - 1]! || cumulative[i]! < cumulative[i - 1]!) return false;
  return Math.abs(cumulative[cumulative.length - 1]! - 1) < 1e-9;
}

/** Ids that occur twice in one family, and numbers of things that must be at least one. */
export function checkCounts(spec: ModelSpec, findings: Findings): void {
  const families: readonly (readonly { readonly id: string }[])[] = [
    spec.products,
    spec.calendars,
    spec.elements,
    spec.stages,
    spec.pools,
    spec.crews,
    spec.robots,
    spec.fleets,
  ];
  for (const family of families) {
    const seen = new Set<string>();
    for (const { id } of family) {
      if (seen.has(id)) findings.add('id-twice', id, 'id', 'an id of its own', id);
      seen.add(id);
    }
  }
  if (spec.products.length === 0) findings.add('no-products', '', 'products', 1, 0);
  for (const e of spec.elements) {
    if (e.kind === 'buffer' && e.capacity !== null && !(e.capacity >= 1))
      findings.add('capacity-below-one', e.id, 'capacity', 1, e.capacity);
    if (e.kind === 'station' && e.servers !== null && !(e.servers >= 1)) findings.add('capacity-below-one', e.id, 'servers', 1, e.servers);
    if (e.kind === 'conveyor' && !(e.speedMps > 0 && e.pitchM > 0 && e.lengthM >= e.pitchM))
      findings.add('capacity-below-one', e.id, 'lengthM', e.pitchM, e.lengthM);
  }
  for (const p of spec.pools) if (!(p.count >= 0)) findings.add('capacity-below-one', p.id, 'count', 0, p.count);
  for (const c of spec.calendars) if (!(c.periodS > 0)) findings.add('calendar-period', c.id, 'periodS', '> 0', c.periodS);
}
