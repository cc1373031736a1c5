/**
 * Line documents of validation cases, written record by record as a user's file would be.
 *
 * One time unit of a case is one second of the line unless the case's own clock matters (shifts); what a record leaves out takes the
 * default of the document's schema.
 */
export type Json = Readonly<Record<string, unknown>>;
export interface DraftRecord extends Json {
  readonly kind: string;
  readonly id: string;
}

const text = (words: string) => ({ zh: words, en: words });
const draft = (kind: string, name: string, fields: Json): DraftRecord => ({ kind, id: `${kind}:${name}`, name: text(name), ...fields });
const HERE = { x: 0, y: 0 };

export const PART = 'product:part';
export const LAYOUT = 'case';

export const constant = (value: number) => ({ type: 'constant', value });
export const exponential = (mean: number) => ({ type: 'exponential', mean });
export const uniform = (min: number, max: number) => ({ type: 'uniform', min, max });
export const erlang = (k: number, mean: number) => ({ type: 'erlang', k, mean });
/** Work that takes a drawn time and nothing else. */
export const taking = (time: Json) => ({ type: 'time', time });

export const product = (name: string, fields: Json = {}) => draft('product', name, { massKg: 1, sizeM: [0.1, 0.1, 0.1], ...fields });
export const calendar = (name: string, periodS: number, windows: readonly (readonly [number, number])[]) =>
  draft('calendar', name, { pattern: { type: 'windows', periodS, windows } });

/** A source that is never empty. */
export const saturated = (name: string, fields: Json = {}) =>
  draft('source', name, { at: HERE, arrival: { type: 'saturated' }, mix: [{ product: PART, weight: 1 }], ...fields });
/** A source with times between arrivals. */
export const arrivals = (name: string, time: Json, fields: Json = {}) =>
  draft('source', name, { at: HERE, arrival: { type: 'interval', time }, mix: [{ product: PART, weight: 1 }], ...fields });
/** A source that releases the named products at the given moments. */
export const schedule = (name: string, releases: readonly { timeS: number; product: string; count: number }[], fields: Json = {}) =>
  draft('source', name, { at: HERE, arrival: { type: 'schedule', releases }, ...fields });
export const buffer = (name: string, capacity: number | null, fields: Json = {}) =>
  draft('buffer', name, { at: HERE, capacity, ...fields });
export const sink = (name = 'out') => draft('sink', name, { at: HERE });

/** A station with one operation for every product; `operation` adds operators, quality, load or unload to it. */
export const station = (name: string, time: Json, fields: Json = {}, operation: Json = {}) =>
  draft('station', name, { at: HERE, operations: { '*': { work: taking(time), ...operation } }, ...fields });
/** A station with an operation per product. */
export const stationFor = (name: string, times: Readonly<Record<string, Json>>, fields: Json = {}) =>
  draft('station', name, {
    at: HERE,
    operations: Object.fromEntries(Object.entries(times).map(([id, time]) => [id, { work: taking(time) }])),
    ...fields,
  });

export const pool = (name: string, count: number, fields: Json = {}) =>
  draft('pool', name, { at: HERE, role: 'operator', count, walkSpeedMps: null, ...fields });
export const crew = (name: string, count: number) => draft('crew', name, { count });
export const need = (poolId: string, fields: Json = {}) => ({ pool: poolId, ...fields });
export const limit = (name: string, max: number, elements: readonly string[]) => draft('limit', name, { max, elements });
export const robot = (name: string, fields: Json) =>
  draft('robot', name, {
    model: '',
    at: HERE,
    tool: { look: 'twoFinger', tcp: { xyz: [0, 0, 0], rpy: [0, 0, 0] }, massKg: 0 },
    ...fields,
  });
export const network = (name: string, fields: Json) => draft('network', name, fields);
export const fleet = (name: string, fields: Json) =>
  draft('fleet', name, {
    model: null,
    look: 'agv',
    load: constant(0),
    unload: constant(0),
    speedEmptyMps: 1,
    speedLoadedMps: 1,
    ...fields,
  });
export const route = (name: string, productId: string, steps: readonly Json[]) => draft('route', name, { product: productId, steps });

/** A failure mode with a clock that counts work only. */
export const breakdown = (meanUp: Json, repair: Json, fields: Json = {}) => ({
  id: 'breakdown',
  clock: 'working',
  timeTo: meanUp,
  repair,
  ...fields,
});

/** A way from one record to another; a second way between the same two needs a `name` of its own. */
export const flow = (from: string, to: string, fields: Json = {}, name = ''): DraftRecord =>
  draft('flow', `${plain(from)}_to_${plain(to)}${name}`, { from, to, ...fields });
const plain = (id: string): string => id.replace(':', '-');

/** Records in a row with the ways between them. */
export function inRow(...records: readonly DraftRecord[]): readonly DraftRecord[] {
  const ways = records.slice(1).map((record, i) => flow(records[i]!.id, record.id));
  return [...records, ...ways];
}

const SHARED_KINDS = ['product', 'calendar', 'defectClass', 'demand', 'experiment', 'economics'];

/** A document with one layout; the product `part` is there unless other products are given. */
export function lineDocument(id: string, records: readonly DraftRecord[]): Json {
  const shared = records.filter(({ kind }) => SHARED_KINDS.includes(kind));
  const products = shared.some(({ kind }) => kind === 'product') ? [] : [product('part')];
  return {
    format: 'taktwerk-line',
    version: 1,
    id,
    name: text(id),
    description: text('validation case'),
    shared: byId([...products, ...shared]),
    layouts: { [LAYOUT]: { name: text(id), records: byId(records.filter(({ kind }) => !SHARED_KINDS.includes(kind))) } },
  };
}

const byId = (records: readonly DraftRecord[]) => Object.fromEntries(records.map((record) => [record.id, record]));
