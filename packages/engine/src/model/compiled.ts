import type { SamplerColumns } from '../chance/samplers.ts';
import type { ModelSpec } from './spec.ts';

/** A unit that has a state: one server of a station, a conveyor's drive, a robot, a vehicle. */
export interface UnitName {
  /** `element`, `element#2` for further servers, the robot's id, or the vehicle's within its fleet. */
  readonly id: string;
  readonly kind: 'server' | 'robot' | 'vehicle' | 'conveyor';
  /** Index of the element (server, conveyor), robot, or fleet it belongs to. */
  readonly owner: number;
}

/**
 * A model ready to run: typed-array columns and the spec they came from. Plain, frozen, survives `structuredClone`.
 * Column families and their fields are named in `layout.ts`.
 */
export interface CompiledModel {
  readonly format: 1;
  /** 64-bit hash of the canonical content, hex. */
  readonly hash: string;
  readonly spec: ModelSpec;
  readonly units: readonly UnitName[];
  readonly columns: ModelColumns;
}

export interface ModelColumns {
  readonly samplers: SamplerColumns;
  readonly elements: Int32Array;
  readonly rules: Int32Array;
  readonly units: Int32Array;
  readonly stageElement: Int32Array;
  /** Operation by stage * products + product; -1 none. */
  readonly operationOf: Int32Array;
  readonly operations: Int32Array;
  readonly operationNumbers: Float64Array;
  readonly defectSampler: Int32Array;
  readonly defectProbability: Float64Array;
  readonly defectClass: Int32Array;
  /** Detection probability by operation detect offset + class. */
  readonly detect: Float64Array;
  readonly defectClasses: readonly string[];
  /** Branch group by (stage * products + product) * 3 + outcome; -1 none. */
  readonly groupOf: Int32Array;
  readonly groups: Int32Array;
  readonly branches: Int32Array;
  readonly branchCumulative: Float64Array;
  readonly queues: Int32Array;
  readonly queueTargets: Int32Array;
  readonly incomingQueue: Int32Array;
  readonly incomingStage: Int32Array;
  readonly setupSampler: Int32Array;
  readonly assembly: Int32Array;
  readonly splits: Int32Array;
  readonly order: Int32Array;
  readonly needs: Int32Array;
  readonly clocks: Int32Array;
  readonly maintenance: Int32Array;
  readonly limitOf: Int32Array;
  /** First bin and number of bins of each level's histogram. */
  readonly levelBin: Int32Array;
  readonly levelBins: Int32Array;
  readonly productKey: Float64Array;
  /** Samplers of loading and unloading per fleet. */
  readonly fleetSamplers: Int32Array;
  /** Level index of the first crew (two per crew: demand, waiting) and of the first pool. */
  readonly crewLevel: number;
  readonly poolLevel: number;
}
