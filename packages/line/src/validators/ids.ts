import type { LineProblem } from '../problem.ts';
import { isRecordId, type LineRecord } from '../records/document.ts';
import { ownRecords, problem, type Scope } from './scope.ts';

/** Ids equal their keys, carry their kind and are used once; so are the names of things inside a record. */
export function* checkIds(scope: Scope): Iterable<LineProblem> {
  const records = scope.layout === null ? scope.shared : scope.records;
  for (const [key, record] of Object.entries(records)) {
    if (record.id !== key) yield problem(scope, key, 'id', 'id.key', key, record.id);
    if (!isRecordId(record.id, record.kind)) yield problem(scope, key, 'id', 'id.form', `${record.kind}:…`, record.id);
    if (scope.layout !== null && Object.hasOwn(scope.shared, key)) {
      yield { ...problem(scope, key, 'id', 'id.duplicate', null, key), layout: scope.layout };
    }
  }
  for (const record of ownRecords(scope)) {
    for (const [field, ids] of innerIds(record)) yield* checkUnique(scope, record.id, field, ids);
  }
}

function* checkUnique(scope: Scope, at: string, field: string, ids: readonly string[]): Iterable<LineProblem> {
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) < i) yield problem(scope, at, `${field}[${i}].id`, 'id.duplicate', null, id);
  }
}

/** Lists inside a record whose entries have ids of their own. */
function innerIds(record: LineRecord): [string, readonly string[]][] {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  switch (record.kind) {
    case 'calendar':
      return record.pattern.type === 'shifts' ? [['pattern.shifts', ids(record.pattern.shifts)]] : [];
    case 'economics':
      return [['investment', ids(record.investment)]];
    case 'station':
      return [
        ['failures', ids(record.failures)],
        ['maintenance', ids(record.maintenance)],
      ];
    case 'conveyor':
    case 'robot':
      return [['failures', ids(record.failures)]];
    case 'network':
      return [
        ['nodes', ids(record.nodes)],
        ['edges', ids(record.edges)],
        ['zones', ids(record.zones)],
      ];
    case 'fleet':
      return [
        ['vehicles', ids(record.vehicles)],
        ['failures', ids(record.failures)],
      ];
    case 'route':
      return [['steps', ids(record.steps)]];
    default:
      return [];
  }
}

/** Records of which a document may have only one, since everyone looks for "the" demand, run and economics. */
export function* checkSingles(scope: Scope): Iterable<LineProblem> {
  if (scope.layout !== null) return;
  for (const kind of ['demand', 'experiment', 'economics'] as const) {
    const [first, ...others] = ownRecords(scope).filter((record) => record.kind === kind);
    for (const record of others) yield problem(scope, record.id, '', 'record.twice', first?.id ?? null, record.id);
  }
}
