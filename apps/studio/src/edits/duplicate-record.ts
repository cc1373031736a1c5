import type { Flow, LayoutRecord } from '@taktwerk/line';
import { type Place, recordAt } from './change-record.ts';
import { shifted } from './move-record.ts';

/** How far beside the original the copy comes to stand, m. */
const ASIDE_M = 1.5;

/**
 * Puts a copy beside a record and joins it to the same flows, so that it works in parallel at once: where parts come in, they go to
 * whichever is free first. One entry of the history.
 *
 * @returns id of the copy; null when there is nothing to copy
 */
export function duplicateRecord(place: Place): string | null {
  const { store, layout } = place;
  const record = recordAt(place);
  if (record === null || ['flow', 'route', 'group', 'layer'].includes(record.kind)) return null;
  const records = store.document().layouts[layout]?.records ?? {};
  const id = freeId(record.id, records);
  const number = id.slice(id.lastIndexOf('-') + 1);
  store.edit('studio:edit.duplicate', (draft) => {
    draft.put(layout, copyOf(record, id, number));
    for (const flow of Object.values(records)) {
      if (flow.kind !== 'flow' || (flow.from !== record.id && flow.to !== record.id)) continue;
      const isIncoming = flow.to === record.id;
      const joined: Flow = { ...flow, ...(isIncoming && flow.when === 'pass' ? { choice: 'firstFree' as const } : {}) };
      if (isIncoming) draft.put(layout, joined);
      const end = isIncoming ? { to: id } : { from: id };
      draft.put(layout, { ...joined, ...end, id: freeId(flow.id, draft.document().layouts[layout]?.records ?? {}) });
    }
    for (const fleet of Object.values(records)) {
      const stop = fleet.kind === 'fleet' ? fleet.stops[record.id] : undefined;
      if (fleet.kind === 'fleet' && stop !== undefined) draft.put(layout, { ...fleet, stops: { ...fleet.stops, [id]: stop } });
    }
  });
  return id;
}

function copyOf(record: LayoutRecord, id: string, number: string): LayoutRecord {
  const counted = (name: string) => `${name.replace(/\s*\d+$/, '')} ${number}`;
  const name = { zh: counted(record.name.zh), en: counted(record.name.en) };
  const copy = { ...shifted(record, ASIDE_M, ASIDE_M), id, name };
  if (!('failures' in copy)) return copy;
  return { ...copy, failures: copy.failures.map((failure) => ({ ...failure, id: `${failure.id}-${number}` })) };
}

/** The id with the least number from 2 on that nobody has. */
function freeId(id: string, records: Readonly<Record<string, unknown>>): string {
  const stem = id.replace(/-\d+$/, '');
  let number = 2;
  while (`${stem}-${number}` in records) number += 1;
  return `${stem}-${number}`;
}
