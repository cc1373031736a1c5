import type { SamplerTable } from '../chance/samplers.ts';
import type { Findings } from './check.ts';
import {
  BRANCH,
  BY_PRIORITY,
  BY_SHARE,
  CARRIER,
  DISCIPLINES,
  ELEMENT,
  FIFO,
  FIRST_FREE,
  FLAGS,
  FROM_STAGE,
  GROUP,
  INCOMING,
  INCOMING_END,
  KEYED_ORIGINS,
  ORDERING,
  OUTCOMES,
  QUEUE,
  SHARED_ORIGIN,
  SHORTEST_QUEUE,
  TARGET,
  TARGET_END,
} from './layout.ts';
import type { Names } from './names.ts';
import type { BranchSpec, ModelSpec, StageSpec } from './spec.ts';

/** The ways on: branch groups per (stage, product, outcome), and one waiting queue per way. */
export interface RouteColumns {
  readonly groupOf: Int32Array;
  readonly groups: Int32Array;
  readonly branches: Int32Array;
  readonly branchCumulative: Float64Array;
  readonly queues: Int32Array;
  readonly queueTargets: Int32Array;
  readonly incomingQueue: Int32Array;
  readonly incomingStage: Int32Array;
}

const CHOICES = { share: BY_SHARE, firstFree: FIRST_FREE, shortestQueue: SHORTEST_QUEUE } as const;

export class RouteTable {
  private readonly groups: number[] = [];
  private readonly branches: number[] = [];
  private readonly cumulative: number[] = [];
  private readonly queues: number[] = [];
  private readonly targets: number[] = [];
  private readonly groupOf: Int32Array;
  private readonly queueOfBranch = new Map<BranchSpec, number>();
  private readonly groupOfKey = new Map<string, number>();
  private readonly spec: ModelSpec;
  private readonly names: Names;
  private readonly samplers: SamplerTable;
  private readonly findings: Findings;

  constructor(spec: ModelSpec, names: Names, samplers: SamplerTable, findings: Findings) {
    this.spec = spec;
    this.names = names;
    this.samplers = samplers;
    this.findings = findings;
    this.groupOf = new Int32Array(spec.stages.length * spec.products.length * 3).fill(-1);
    spec.stages.forEach((stage, s) => {
      spec.products.forEach((product, p) => {
        OUTCOMES.forEach((when, w) => {
          this.groupOf[(s * spec.products.length + p) * 3 + w] = this.groupFor(stage, s, branchesFor(stage, product.id, when));
        });
      });
    });
  }

  private groupFor(stage: StageSpec, s: number, branches: readonly BranchSpec[]): number {
    if (branches.length === 0) return -1;
    const way = branches.map((b) => stage.next.indexOf(b)).join(',');
    const key = `${s}:${way}`;
    const known = this.groupOfKey.get(key);
    if (known !== undefined) return known;
    const group = this.groups.length / GROUP;
    this.groupOfKey.set(key, group);
    const choice = branches.length === 1 ? BY_SHARE : CHOICES[branches[0]!.choice];
    const sampler =
      choice === BY_SHARE && branches.length > 1
        ? this.samplers.add({ type: 'uniform', min: 0, max: 1 }, stage.element, `route/${stage.id}/${way}`, 1)
        : -1;
    this.groups.push(this.branches.length / BRANCH, branches.length, choice, sampler);
    const shared = choice === BY_SHARE ? -1 : this.addQueue(stage, s, branches);
    const total = branches.reduce((sum, b) => sum + b.share, 0);
    let sum = 0;
    for (const branch of branches) {
      const to = this.findings.known(this.names.stages, branch.to, stage.id, 'next.to');
      sum += branch.share;
      this.cumulative.push(sum / total);
      this.branches.push(
        to,
        to < 0 ? -1 : this.names.elementOfStage[to]!,
        shared >= 0 ? shared : this.queueFor(stage, s, branch),
        this.names.carrier(branch.via, stage.id, this.findings),
      );
    }
    return group;
  }

  private queueFor(stage: StageSpec, s: number, branch: BranchSpec): number {
    const known = this.queueOfBranch.get(branch);
    if (known !== undefined) return known;
    const queue = this.addQueue(stage, s, [branch]);
    this.queueOfBranch.set(branch, queue);
    return queue;
  }

  private addQueue(stage: StageSpec, s: number, branches: readonly BranchSpec[]): number {
    const element = this.spec.elements[this.names.elements.get(stage.element) ?? -1];
    const ordering = element?.kind === 'buffer' ? DISCIPLINES.indexOf(element.discipline) : 0;
    const queue = this.queues.length / QUEUE;
    const first = this.targets.length;
    for (const b of branches) this.targets.push(this.names.stages.get(b.to) ?? -1);
    this.queues.push(-1, -1, 0, ordering, this.names.carrier(branches[0]!.via, stage.id, this.findings), first, this.targets.length, s);
    return queue;
  }

  /** Columns, and for each element the list of queues from which parts reach it by themselves, those of one element together. */
  columns(elements: Int32Array): RouteColumns {
    const incomingQueue: number[] = [];
    const incomingStage: number[] = [];
    this.incoming().forEach((list, e) => {
      elements[e * ELEMENT + INCOMING] = incomingQueue.length;
      for (const { queue, stage } of list) {
        incomingQueue.push(queue);
        incomingStage.push(stage);
      }
      elements[e * ELEMENT + INCOMING_END] = incomingQueue.length;
      if (new Set(list.map((way) => way.origin)).size < list.length) elements[e * ELEMENT + FLAGS]! |= SHARED_ORIGIN;
      if (this.isKeyed(list)) elements[e * ELEMENT + FLAGS]! |= KEYED_ORIGINS;
    });
    return {
      groupOf: this.groupOf,
      groups: Int32Array.from(this.groups),
      branches: Int32Array.from(this.branches),
      branchCumulative: Float64Array.from(this.cumulative),
      queues: Int32Array.from(this.queues),
      queueTargets: Int32Array.from(this.targets),
      incomingQueue: Int32Array.from(incomingQueue),
      incomingStage: Int32Array.from(incomingStage),
    };
  }

  private incoming(): readonly (readonly Incoming[])[] {
    const incoming: Incoming[][] = this.spec.elements.map(() => []);
    for (let queue = 0; queue * QUEUE < this.queues.length; queue++) {
      if (this.queues[queue * QUEUE + CARRIER] !== -1) continue;
      const origin = this.names.elementOfStage[this.queues[queue * QUEUE + FROM_STAGE]!]!;
      for (let t = this.queues[queue * QUEUE + TARGET]!; t < this.queues[queue * QUEUE + TARGET_END]!; t++) {
        const stage = this.targets[t]!;
        if (stage >= 0) incoming[this.names.elementOfStage[stage]!]?.push({ queue, stage, origin });
      }
    }
    const firstOf = (list: readonly Incoming[], origin: number): number => list.findIndex((way) => way.origin === origin);
    return incoming.map((list) => [...list].sort((a, b) => firstOf(list, a.origin) - firstOf(list, b.origin)));
  }

  /** Whether all that waits comes from buffers that sort by one and the same key; what is still at a source does not matter. */
  private isKeyed(list: readonly Incoming[]): boolean {
    const inside = list.filter((way) => this.spec.elements[way.origin]?.kind !== 'source');
    const ordering = inside.length === 0 ? FIFO : this.queues[inside[0]!.queue * QUEUE + ORDERING]!;
    return ordering >= BY_PRIORITY && inside.every((way) => this.queues[way.queue * QUEUE + ORDERING] === ordering);
  }
}

/** One way by which parts reach an element: its queue, the stage they come to, the element they come from. */
interface Incoming {
  readonly queue: number;
  readonly stage: number;
  readonly origin: number;
}

/** Branches for a product and outcome: those that name the product, else those for every product. */
export function branchesFor(stage: StageSpec, product: string, when: BranchSpec['when']): readonly BranchSpec[] {
  const fitting = stage.next.filter((b) => b.when === when && b.share > 0);
  const own = fitting.filter((b) => b.products?.includes(product));
  return own.length > 0 ? own : fitting.filter((b) => b.products === null);
}
