import { meanOf } from '../chance/moments.ts';
import type { SamplerTable } from '../chance/samplers.ts';
import type { Findings } from './check.ts';
import { HAS_PHASES, HAS_QUALITY, LOAD_AND_UNLOAD, OP, OP_NUMBERS, WHOLE_PROCESS } from './layout.ts';
import type { Names } from './names.ts';
import type { ModelSpec, NeedSpec, OperationSpec, StageSpec } from './spec.ts';

export interface OperationColumns {
  readonly operationOf: Int32Array;
  readonly operations: Int32Array;
  readonly operationNumbers: Float64Array;
  readonly defectSampler: Int32Array;
  readonly defectProbability: Float64Array;
  readonly defectClass: Int32Array;
  readonly detect: Float64Array;
  readonly defectClasses: readonly string[];
}

/** Lays out operators needed, one run of entries per owner. */
export class NeedTable {
  readonly needs: number[] = [];
  private readonly names: Names;
  private readonly findings: Findings;

  constructor(names: Names, findings: Findings) {
    this.names = names;
    this.findings = findings;
  }

  add(needs: readonly NeedSpec[], at: string, spec: ModelSpec): readonly [number, number] {
    const first = this.needs.length / 4;
    for (const need of needs) {
      const pool = this.findings.known(this.names.pools, need.pool, at, 'operators.pool');
      const own = spec.pools[pool];
      if (own && need.skill !== null && !own.skills.includes(need.skill))
        this.findings.add('skill-missing', at, 'operators.skill', own.skills, need.skill);
      if (own && need.count > own.count) this.findings.add('operators-too-few', at, 'operators.count', own.count, need.count);
      this.needs.push(pool, need.count, need.during === 'process' ? WHOLE_PROCESS : LOAD_AND_UNLOAD, need.priority);
    }
    return [first, this.needs.length / 4];
  }

  /** Needs with their priorities as ranks: 0 the most urgent of the line; a priority need not be a whole number. */
  columns(): Int32Array {
    const priorities = [...new Set(this.needs.filter((_, i) => i % 4 === 3))].sort((a, b) => a - b);
    return Int32Array.from(this.needs, (value, i) => (i % 4 === 3 ? priorities.indexOf(value) : value));
  }
}

export class OperationTable {
  private readonly ints: number[] = [];
  private readonly numbers: number[] = [];
  private readonly defectSampler: number[] = [];
  private readonly defectProbability: number[] = [];
  private readonly defectClass: number[] = [];
  private readonly detect: number[] = [];
  private readonly operationOf: Int32Array;
  private readonly classes: readonly string[];
  private readonly spec: ModelSpec;
  private readonly samplers: SamplerTable;
  private readonly needs: NeedTable;
  private readonly findings: Findings;

  constructor(spec: ModelSpec, samplers: SamplerTable, needs: NeedTable, findings: Findings) {
    this.spec = spec;
    this.samplers = samplers;
    this.needs = needs;
    this.findings = findings;
    this.classes = defectClassesOf(spec);
    if (this.classes.length > 31) findings.add('too-many-defect-classes', '', 'defects', 31, this.classes.length);
    this.operationOf = new Int32Array(spec.stages.length * spec.products.length).fill(-1);
    spec.stages.forEach((stage, s) => {
      this.layStage(stage, s);
    });
  }

  private layStage(stage: StageSpec, s: number): void {
    const indexOf = new Map<string, number>();
    for (const [key, operation] of Object.entries(stage.operations)) indexOf.set(key, this.lay(operation, stage, key));
    this.spec.products.forEach((product, p) => {
      this.operationOf[s * this.spec.products.length + p] = indexOf.get(product.id) ?? indexOf.get('*') ?? -1;
    });
  }

  private lay(o: OperationSpec, stage: StageSpec, key: string): number {
    const { samplers, findings } = this;
    const owner = stage.element;
    const name = `${stage.id}/${key}`;
    const index = this.ints.length / OP;
    findings.distribution(o.load, owner, 'load');
    findings.distribution(o.process, owner, 'process');
    findings.distribution(o.unload, owner, 'unload');
    for (const [field, p] of [
      ['repairProbability', o.repairProbability],
      ['scrapProbability', o.scrapProbability],
      ['inspection.falseAlarm', o.inspection?.falseAlarm ?? 0],
    ] as const) {
      findings.probability(p, owner, field);
    }
    const chanceOf = (purpose: string, wanted: boolean) =>
      wanted ? samplers.add({ type: 'uniform', min: 0, max: 1 }, owner, `${purpose}/${name}`, 1) : -1;
    const [need, needEnd] = this.needs.add(o.operators, owner, this.spec);
    const defect = this.defectSampler.length;
    for (const { id, probability } of o.defects) {
      findings.probability(probability, owner, 'defects.probability');
      this.defectSampler.push(chanceOf(`defect:${id}`, true));
      this.defectProbability.push(probability);
      this.defectClass.push(this.classes.indexOf(id));
    }
    const detect = this.detect.length;
    for (const id of this.classes) this.detect.push(o.inspection?.detect[id] ?? o.inspection?.detect['*'] ?? 0);
    const quality = o.repairProbability > 0 || o.defects.length > 0 || o.scrapProbability > 0 || o.inspection !== null;
    const phases = o.load !== null || o.unload !== null || o.operators.length > 0;
    const allowance = this.allowancesOf(o);
    this.ints.push(
      samplers.add(o.load, owner, `load/${name}`),
      samplers.add(o.process, owner, `process/${name}`),
      samplers.add(o.unload, owner, `unload/${name}`),
      need,
      needEnd,
      (quality ? HAS_QUALITY : 0) | (phases ? HAS_PHASES : 0),
      chanceOf('repair', o.repairProbability > 0),
      defect,
      this.defectSampler.length,
      chanceOf('scrap', o.scrapProbability > 0),
      chanceOf('inspection', o.inspection !== null),
      o.inspection?.reworkPasses ?? 0,
      detect,
      0,
      0,
      0,
    );
    this.numbers.push(
      allowance.handling,
      allowance.process,
      allowance.handling,
      o.repairProbability,
      o.scrapProbability,
      o.inspection?.falseAlarm ?? 0,
      meanOf(o.process),
      0,
    );
    return index;
  }

  /** Working times of people are longer by the largest allowance among those who take part. */
  private allowancesOf(o: OperationSpec): { handling: number; process: number } {
    let handling = 1;
    let process = 1;
    for (const need of o.operators) {
      const allowance = this.spec.pools.find((p) => p.id === need.pool)?.allowance ?? 1;
      handling = Math.max(handling, allowance);
      if (need.during === 'process') process = Math.max(process, allowance);
    }
    return { handling, process };
  }

  columns(): OperationColumns {
    return {
      operationOf: this.operationOf,
      operations: Int32Array.from(this.ints),
      operationNumbers: Float64Array.from(this.numbers),
      defectSampler: Int32Array.from(this.defectSampler),
      defectProbability: Float64Array.from(this.defectProbability),
      defectClass: Int32Array.from(this.defectClass),
      detect: Float64Array.from(this.detect),
      defectClasses: this.classes,
    };
  }
}

export const OPERATION_NUMBERS = OP_NUMBERS;

/** Every defect class named anywhere, in alphabetical order. */
function defectClassesOf(spec: ModelSpec): readonly string[] {
  const classes = new Set<string>();
  for (const stage of spec.stages) {
    for (const operation of Object.values(stage.operations)) {
      for (const { id } of operation.defects) classes.add(id);
      for (const id of Object.keys(operation.inspection?.detect ?? {})) if (id !== '*') classes.add(id);
    }
  }
  return [...classes].sort();
}
