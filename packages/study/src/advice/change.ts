import type { LayoutId, LayoutRecord, LineDocument, RecordId } from '@taktwerk/line';

/** One record of a layout put in the place of the one with its id, or taken away (null). */
export interface RecordChange {
  readonly id: RecordId;
  readonly record: LayoutRecord | null;
}

/** The document with changes laid over one of its layouts; the input stays as it was. */
export function withChanges(document: LineDocument, layout: LayoutId, changes: readonly RecordChange[]): LineDocument {
  const place = document.layouts[layout];
  if (place === undefined) return document;
  const records: Record<RecordId, LayoutRecord> = { ...place.records };
  for (const { id, record } of changes) {
    if (record === null) delete records[id];
    else records[id] = record;
  }
  return { ...document, layouts: { ...document.layouts, [layout]: { ...place, records } } };
}
