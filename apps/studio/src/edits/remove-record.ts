import type { LayoutId, LayoutRecord, LineDraft } from '@taktwerk/line';
import { type Place, recordAt } from './change-record.ts';

/** Removes a record with its flows; what only mentions it (carriers of flows, stops, limits, steps) forgets it. One entry of the history. */
export function removeRecord(place: Place): void {
  if (recordAt(place) !== null) removeRecords(place, [place.id]);
}

/** Removes several records as one entry of the history. */
export function removeRecords({ store, layout }: Pick<Place, 'store' | 'layout'>, ids: readonly string[]): void {
  store.edit('studio:edit.remove', (draft) => {
    for (const id of ids) removeOne(draft, layout, id);
    dropUnusedPlans(draft);
  });
}

function removeOne(draft: LineDraft, layout: LayoutId, id: string): void {
  const records = draft.document().layouts[layout]?.records ?? {};
  if (!(id in records)) return;
  for (const record of Object.values(records)) {
    const kept = record.id === id || (record.kind === 'fleet' && record.network === id) ? null : without(record, id);
    if (kept === null) draft.remove(layout, record.id);
    else if (kept !== record) draft.put(layout, kept);
  }
}

/** A floor plan that no layout shows any more leaves the file. */
function dropUnusedPlans(draft: LineDraft): void {
  const { shared, layouts } = draft.document();
  const plans = Object.values(shared).filter(({ kind }) => kind === 'plan');
  if (plans.length === 0) return;
  const shown = new Set(
    Object.values(layouts).flatMap(({ records }) =>
      Object.values(records).flatMap((record) => (record.kind === 'underlay' ? [record.plan] : [])),
    ),
  );
  for (const { id } of plans) if (!shown.has(id)) draft.remove(null, id);
}

/** The record without mention of `id`; null when it makes no sense without it; the same object when it says nothing of it. */
function without(record: LayoutRecord, id: string): LayoutRecord | null {
  switch (record.kind) {
    case 'flow':
      if (record.from === id || record.to === id) return null;
      return record.via === id ? { ...record, via: null } : record;
    case 'fleet': {
      if (!(id in record.stops)) return record;
      const { [id]: _, ...stops } = record.stops;
      return { ...record, stops };
    }
    case 'limit': {
      if (!record.elements.includes(id)) return record;
      const elements = record.elements.filter((element) => element !== id);
      return elements.length === 0 ? null : { ...record, elements };
    }
    case 'group':
    case 'layer': {
      if (!record.members.includes(id)) return record;
      const members = record.members.filter((member) => member !== id);
      return record.kind === 'group' && members.length === 0 ? null : { ...record, members };
    }
    case 'fixture':
      return record.protection?.robot === id ? { ...record, protection: null } : record;
    case 'route': {
      const steps = record.steps.filter((step) => step.at !== id);
      if (steps.length === record.steps.length) return record;
      return steps.length === 0 ? null : { ...record, steps };
    }
    default:
      return record;
  }
}
