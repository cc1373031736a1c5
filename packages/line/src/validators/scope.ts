import type { ProblemValue } from '@taktwerk/units';
import { type LineProblem, type LineProblemCode, problemAt } from '../problem.ts';
import type { LayoutId, LineRecord, RecordId, RecordsOf } from '../records/document.ts';
import type { LayoutRecord } from '../records/layout.ts';
import type { SharedRecord } from '../records/shared.ts';

export type Kind = LineRecord['kind'];
export type RecordOfKind<K extends Kind> = Extract<LineRecord, { kind: K }>;

/**
 * What a validator looks at: one layout together with the shared records, or (layout null) the shared records alone.
 * Records of wrong shape stand in `broken` with the kind they seem to have: they exist, but nothing more is asked of them.
 */
export interface Scope {
  readonly layout: LayoutId | null;
  readonly shared: RecordsOf<SharedRecord>;
  readonly records: RecordsOf<LayoutRecord>;
  readonly broken: ReadonlyMap<RecordId, string>;
}

/** Yields the problems of one concern. */
export type Validator = (scope: Scope) => Iterable<LineProblem>;

/** The records the scope is responsible for: those of its layout, or the shared ones. */
export const ownRecords = (scope: Scope): readonly LineRecord[] => Object.values(scope.layout === null ? scope.shared : scope.records);

/** All good records of one kind, shared or of this layout. */
export function recordsOfKind<K extends Kind>(scope: Scope, kind: K): RecordOfKind<K>[] {
  const all: LineRecord[] = [...Object.values(scope.shared), ...Object.values(scope.records)];
  return all.filter((record): record is RecordOfKind<K> => record.kind === kind);
}

export function recordOf<K extends Kind>(scope: Scope, kind: K, id: RecordId | null): RecordOfKind<K> | undefined {
  if (id === null) return undefined;
  const record: LineRecord | undefined = scope.records[id] ?? scope.shared[id];
  return record?.kind === kind ? (record as RecordOfKind<K>) : undefined;
}

/** Kind of a record, good or broken; undefined when there is none. */
export function kindOf(scope: Scope, id: RecordId): string | undefined {
  const record = Object.hasOwn(scope.records, id) ? scope.records[id] : Object.hasOwn(scope.shared, id) ? scope.shared[id] : undefined;
  return record?.kind ?? scope.broken.get(id);
}

/** A problem at a record of this scope. */
export function problem(
  scope: Scope,
  at: RecordId,
  field: string,
  code: LineProblemCode,
  expected: ProblemValue,
  got: unknown,
): LineProblem {
  const layout = Object.hasOwn(scope.shared, at) ? null : scope.layout;
  return problemAt({ layout, at, field }, code, expected, got);
}
