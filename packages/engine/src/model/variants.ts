import type { Problem, Result } from '@taktwerk/units';
import { buildModel } from './build.ts';
import type { CompiledModel } from './compiled.ts';
import type { Distribution, ElementSpec, ModelSpec, OperationSpec } from './spec.ts';

/** Named what-ifs on a model for bottleneck studies: each gives a new model with a hash of its own. Streams keep their names. */

/** Process times at one element multiplied by `factor` (0.9: a tenth faster). */
export function withScaledProcess(model: CompiledModel, elementIndex: number, factor: number): Result<CompiledModel, Problem[]> {
  const { id } = model.spec.elements[elementIndex]!;
  const scale = (operation: OperationSpec): OperationSpec => ({ ...operation, process: scaled(operation.process, factor) });
  return buildModel({
    ...model.spec,
    stages: model.spec.stages.map((stage) =>
      stage.element === id
        ? { ...stage, operations: Object.fromEntries(Object.entries(stage.operations).map(([key, operation]) => [key, scale(operation)])) }
        : stage,
    ),
  });
}

/** A buffer with another capacity (null: unlimited). */
export const withBufferCapacity = (model: CompiledModel, elementIndex: number, capacity: number | null): Result<CompiledModel, Problem[]> =>
  buildModel(withElement(model.spec, elementIndex, (element) => (element.kind === 'buffer' ? { ...element, capacity } : element)));

/** A station with another number of servers. */
export const withServers = (model: CompiledModel, elementIndex: number, servers: number): Result<CompiledModel, Problem[]> =>
  buildModel(withElement(model.spec, elementIndex, (element) => (element.kind === 'station' ? { ...element, servers } : element)));

/** A station, conveyor, robot or fleet element that never fails. */
export const withoutFailures = (model: CompiledModel, elementIndex: number): Result<CompiledModel, Problem[]> =>
  buildModel(
    withElement(model.spec, elementIndex, (element) =>
      element.kind === 'station' || element.kind === 'conveyor' ? { ...element, failures: [] } : element,
    ),
  );

function withElement(spec: ModelSpec, index: number, change: (element: ElementSpec) => ElementSpec): ModelSpec {
  return { ...spec, elements: spec.elements.map((element, i) => (i === index ? change(element) : element)) };
}

/** The same shape, every value multiplied by a positive factor. */
export function scaled(d: Distribution, factor: number): Distribution {
  switch (d.type) {
    case 'constant':
      return { ...d, value: d.value * factor };
    case 'uniform':
      return { ...d, min: d.min * factor, max: d.max * factor };
    case 'triangular':
    case 'pert':
      return { ...d, min: d.min * factor, mode: d.mode * factor, max: d.max * factor };
    case 'exponential':
    case 'erlang':
      return { ...d, mean: d.mean * factor };
    case 'gamma':
    case 'weibull':
      return { ...d, scale: d.scale * factor };
    case 'lognormal':
    case 'normal':
      return { ...d, mean: d.mean * factor, sd: d.sd * factor };
    case 'beta':
      return { ...d, min: d.min * factor, max: d.max * factor };
    case 'geometric':
      throw new RangeError('a geometric count cannot be scaled');
    case 'empirical':
    case 'sequence':
      return { ...d, values: d.values.map((value) => value * factor) };
    case 'empiricalContinuous':
      return { ...d, points: d.points.map((point) => point * factor) };
  }
}
