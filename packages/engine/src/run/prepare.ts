import type { Belt } from '../activities/conveyor.ts';
import type { Fleet, Vehicle } from '../activities/fleet-state.ts';
import { runningSum } from '../chance/samplers.ts';
import type { CompiledModel } from '../model/compiled.ts';
import {
  BEFORE_SERVICE,
  BRANCH,
  BRANCH_ELEMENT,
  BRANCHES,
  CARRIER,
  ELEMENT,
  FIRST_BRANCH,
  FLAGS,
  GROUP,
  QUEUE,
  TARGET,
  TARGET_END,
} from '../model/layout.ts';
import type { ConveyorSpec, ElementSpec, ModelSpec, PoolSpec } from '../model/spec.ts';
import type { RunState } from './state.ts';

/** Index of an id in a family; -1 for null. */
export const indexById = (family: readonly { readonly id: string }[], id: string | null): number =>
  family.findIndex((member) => member.id === id);

/** Who brings parts to which element, and which stations begin only when an element has a place. */
export function connect(run: RunState): void {
  for (let q = 0; q < run.queues.length; q += QUEUE) {
    const carrier = run.queues[q + CARRIER]!;
    if (carrier < 0) continue;
    for (let t = run.queues[q + TARGET]!; t < run.queues[q + TARGET_END]!; t++) {
      const element = run.stageElement[run.queueTargets[t]!]!;
      const known = run.carriersTo[element]!;
      run.carriersTo[element] = known === -1 || known === carrier ? carrier : -2;
    }
  }
  run.stageElement.forEach((element, stage) => {
    if (element < 0 || (run.elements[element * ELEMENT + FLAGS]! & BEFORE_SERVICE) === 0) return;
    for (let product = 0; product < run.products; product++) {
      const group = run.groupOf[(stage * run.products + product) * 3]!;
      if (group < 0) continue;
      const first = run.groups[group * GROUP + FIRST_BRANCH]!;
      for (let b = first; b < first + run.groups[group * GROUP + BRANCHES]!; b++)
        run.watch(run.branches[b * BRANCH + BRANCH_ELEMENT]!, element);
    }
  });
}

/** Limits, calendar and product mix of the sources, by element. */
export function sourceColumns(model: CompiledModel) {
  const { spec } = model;
  const mixes = spec.elements.map((e) => (e.kind === 'source' ? e.mix.filter((m) => m.weight > 0) : []));
  return {
    left: Float64Array.from(spec.elements, (e) => (e.kind === 'source' ? (e.maxParts ?? Number.POSITIVE_INFINITY) : 0)),
    until: Float64Array.from(spec.elements, (e) =>
      e.kind === 'source' && e.untilS !== null ? Math.floor(e.untilS * 1e6 + 0.5) : Number.POSITIVE_INFINITY,
    ),
    calendar: Int32Array.from(spec.elements, (e) => (e.kind === 'source' ? indexById(spec.calendars, e.calendar) : -1)),
    mix: mixes.map((mix) => {
      const total = mix.reduce((sum, m) => sum + m.weight, 0);
      return Float64Array.from(runningSum(mix.map((m) => m.weight)), (sum) => sum / total);
    }),
    products: mixes.map((mix) => Int32Array.from(mix, (m) => indexById(spec.products, m.product))),
    weight: Float64Array.from(mixes, (mix) => mix.reduce((sum, m) => sum + m.weight, 0)),
  };
}

export function newBelt(spec: ConveyorSpec): Belt {
  const speed = spec.speedMps;
  return {
    transit: Math.floor((spec.lengthM / speed) * 1e6 + 0.5),
    pitch: Math.floor((spec.pitchM / speed) * 1e6 + 0.5),
    accumulating: spec.accumulating,
    travel: 0,
    since: 0,
    running: true,
    head: -1,
    tail: -1,
    clearAt: 0,
    leftAt: Number.NEGATIVE_INFINITY,
    waits: false,
    endRank: -1,
    clearRank: -1,
  };
}

/** Working times of people are longer by the largest allowance among those who set a station up. */
export function setupAllowance(spec: ModelSpec, element: ElementSpec): number {
  const needs = element.kind === 'station' ? (element.setup?.operators ?? []) : [];
  return Math.max(1, ...needs.map((need) => spec.pools.find((pool) => pool.id === need.pool)?.allowance ?? 1));
}

/** Walking times of a pool by from * elements + to, microseconds. */
export function walksOf(spec: ModelSpec, pool: PoolSpec): ReadonlyMap<number, number> {
  const walks = new Map<number, number>();
  for (const [from, row] of Object.entries(pool.walkS)) {
    for (const [to, seconds] of Object.entries(row)) {
      const a = indexById(spec.elements, from);
      const b = indexById(spec.elements, to);
      if (a >= 0 && b >= 0) walks.set(a * spec.elements.length + b, Math.floor(seconds * 1e6 + 0.5));
    }
  }
  return walks;
}

export function vehiclesByUnit(fleets: readonly Fleet[]): readonly (Vehicle | undefined)[] {
  const byUnit: (Vehicle | undefined)[] = [];
  for (const fleet of fleets) for (const vehicle of fleet.vehicles) byUnit[vehicle.unit] = vehicle;
  return byUnit;
}
