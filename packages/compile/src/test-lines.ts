import { flow, type LayoutInput, lineOf, type SharedInput } from '@taktwerk/line/testing';
import type { Compilation } from './compilation.ts';
import { compileLine } from './compile-line.ts';
import type { CompiledLine } from './compiled-line.ts';
import { BRACKET, stationWith, testCatalog } from './test-arms.ts';

/** Source → station:cell → sink with further records, compiled; problems throw. */
export function compiledCell(records: readonly LayoutInput[], shared: readonly SharedInput[] = [BRACKET]): CompiledLine {
  const result = compileCell(records, shared);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The state that a compile of the same records works in, for tests of single steps. */
export function compilationFor(records: readonly LayoutInput[], shared: readonly SharedInput[] = [BRACKET]): Compilation {
  const document = lineOf(shared, { 'as-is': [...ENDS, ...records] });
  const lists = { problems: [], warnings: [], cells: [], motions: [], programs: [], travels: [], assumptions: [] };
  return {
    document,
    layoutId: 'as-is',
    layout: document.layouts['as-is']!,
    catalog: testCatalog(),
    calendars: new Map(),
    memo: new Map(),
    ...lists,
  };
}

export const compileCell = (records: readonly LayoutInput[], shared: readonly SharedInput[] = [BRACKET]) =>
  compileLine(lineOf(shared, { 'as-is': [...ENDS, ...records] }), 'as-is', testCatalog());

const ENDS: readonly LayoutInput[] = [
  { kind: 'source', id: 'source:in', arrival: { type: 'saturated' }, mix: [{ product: 'product:part', weight: 1 }] },
  { kind: 'sink', id: 'sink:out' },
  flow('source:in', 'station:cell'),
  flow('station:cell', 'sink:out'),
];

/** Cell time of station:cell with this work, and its phases as [label, seconds]. */
export function cellOf(work: object, records: readonly LayoutInput[] = [], more: object = {}) {
  const line = compiledCell([stationWith(work, more), ...records], [BRACKET, FAULT]);
  const cell = line.cells[0]!;
  const operation = line.spec.stages.find(({ element }) => element === 'station:cell')!.operations['*']!;
  return { line, cell, operation, phases: cell.phases.map(({ label, durationS }) => [label.replace('phase.', ''), durationS]) };
}

const FAULT: SharedInput = { kind: 'defectClass', id: 'defectClass:fault' };
