import type { Catalog } from '@taktwerk/catalog';
import type { CalendarSpec } from '@taktwerk/engine';
import type { Layout, LayoutId, LayoutRecord, LineDocument, Product, RecordId, SharedRecord } from '@taktwerk/line';
import type { Problem, ProblemValue } from '@taktwerk/units';
import type { Assumption, CellTime, JointMotion, RobotProgram, RobotTravel } from './compiled-line.ts';
import { calendarsOf } from './schedule.ts';

/** Something in the layout that stands in the way of compiling; `layout` as in the problems of the line document. */
export interface CompileProblem extends Problem {
  readonly layout: LayoutId | null;
}

/** Everything that one compile reads, and the lists that it fills. It lives as long as the call. */
export interface Compilation {
  readonly document: LineDocument;
  readonly layoutId: LayoutId;
  readonly layout: Layout;
  readonly catalog: Catalog;
  readonly problems: CompileProblem[];
  readonly warnings: CompileProblem[];
  readonly cells: CellTime[];
  readonly motions: JointMotion[];
  readonly programs: RobotProgram[];
  readonly travels: RobotTravel[];
  readonly assumptions: Assumption[];
  /** Calendars as the engine takes them, by record id. */
  readonly calendars: ReadonlyMap<RecordId, CalendarSpec>;
  /** Results that several records ask for, by a key that names the question. */
  readonly memo: Map<string, unknown>;
}

/** Opens a compilation with empty lists. A layout that is not there gives one without records. */
export function openCompilation(document: LineDocument, layoutId: LayoutId, catalog: Catalog): Compilation {
  const layout = document.layouts[layoutId] ?? EMPTY_LAYOUT;
  const calendars = calendarsOf({ document });
  const lists = { problems: [], warnings: [], cells: [], motions: [], programs: [], travels: [], assumptions: [] };
  return { document, layoutId, layout, catalog, calendars, ...lists, memo: new Map<string, unknown>() };
}

const EMPTY_LAYOUT: Layout = { name: { zh: '', en: '' }, records: {} };

export type RecordKind = LayoutRecord['kind'];
export type RecordOfKind<K extends RecordKind> = Extract<LayoutRecord, { kind: K }>;

/** The layout's records of one kind, in document order. */
export function recordsOf<K extends RecordKind>(layout: Layout, kind: K): RecordOfKind<K>[] {
  return Object.values(layout.records).filter((record): record is RecordOfKind<K> => record.kind === kind);
}

/** The document's shared records of one kind, in document order. */
export function sharedOf<K extends SharedRecord['kind']>(document: LineDocument, kind: K): Extract<SharedRecord, { kind: K }>[] {
  return Object.values(document.shared).filter((record): record is Extract<SharedRecord, { kind: K }> => record.kind === kind);
}

/** The record with this id when it is of this kind. */
export function recordOf<K extends RecordKind>(compilation: Compilation, id: string, kind: K): RecordOfKind<K> | null {
  const record = compilation.layout.records[id];
  return record?.kind === kind ? (record as RecordOfKind<K>) : null;
}

export function productOf(compilation: Compilation, id: string): Product | null {
  const record = compilation.document.shared[id];
  return record?.kind === 'product' ? record : null;
}

/** Notes a problem; compiling goes on, so that all of them are found. */
export function report(compilation: Compilation, code: string, at: string, field: string, expected: ProblemValue, got: ProblemValue): null {
  const known = compilation.problems.some((problem) => problem.code === code && problem.at === at && problem.field === field);
  if (!known) compilation.problems.push({ code, at, layout: compilation.layoutId, field, expected, got });
  return null;
}

/** Notes something that is no reason to refuse the line. */
export function warn(compilation: Compilation, code: string, at: string, field: string, expected: ProblemValue, got: ProblemValue): void {
  compilation.warnings.push({ code, at, layout: compilation.layoutId, field, expected, got });
}

/** The value of a question asked before, or computed now. */
export function remembered<T>(compilation: Compilation, key: string, compute: () => T): T {
  if (compilation.memo.has(key)) return compilation.memo.get(key) as T;
  const value = compute();
  compilation.memo.set(key, value);
  return value;
}

/** The layout's records of one kind, gathered once per compile: for what is asked of every record of a large line. */
export function gathered<K extends RecordKind>(compilation: Compilation, kind: K): readonly RecordOfKind<K>[] {
  return remembered(compilation, `records:${kind}`, () => recordsOf(compilation.layout, kind));
}
