import type { LineDocument, RecordsOf } from '../records/document.ts';
import type { LayoutRecord } from '../records/layout.ts';
import type { SharedRecord } from '../records/shared.ts';
import {
  type Address,
  addressOf,
  DOCUMENT_ADDRESS,
  diffOf,
  type Entry,
  layoutAddressOf,
  type RecordsDiff,
  titleOf,
} from './records-diff.ts';

type Change = readonly [Address, Entry | undefined, Entry | undefined];

/** What must change in `before` to make it say the same as `after`; groups of records that are the same object are skipped. */
export function diffDocuments(before: LineDocument, after: LineDocument): RecordsDiff {
  return diffOf(changesBetween(before, after));
}

function* changesBetween(before: LineDocument, after: LineDocument): Iterable<Change> {
  yield [DOCUMENT_ADDRESS, titleOf(before), titleOf(after)];
  yield* changesOfRecords(null, before.shared, after.shared);
  for (const id of Object.keys({ ...before.layouts, ...after.layouts })) {
    const from = before.layouts[id];
    const to = after.layouts[id];
    if (from === to) continue;
    yield [layoutAddressOf(id), from && { kind: 'layout', name: from.name }, to && { kind: 'layout', name: to.name }];
    yield* changesOfRecords(id, from?.records ?? {}, to?.records ?? {});
  }
}

type Records = RecordsOf<SharedRecord> | RecordsOf<LayoutRecord>;

function* changesOfRecords(layout: string | null, before: Records, after: Records): Iterable<Change> {
  if (before === after) return;
  for (const id of Object.keys({ ...before, ...after })) {
    if (before[id] !== after[id]) yield [addressOf(layout, id), before[id], after[id]];
  }
}
