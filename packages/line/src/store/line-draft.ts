import { freezeDeep } from '../diff/freeze.ts';
import {
  type Address,
  addressOf,
  applyDiff,
  DOCUMENT_ADDRESS,
  type DocumentTitle,
  diffOf,
  type Entry,
  entryAt,
  layoutAddressOf,
  type RecordsDiff,
  titleOf,
} from '../diff/records-diff.ts';
import { isRecordId, type LayoutId, type LineDocument, type LineRecord, type RecordId } from '../records/document.ts';
import type { Text } from '../records/fields.ts';
import type { LayoutRecord } from '../records/layout.ts';
import type { SharedRecord } from '../records/shared.ts';

/** The document while it is being edited. Records are values: a change puts a new one in the place of the old. */
export interface LineDraft {
  /** The document with the changes made so far. */
  document(): LineDocument;
  /** Adds a record or replaces the one of the same id. */
  put(layout: LayoutId, record: LayoutRecord): void;
  putShared(record: SharedRecord): void;
  /** Replaces a record by what `change` makes of it; its id and kind stay. */
  change<K extends LineRecord['kind']>(
    layout: LayoutId | null,
    id: RecordId,
    kind: K,
    change: (record: Extract<LineRecord, { kind: K }>) => Extract<LineRecord, { kind: K }>,
  ): void;
  remove(layout: LayoutId | null, id: RecordId): void;
  setTitle(title: { readonly name?: Text; readonly description?: Text }): void;
  addLayout(id: LayoutId, name: Text): void;
  /** A new layout with the records of another, ids kept: common random numbers and the diff in words go by them. */
  copyLayout(from: LayoutId, to: LayoutId, name: Text): void;
  renameLayout(id: LayoutId, name: Text): void;
  removeLayout(id: LayoutId): void;
}

export interface OpenDraft extends LineDraft {
  /** Ends the draft and tells what it changed. */
  close(): RecordsDiff;
}

/** Opens a draft on a document; every misuse (a missing record, another kind, a draft already closed) is a fault and thrown. */
export function openDraft(base: LineDocument): OpenDraft {
  const after = new Map<Address, Entry | undefined>();
  let isOpen = true;
  const read = (address: Address): Entry | undefined => (after.has(address) ? after.get(address) : entryAt(base, address));
  const write = (address: Address, entry: Entry | undefined): void => {
    if (!isOpen) throw new Error('The draft is closed: edits belong inside the callback of edit()');
    after.set(address, entry === undefined ? undefined : freezeDeep(entry));
  };
  const demand = (address: Address): Entry => {
    const entry = read(address);
    if (entry === undefined) throw new Error(`Nothing stands at ${address}`);
    return entry;
  };
  const refuseIfThere = (address: Address): void => {
    if (read(address) !== undefined) throw new Error(`Something stands at ${address} already`);
  };
  const diff = (): RecordsDiff => diffOf([...after].map(([address, entry]) => [address, entryAt(base, address), entry] as const));
  const document = (): LineDocument => applyDiff(base, diff());
  const recordsOf = (layout: LayoutId): readonly LayoutRecord[] => Object.values(document().layouts[layout]?.records ?? {});

  return {
    document,
    put(layout, record) {
      demand(layoutAddressOf(layout));
      assertId(record);
      write(addressOf(layout, record.id), record);
    },
    putShared(record) {
      assertId(record);
      write(record.id, record);
    },
    change(layout, id, kind, change) {
      const address = addressOf(layout, id);
      const before = demand(address);
      if (before.kind !== kind) throw new Error(`${address} is a ${before.kind}, not a ${kind}`);
      const changed = change(before as never);
      if (changed.id !== id || changed.kind !== kind) throw new Error(`A change must keep id and kind of ${address}`);
      write(address, changed);
    },
    remove(layout, id) {
      demand(addressOf(layout, id));
      write(addressOf(layout, id), undefined);
    },
    setTitle: (title) => write(DOCUMENT_ADDRESS, { ...((read(DOCUMENT_ADDRESS) as DocumentTitle | undefined) ?? titleOf(base)), ...title }),
    addLayout(id, name) {
      refuseIfThere(layoutAddressOf(id));
      write(layoutAddressOf(id), { kind: 'layout', name });
    },
    copyLayout(from, to, name) {
      demand(layoutAddressOf(from));
      refuseIfThere(layoutAddressOf(to));
      write(layoutAddressOf(to), { kind: 'layout', name });
      for (const record of recordsOf(from)) write(addressOf(to, record.id), record);
    },
    renameLayout(id, name) {
      demand(layoutAddressOf(id));
      write(layoutAddressOf(id), { kind: 'layout', name });
    },
    removeLayout(id) {
      demand(layoutAddressOf(id));
      for (const record of recordsOf(id)) write(addressOf(id, record.id), undefined);
      write(layoutAddressOf(id), undefined);
    },
    close() {
      isOpen = false;
      return diff();
    },
  };
}

function assertId({ id, kind }: LineRecord): void {
  if (!isRecordId(id, kind)) throw new Error(`${id} is no id for a ${kind}`);
}
