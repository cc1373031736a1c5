/** At which stage parts are in each element: raw before the work that shapes them, finished after it. */
import type { LayoutRecord, RecordsOf, Station } from '@taktwerk/line';
import type { Stage } from './product-shape.ts';

/** 'half' marks the elements in which the shaping work is done. */
export function stagesOf(records: RecordsOf<LayoutRecord>): ReadonlyMap<string, Stage> {
  const next = nextOf(records);
  const shaping = Object.values(records).filter((record): record is Station => record.kind === 'station' && shapes(record));
  const stages = new Map<string, Stage>();
  const queue = shaping.flatMap((station) => next.get(station.id) ?? []);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (stages.has(id)) continue;
    stages.set(id, 'finished');
    queue.push(...(next.get(id) ?? []));
  }
  const first = firstOf(shaping, next);
  for (const station of shaping) if (first.has(station.id) || !stages.has(station.id)) stages.set(station.id, 'half');
  return stages;
}

const SHAPING_LOOKS = new Set<Station['look']>(['weldingBooth', 'weldingCell', 'lathe', 'machiningCentre', 'packingTable']);

function shapes(station: Station): boolean {
  return SHAPING_LOOKS.has(station.look) || Object.values(station.operations).some((operation) => operation.work.type === 'arcWelding');
}

/** Shaping stations that no other shaping station comes before. */
function firstOf(shaping: readonly Station[], next: ReadonlyMap<string, string[]>): Set<string> {
  const later = new Set<string>();
  for (const station of shaping) {
    const seen = new Set<string>();
    const queue = [...(next.get(station.id) ?? [])];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(next.get(id) ?? []));
    }
    for (const other of shaping) if (other !== station && seen.has(other.id)) later.add(other.id);
  }
  return new Set(shaping.map((station) => station.id).filter((id) => !later.has(id)));
}

function nextOf(records: RecordsOf<LayoutRecord>): Map<string, string[]> {
  const next = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    next.set(from, [...(next.get(from) ?? []), to]);
  };
  for (const record of Object.values(records)) {
    if (record.kind === 'flow' && record.when === 'pass') link(record.from, record.to);
    if (record.kind === 'route') for (const [i, step] of record.steps.slice(1).entries()) link(record.steps[i]!.at, step.at);
  }
  return next;
}
