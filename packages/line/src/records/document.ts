import { z } from 'zod';
import { textSchema } from './fields.ts';
import { type LayoutRecord, layoutRecordSchema } from './layout.ts';
import { type SharedRecord, sharedRecordSchema } from './shared.ts';

/** The version that this program writes; older files migrate, newer ones open read-only. */
export const DOCUMENT_VERSION = 1;

export const layoutSchema = z.strictObject({
  name: textSchema,
  records: z.record(z.string(), layoutRecordSchema),
});

export const documentSchema = z.strictObject({
  format: z.literal('taktwerk-line'),
  version: z.int().min(1),
  id: z.string(),
  name: textSchema,
  description: textSchema,
  shared: z.record(z.string(), sharedRecordSchema),
  layouts: z.record(z.string(), layoutSchema),
});

export type LayoutId = string;
export type RecordId = string;
export type LineRecord = SharedRecord | LayoutRecord;
export type RecordsOf<R extends LineRecord> = Readonly<Record<RecordId, R>>;

/** Ids carry their kind: `station:press-2`. Letters of any script, digits, `-` and `_` after the colon. */
export const isRecordId = (id: string, kind: LineRecord['kind']): boolean =>
  id.startsWith(`${kind}:`) && /^[a-zA-Z]+:[\p{L}\p{N}_-]+$/u.test(id);

export interface Layout {
  readonly name: { readonly zh: string; readonly en: string };
  readonly records: RecordsOf<LayoutRecord>;
}

/** A project file: what its layouts share, and one set of records per layout. Keys of `records` equal the records' ids. */
export interface LineDocument {
  readonly format: 'taktwerk-line';
  readonly version: number;
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly description: { readonly zh: string; readonly en: string };
  readonly shared: RecordsOf<SharedRecord>;
  readonly layouts: Readonly<Record<LayoutId, Layout>>;
}
