import type { LayoutId, LayoutRecord, LineStore } from '@taktwerk/line';
import { type Path, withValueAt } from './paths.ts';

/** Where an edit happens. */
export interface Place {
  readonly store: LineStore;
  readonly layout: LayoutId;
  readonly id: string;
}

/** The record as it stands; null when it is gone. */
export function recordAt({ store, layout, id }: Place): LayoutRecord | null {
  return store.document().layouts[layout]?.records[id] ?? null;
}

/** Replaces the record by another state of it, as one entry of the history; edits in a row with the same `join` become one. */
export function changeRecord(
  place: Place,
  label: string,
  change: (record: LayoutRecord) => LayoutRecord,
  join: string | null = null,
): void {
  const { store, layout } = place;
  const record = recordAt(place);
  if (record === null) return;
  store.edit(label, (draft) => draft.put(layout, change(record)), join);
}

/** Sets one figure to the user's own value; from then on its origin is the user. */
export function changeFigure(place: Place, path: Path, value: number | string | null): void {
  changeRecord(place, 'studio:edit.figure', (record) => ({
    ...withValueAt(record, path, value),
    sources: { ...record.sources, [path.join('.')]: { origin: 'measured', source: 'user' } },
  }));
}

/** Sets something that says who or where a record is, not how it works. */
export function changeTitle(place: Place, path: Path, value: number | string): void {
  changeRecord(place, 'studio:edit.place', (record) => withValueAt(record, path, value));
}

/** As many vehicles as asked for: the first ones stay, new ones start where nobody stands yet. */
export function changeVehicleCount(place: Place, count: number): void {
  const network = networkOf(place);
  changeRecord(place, 'studio:edit.figure', (record) => {
    if (record.kind !== 'fleet') return record;
    const vehicles = record.vehicles.slice(0, count);
    while (vehicles.length < count) {
      const taken = new Set(vehicles.map(({ start }) => start));
      const free = [...record.parking, ...network].find((node) => !taken.has(node));
      vehicles.push({ id: freeId(vehicles), start: free ?? record.vehicles[0]?.start ?? '' });
    }
    return { ...record, vehicles };
  });
}

/** Nodes of the fleet's network, those where nothing is served first. */
function networkOf(place: Place): readonly string[] {
  const fleet = recordAt(place);
  if (fleet?.kind !== 'fleet') return [];
  const network = recordAt({ ...place, id: fleet.network });
  const stops = new Set(Object.values(fleet.stops));
  const nodes = network?.kind === 'network' ? network.nodes.map(({ id }) => id) : [];
  return [...nodes.filter((node) => !stops.has(node)), ...nodes.filter((node) => stops.has(node))];
}

/** The name of the first vehicle, counted on. */
function freeId(vehicles: readonly { readonly id: string }[]): string {
  const stem = (vehicles[0]?.id ?? 'vehicle').replace(/-?\d+$/, '');
  const taken = new Set(vehicles.map(({ id }) => id));
  let number = vehicles.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
