import { message } from '@taktwerk/i18n';
import type { LayoutId, LineDocument, LineRecord } from '@taktwerk/line';

export interface Name {
  readonly zh: string;
  readonly en: string;
}

/** A station loaded on one side while the other is worked on is two elements to the engine and one record to the user. */
export const recordIdOf = (element: string): string => element.split('/')[0] ?? element;

/** The record of an id in a layout, or among the shared ones. */
export function recordOf(document: LineDocument, layout: LayoutId, id: string): LineRecord | null {
  return document.layouts[layout]?.records[id] ?? document.shared[id] ?? null;
}

/** The user's name of a record; vehicles (`v1`, or `fleet:agv/v1`) are named after their fleet; an unknown id names itself. */
export function nameOf(document: LineDocument, layout: LayoutId, id: string): Name {
  const record = recordOf(document, layout, recordIdOf(id));
  const inFleet = record?.kind === 'fleet' ? id.slice(record.id.length + 1) : id;
  if (record !== null && (record.kind !== 'fleet' || inFleet === '')) return id === record.id ? record.name : sideName(record.name);
  const fleet = Object.values(document.layouts[layout]?.records ?? {}).find(
    (other) => other.kind === 'fleet' && (record ?? other) === other && other.vehicles.some((vehicle) => vehicle.id === inFleet),
  );
  if (fleet?.kind !== 'fleet') return { zh: id, en: id };
  const number = fleet.vehicles.findIndex((vehicle) => vehicle.id === inFleet) + 1;
  return { zh: `${fleet.name.zh} ${number}`, en: `${fleet.name.en} ${number}` };
}

/** The loading side of a station with two. */
function sideName(name: Name): Name {
  return { zh: message('zh', 'studio:loadingSide', { name: name.zh }), en: message('en', 'studio:loadingSide', { name: name.en }) };
}
