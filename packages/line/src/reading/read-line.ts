import { ok, type Result, refused } from '@taktwerk/units';
import { z } from 'zod';
import { freezeDeep } from '../diff/freeze.ts';
import { migrate } from '../migrations/migrate.ts';
import { type LineProblem, problemAt } from '../problem.ts';
import type { Layout, LayoutId, LineDocument, RecordId } from '../records/document.ts';
import { DOCUMENT_VERSION, documentSchema, layoutSchema } from '../records/document.ts';
import { layoutRecordSchema } from '../records/layout.ts';
import { sharedRecordSchema } from '../records/shared.ts';
import { problemsOfIssues } from './shape-issues.ts';

/** Records that could be read, and the kinds of those that could not. */
export interface ReadRecords<R> {
  readonly records: Readonly<Record<RecordId, R>>;
  readonly broken: ReadonlyMap<RecordId, string>;
}

export interface ReadDocument {
  /** The document as far as it could be read; complete when `problems` is empty. */
  readonly document: LineDocument;
  readonly broken: {
    readonly shared: ReadonlyMap<RecordId, string>;
    readonly layouts: ReadonlyMap<LayoutId, ReadonlyMap<RecordId, string>>;
  };
  readonly problems: readonly LineProblem[];
}

type Json = Readonly<Record<string, unknown>>;
const headSchema = documentSchema.extend({ shared: z.record(z.string(), z.unknown()), layouts: z.record(z.string(), z.unknown()) });
const layoutHeadSchema = layoutSchema.extend({ records: z.record(z.string(), z.unknown()) });
const KINDS = new Set<string>([...sharedRecordSchema.options, ...layoutRecordSchema.options].map((option) => option.shape.kind.value));
const isJsonObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the shape of a document of any known version: migrate, then record by record, so that one broken record hides no other.
 *
 * @returns refused only when it is no line document at all or of a version that this program doesn't know
 */
export function readShape(json: unknown): Result<ReadDocument, readonly LineProblem[]> {
  const place = { layout: null, at: '', field: '' };
  if (!isJsonObject(json) || json.format !== 'taktwerk-line') {
    const got = isJsonObject(json) ? (json.format ?? null) : json;
    return refused([problemAt({ ...place, field: 'format' }, 'file.kind', 'taktwerk-line', got)]);
  }
  const migrated = migrate(json, DOCUMENT_VERSION);
  if (!migrated.ok) return migrated;
  return ok(readCurrent(migrated.value));
}

/** Reads a document of the present version. */
function readCurrent(json: Json): ReadDocument {
  const problems: LineProblem[] = [];
  const head = headSchema.safeParse(json);
  if (!head.success) problems.push(...problemsOfIssues(head.error.issues, json, { layout: null, at: '', field: '' }));
  const shared = readRecords(sharedRecordSchema, json.shared, null, problems);
  const layouts: [LayoutId, Layout][] = [];
  const brokenLayouts = new Map<LayoutId, ReadonlyMap<RecordId, string>>();
  for (const [id, layout] of sortedEntries(json.layouts)) {
    const layoutHead = layoutHeadSchema.safeParse(layout);
    if (!layoutHead.success) problems.push(...problemsOfIssues(layoutHead.error.issues, layout, { layout: id, at: '', field: '' }));
    const read = readRecords(layoutRecordSchema, isJsonObject(layout) ? layout.records : null, id, problems);
    brokenLayouts.set(id, read.broken);
    layouts.push([id, { name: layoutHead.success ? layoutHead.data.name : { zh: id, en: id }, records: read.records }]);
  }
  const title = head.success ? head.data : { id: '', name: { zh: '', en: '' }, description: { zh: '', en: '' } };
  const document: LineDocument = {
    format: 'taktwerk-line',
    version: DOCUMENT_VERSION,
    id: title.id,
    name: title.name,
    description: title.description,
    shared: shared.records,
    layouts: Object.fromEntries(layouts),
  };
  return { document: freezeDeep(document), broken: { shared: shared.broken, layouts: brokenLayouts }, problems };
}

/** Records one by one; a key whose record can't be read is kept as broken, with the kind it seems to have. */
function readRecords<R>(schema: z.ZodType<R>, json: unknown, layout: LayoutId | null, problems: LineProblem[]): ReadRecords<R> {
  const records: [RecordId, R][] = [];
  const broken = new Map<RecordId, string>();
  for (const [id, value] of sortedEntries(json)) {
    const read = schema.safeParse(value);
    if (read.success) records.push([id, read.data]);
    else {
      problems.push(...problemsOfIssues(read.error.issues, value, { layout, at: id, field: '' }));
      broken.set(id, seemingKind(id, value));
    }
  }
  return { records: Object.fromEntries(records), broken };
}

/** The kind a broken record says it is of, or else the one its id carries. */
function seemingKind(id: RecordId, value: unknown): string {
  const said = isJsonObject(value) ? value.kind : undefined;
  return typeof said === 'string' && KINDS.has(said) ? said : (id.split(':')[0] ?? '');
}

/** The order of records carries no meaning: they are kept sorted by id, so that undo and saving are byte-stable. */
function sortedEntries(json: unknown): [string, unknown][] {
  if (!isJsonObject(json)) return [];
  return Object.entries(json).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
