import type { Need } from '../records/fields.ts';
import type { LayoutRecord, Operation } from '../records/layout.ts';
import type { Work } from '../records/work.ts';

/** Something inside a record together with its path there. */
export interface Found<T> {
  readonly field: string;
  readonly value: T;
}

/** Operations of a station by product, or of a route by step. */
export function operationsOf(record: LayoutRecord): Found<Operation>[] {
  if (record.kind === 'station')
    return Object.entries(record.operations).map(([product, value]) => ({ field: `operations.${product}`, value }));
  if (record.kind !== 'route') return [];
  return record.steps.flatMap((step, i) => (step.operation === null ? [] : [{ field: `steps[${i}].operation`, value: step.operation }]));
}

/** Every work in a record: of its operations, their loading and unloading. */
export function worksOf(record: LayoutRecord): Found<Work>[] {
  return operationsOf(record).flatMap(({ field, value }) =>
    (['work', 'load', 'unload'] as const).flatMap((name) => {
      const work = value[name];
      return work === null ? [] : [{ field: `${field}.${name}`, value: work }];
    }),
  );
}

/** Every need of operators in a record: of its operations and of its set-up. */
export function needsOf(record: LayoutRecord): Found<Need>[] {
  const ofOperations = operationsOf(record).flatMap(({ field, value }) =>
    value.operators.map((need, i) => ({ field: `${field}.operators[${i}]`, value: need })),
  );
  const ofSetup = record.kind === 'station' ? (record.setup?.operators ?? []) : [];
  return [...ofOperations, ...ofSetup.map((need, i) => ({ field: `setup.operators[${i}]`, value: need }))];
}
