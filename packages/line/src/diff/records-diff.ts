import type { LayoutId, LineDocument, LineRecord, RecordId } from '../records/document.ts';
import type { Text } from '../records/fields.ts';
import { isEqual } from './equal.ts';

/**
 * The one description of a change, for undo, listeners, autosave and comparison.
 *
 * Everything that can change has an address: a shared record its id (`product:bracket`), a record of a layout
 * `as-is/station:press-2`, the layout itself `as-is/`, the document's own title `/`.
 */
export interface RecordsDiff {
  readonly added: Readonly<Record<Address, Entry>>;
  readonly removed: Readonly<Record<Address, Entry>>;
  readonly updated: Readonly<Record<Address, readonly [before: Entry, after: Entry]>>;
}

export type Address = string;
export type Entry = LineRecord | LayoutTitle | DocumentTitle;

/** What a layout says about itself. */
export interface LayoutTitle {
  readonly kind: 'layout';
  readonly name: Text;
}

/** What a document says about itself. */
export interface DocumentTitle {
  readonly kind: 'document';
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
}

export const DOCUMENT_ADDRESS: Address = '/';
export const NO_CHANGE: RecordsDiff = { added: {}, removed: {}, updated: {} };

export const layoutAddressOf = (layout: LayoutId): Address => `${layout}/`;
export const addressOf = (layout: LayoutId | null, id: RecordId): Address => (layout === null ? id : `${layout}/${id}`);

/** Layout and record id of an address; the layout is null for what is shared, the id '' for a layout or the document itself. */
export function placeOf(address: Address): { readonly layout: LayoutId | null; readonly id: RecordId } {
  const slash = address.indexOf('/');
  return slash <= 0 ? { layout: null, id: address.slice(slash + 1) } : { layout: address.slice(0, slash), id: address.slice(slash + 1) };
}

export const titleOf = ({ id, name, description }: LineDocument): DocumentTitle => ({ kind: 'document', id, name, description });

export function isEmptyDiff({ added, removed, updated }: RecordsDiff): boolean {
  return [added, removed, updated].every((part) => Object.keys(part).length === 0);
}

/** The change that takes this one back. */
export function reverseDiff({ added, removed, updated }: RecordsDiff): RecordsDiff {
  const swapped = Object.entries(updated).map(([address, [before, after]]) => [address, [after, before]] as const);
  return { added: removed, removed: added, updated: Object.fromEntries(swapped) };
}

/** A diff from what stood at each address before and what stands there after; addresses where nothing changed fall out. */
export function diffOf(changes: Iterable<readonly [Address, Entry | undefined, Entry | undefined]>): RecordsDiff {
  const added: [Address, Entry][] = [];
  const removed: [Address, Entry][] = [];
  const updated: [Address, readonly [Entry, Entry]][] = [];
  for (const [address, before, after] of changes) {
    if (before === undefined && after !== undefined) added.push([address, after]);
    if (before !== undefined && after === undefined) removed.push([address, before]);
    if (before !== undefined && after !== undefined && !isEqual(before, after)) updated.push([address, [before, after]]);
  }
  return { added: Object.fromEntries(added), removed: Object.fromEntries(removed), updated: Object.fromEntries(updated) };
}

/** Several changes, one after the other, as one. */
export function squashDiffs(diffs: readonly RecordsDiff[]): RecordsDiff {
  const before = new Map<Address, Entry | undefined>();
  const after = new Map<Address, Entry | undefined>();
  const note = (address: Address, from: Entry | undefined, to: Entry | undefined): void => {
    if (!before.has(address)) before.set(address, from);
    after.set(address, to);
  };
  for (const { added, removed, updated } of diffs) {
    for (const [address, entry] of Object.entries(added)) note(address, undefined, entry);
    for (const [address, entry] of Object.entries(removed)) note(address, entry, undefined);
    for (const [address, [from, to]] of Object.entries(updated)) note(address, from, to);
  }
  return diffOf([...before].map(([address, from]) => [address, from, after.get(address)] as const));
}

/**
 * The document after a change. Layouts and records that the change doesn't touch are the same objects as before.
 *
 * @throws Error when the change was made on another document (it removes or updates what isn't there, or adds what is)
 */
export function applyDiff(document: LineDocument, diff: RecordsDiff): LineDocument {
  if (isEmptyDiff(diff)) return document;
  const after = new Map<Address, Entry | null>();
  for (const address of Object.keys(diff.removed)) after.set(address, null);
  for (const [address, entry] of Object.entries(diff.added)) after.set(address, entry);
  for (const [address, [, entry]] of Object.entries(diff.updated)) after.set(address, entry);
  for (const address of after.keys()) assertFits(document, diff, address);
  return rebuild(document, after);
}

/** The entry at an address, or undefined. */
export function entryAt(document: LineDocument, address: Address): Entry | undefined {
  if (address === DOCUMENT_ADDRESS) return titleOf(document);
  const { layout, id } = placeOf(address);
  const own = <T>(records: Readonly<Record<string, T>>, key: string): T | undefined =>
    Object.hasOwn(records, key) ? records[key] : undefined;
  if (layout === null) return own(document.shared, id);
  const place = own(document.layouts, layout);
  if (place === undefined) return undefined;
  return id === '' ? { kind: 'layout', name: place.name } : own(place.records, id);
}

function assertFits(document: LineDocument, diff: RecordsDiff, address: Address): void {
  const stands = entryAt(document, address) !== undefined;
  if (stands === Object.hasOwn(diff.added, address)) throw new Error(`The change does not fit the document at ${address}`);
}

function rebuild(document: LineDocument, changes: ReadonlyMap<Address, Entry | null>): LineDocument {
  const byGroup = new Map<LayoutId | null, Map<RecordId, Entry | null>>();
  let title = titleOf(document);
  for (const [address, entry] of changes) {
    if (address === DOCUMENT_ADDRESS) {
      title = entry as DocumentTitle;
      continue;
    }
    const { layout, id } = placeOf(address);
    const group = byGroup.get(layout) ?? new Map<RecordId, Entry | null>();
    byGroup.set(layout, group.set(id, entry));
  }
  const shared = merged(document.shared, byGroup.get(null));
  let { layouts } = document;
  for (const [layout, group] of byGroup) if (layout !== null) layouts = withLayout(layouts, layout, group);
  return { ...document, id: title.id, name: title.name, description: title.description, shared, layouts };
}

function withLayout(layouts: LineDocument['layouts'], id: LayoutId, changes: ReadonlyMap<RecordId, Entry | null>): LineDocument['layouts'] {
  const title = changes.get('') as LayoutTitle | null | undefined;
  if (title === null) return sorted(Object.entries(layouts).filter(([key]) => key !== id));
  const before = layouts[id] ?? { name: { zh: '', en: '' }, records: {} };
  const records = merged(before.records, new Map([...changes].filter(([key]) => key !== '')));
  return sorted([...Object.entries(layouts).filter(([key]) => key !== id), [id, { name: title?.name ?? before.name, records }]]);
}

/** Records with changes laid over them, in the order of their ids. */
function merged<R extends LineRecord>(
  records: Readonly<Record<RecordId, R>>,
  changes: ReadonlyMap<RecordId, Entry | null> | undefined,
): Readonly<Record<RecordId, R>> {
  if (changes === undefined || changes.size === 0) return records;
  const kept = Object.entries(records).filter(([id]) => !changes.has(id));
  const put = [...changes].flatMap(([id, entry]) => (entry === null ? [] : [[id, entry as R] as [RecordId, R]]));
  return sorted([...kept, ...put]);
}

function sorted<T>(entries: [string, T][]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
