import type { z } from 'zod';
import { DOCUMENT_VERSION, type LayoutId, type LineDocument, type LineRecord } from './records/document.ts';
import type { DistributionField } from './records/fields.ts';
import { type LayoutRecord, layoutRecordSchema } from './records/layout.ts';
import { type SharedRecord, sharedRecordSchema } from './records/shared.ts';
import { validateLine } from './validators/validate.ts';

/**
 * Short ways to write lines for tests and for cases with known answers (`@taktwerk/line/testing`). Everything left out takes the
 * schema's default; names are the ids, places are the origin of the floor.
 */
type Loose<T> = T extends { kind: string } ? Omit<T, 'name' | 'at'> & Partial<Pick<T, Extract<keyof T, 'name' | 'at'>>> : never;
export type LayoutInput = Loose<z.input<typeof layoutRecordSchema>>;
export type SharedInput = Loose<z.input<typeof sharedRecordSchema>>;
export type InputOf<K extends LineRecord['kind']> = Extract<LayoutInput | SharedInput, { kind: K }>;

const PLACED = new Set(['source', 'buffer', 'station', 'sink', 'robot', 'pool', 'fixture']);
const withNames = (input: LayoutInput | SharedInput): object => ({
  name: { zh: input.id, en: input.id },
  ...(PLACED.has(input.kind) ? { at: { x: 0, y: 0 } } : {}),
  ...input,
});

/** A whole record of a layout. @throws ZodError when the shape is wrong */
export const layoutRecord = <K extends LayoutRecord['kind']>(
  input: Extract<LayoutInput, { kind: K }>,
): Extract<LayoutRecord, { kind: K }> => layoutRecordSchema.parse(withNames(input as LayoutInput)) as Extract<LayoutRecord, { kind: K }>;

/** A whole shared record. @throws ZodError when the shape is wrong */
export const sharedRecord = <K extends SharedRecord['kind']>(
  input: Extract<SharedInput, { kind: K }>,
): Extract<SharedRecord, { kind: K }> => sharedRecordSchema.parse(withNames(input as SharedInput)) as Extract<SharedRecord, { kind: K }>;

/** A document of loose records. Not validated: tests of refusals build bad ones on purpose. */
export function lineOf(shared: readonly SharedInput[], layouts: Readonly<Record<LayoutId, readonly LayoutInput[]>>): LineDocument {
  const keyed = <R extends LineRecord>(records: readonly R[]): Record<string, R> =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  const layoutEntries = Object.entries(layouts).map(([id, records]) => {
    const named = { zh: id, en: id };
    return [id, { name: named, records: keyed(records.map((record) => layoutRecord(record as never))) }] as const;
  });
  return {
    format: 'taktwerk-line',
    version: DOCUMENT_VERSION,
    id: 'test-line',
    name: { zh: 'Test line', en: 'Test line' },
    description: { zh: '', en: '' },
    shared: keyed(shared.map((record) => sharedRecord(record as never))),
    layouts: Object.fromEntries(layoutEntries),
  };
}

/** The product of test lines that make only one. */
export const PART: SharedInput = { kind: 'product', id: 'product:part', massKg: 1, sizeM: [0.1, 0.1, 0.1] };

export const constant = (value: number): DistributionField => ({ type: 'constant', value });
export const exponential = (mean: number): DistributionField => ({ type: 'exponential', mean });

/** A flow between two records; its id is made of theirs. */
export function flow(from: string, to: string, more: Partial<Omit<InputOf<'flow'>, 'kind' | 'from' | 'to'>> = {}): InputOf<'flow'> {
  const slug = (id: string): string => id.slice(id.indexOf(':') + 1);
  return { kind: 'flow', id: `flow:${slug(from)}-${slug(to)}`, from, to, ...more };
}

/** A station that does the same timed work on every product. */
export function station(id: string, time: DistributionField, more: Partial<InputOf<'station'>> = {}): InputOf<'station'> {
  return { kind: 'station', id, operations: { '*': { work: { type: 'time', time } } }, ...more };
}

export interface SerialLine {
  /** Time between parts; 'saturated': the first station never starves. */
  readonly arrival: DistributionField | 'saturated';
  /** One after the other: `station:m1`, `station:m2` …; `more` are further fields of the station. */
  readonly stations: readonly { readonly time: DistributionField; readonly more?: Partial<InputOf<'station'>> }[];
  /** Places between station i and i + 1; 0: none, null: unlimited. Default: none anywhere. */
  readonly buffers?: readonly (number | null)[];
  /** Places before the first station; 0: none, null: unlimited. Default: none when saturated, else unlimited. */
  readonly queue?: number | null;
  readonly source?: Partial<InputOf<'source'>>;
  /** Further records: pools, crews, limits … */
  readonly more?: readonly LayoutInput[];
  readonly shared?: readonly SharedInput[];
}

/**
 * A serial line in layout `as-is`: `source:in` → (`buffer:b0`) → `station:m1` → (`buffer:b1`) → `station:m2` → … → `sink:out`, for
 * product `product:part`.
 */
export function serialLine({ arrival, stations, buffers = [], queue, source = {}, more = [], shared = [] }: SerialLine): LineDocument {
  const before = queue === undefined ? (arrival === 'saturated' ? 0 : null) : queue;
  const places = stations.flatMap(({ time, more: fields }, i): LayoutInput[] => {
    const capacity = i === 0 ? before : (buffers[i - 1] ?? (buffers[i - 1] === null ? null : 0));
    const buffer: LayoutInput[] = capacity === 0 ? [] : [{ kind: 'buffer', id: `buffer:b${i}`, capacity }];
    return [...buffer, station(`station:m${i + 1}`, time, fields)];
  });
  const first: LayoutInput = {
    kind: 'source',
    id: 'source:in',
    arrival: arrival === 'saturated' ? { type: 'saturated' } : { type: 'interval', time: arrival },
    mix: [{ product: 'product:part', weight: 1 }],
    ...source,
  };
  const chain: LayoutInput[] = [first, ...places, { kind: 'sink', id: 'sink:out' }];
  const flows = chain.slice(1).map((to, i) => flow(chain[i]?.id ?? '', to.id));
  return lineOf([PART, ...shared], { 'as-is': [...chain, ...flows, ...more] });
}

/** The document with some fields of one record replaced, in every layout that has it; the input stays as it was. */
export function withFields(document: LineDocument, id: string, fields: object): LineDocument {
  const patch = <R extends LineRecord>(records: Readonly<Record<string, R>>): Readonly<Record<string, R>> => {
    const record = records[id];
    return record === undefined ? records : { ...records, [id]: { ...record, ...fields } };
  };
  const layouts = Object.entries(document.layouts).map(([key, layout]) => [key, { ...layout, records: patch(layout.records) }] as const);
  return { ...document, shared: patch(document.shared), layouts: Object.fromEntries(layouts) };
}

/** Problems of a document as short lines: "code at field". */
export function complaintsOf(document: LineDocument): string[] {
  return validateLine(document).map(({ code, at, field }) => `${code} ${at} ${field}`.trimEnd());
}
