import type { Json, Migration } from './migrate.ts';

/**
 * Version 0, the first saved files: one layout without a name, records in a list with short ids, texts in one language, places in
 * millimetres, a constant time per station, and the way of the parts as `next` lists.
 *
 * Version 1: shared records and layouts by id, ids that carry their kind, texts in two languages, metres, operations by product,
 * flows as records of their own. Both languages get the one text there is, and the layout the name of the document. Fields that version 0 never had are passed on, so that
 * the validator names them instead of losing them.
 */
export const fromFlatList: Migration = { from: 0, name: '001-from-flat-list', migrate };

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textOf = (value: unknown): unknown => (typeof value === 'string' ? { zh: value, en: value } : value);
const metresOf = (millimetres: unknown): unknown => (typeof millimetres === 'number' ? millimetres / 1000 : millimetres);

function migrate(json: Json): Json {
  const { name, description = '', products, records, ...rest } = json;
  const kinds = new Map(listOf(records).map((record) => [record.id, record.kind]));
  const idOf = (short: unknown): string => `${String(kinds.get(short) ?? 'station')}:${String(short)}`;
  const elements = listOf(records).map((record) => elementOf(record, idOf));
  const flows = listOf(records).flatMap((record) => flowsOf(record, idOf));
  return {
    ...rest,
    name: textOf(name),
    description: textOf(description),
    shared: keyed(listOf(products).map(productOf)),
    layouts: { 'as-is': { name: textOf(name), records: keyed([...elements, ...flows]) } },
  };
}

const keyed = (records: readonly Json[]): Json => Object.fromEntries(records.map((record) => [String(record.id), record]));

function productOf({ id, name, sizeMm, ...rest }: Json): Json {
  const sizeM = Array.isArray(sizeMm) ? sizeMm.map(metresOf) : sizeMm;
  return { kind: 'product', ...rest, id: `product:${String(id)}`, name: textOf(name), sizeM };
}

function elementOf({ id, name, xMm, yMm, next: _, ...rest }: Json, idOf: (short: unknown) => string): Json {
  const head = { kind: rest.kind, id: idOf(id), name: textOf(name), at: { x: metresOf(xMm), y: metresOf(yMm) } };
  if (rest.kind === 'source') return { ...head, ...sourceOf(rest) };
  if (rest.kind === 'station') return { ...head, ...stationOf(rest) };
  return { ...rest, ...head };
}

function sourceOf({ everyS, product, ...rest }: Json): Json {
  const arrival = { type: 'interval', time: { type: 'constant', value: everyS } };
  return { ...rest, arrival, mix: [{ product: `product:${String(product)}`, weight: 1 }] };
}

function stationOf({ processS, mtbfS, mttrS, ...rest }: Json): Json {
  const operations = { '*': { work: { type: 'time', time: { type: 'constant', value: processS } } } };
  if (mtbfS === undefined) return { ...rest, operations };
  const failure = { id: 'failure', timeTo: { type: 'exponential', mean: mtbfS }, repair: { type: 'exponential', mean: mttrS } };
  return { ...rest, operations, failures: [failure] };
}

function flowsOf({ id, next }: Json, idOf: (short: unknown) => string): Json[] {
  const targets: readonly unknown[] = Array.isArray(next) ? next : [];
  return targets.map((to) => ({
    kind: 'flow',
    id: `flow:${String(id)}-${String(to)}`,
    name: { zh: '', en: '' },
    from: idOf(id),
    to: idOf(to),
    share: 1 / targets.length,
  }));
}
