import type { Layout } from '@taktwerk/line';
import type { Playback } from '@taktwerk/scene';
import { flowsInto, flowsOutOf } from '../explain/flows.ts';
import { barRowsOf, levelRowsOf, type TimelineRow } from './bars.ts';

/** Rows of the timeline: stations and conveyors in the order of the line with the buffers between them, then robots and vehicles. */
export function timelineRowsOf(playback: Playback, layout: Layout): readonly TimelineRow[] {
  const bars = barRowsOf(playback);
  const buffers = levelRowsOf(
    playback,
    playback.model.elements.filter((id) => layout.records[id]?.kind === 'buffer'),
  );
  const order = lineOrderOf(layout, playback.model.elements);
  const place = (row: TimelineRow) => order.get(row.record) ?? Number.POSITIVE_INFINITY;
  const isMover = (record: string) => ['robot', 'fleet'].includes(layout.records[record]?.kind ?? 'fleet');
  const standing = [...bars.filter((row) => !isMover(row.record)), ...buffers].sort((a, b) => place(a) - place(b));
  return [...standing, ...bars.filter((row) => isMover(row.record))];
}

/** Row of an element or of what carries a part; -1 when neither has one. */
export function rowFinder(rows: readonly TimelineRow[], playback: Playback): (element: number, carrier: number) => number {
  const { elements, units } = playback.model;
  const first = new Map<string, number>();
  for (const [i, row] of rows.entries()) if (!first.has(row.record)) first.set(row.record, i);
  return (element, carrier) => {
    const unit = units[carrier];
    if (unit !== undefined) return rows.findIndex((row) => row.kind === 'bars' && row.record === unit.record && row.index === unit.index);
    return first.get(elements[element] ?? '') ?? -1;
  };
}

/**
 * Place of each element along the flow: every element behind all that feed it (the reverse of the order in which a walk along the flows
 * leaves them); ways back do not count.
 */
export function lineOrderOf(layout: Layout, elements: readonly string[]): ReadonlyMap<string, number> {
  const left: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const flow of [...flowsOutOf(layout, id)].reverse()) if (flow.when !== 'scrap') visit(flow.to);
    left.push(id);
  };
  const starts = elements.filter((id) => flowsInto(layout, id).length === 0);
  for (const id of [...elements].reverse().filter((id) => !starts.includes(id))) if (starts.length === 0) visit(id);
  for (const id of [...starts].reverse()) visit(id);
  for (const id of elements) visit(id);
  return new Map(left.reverse().map((id, place) => [id, place]));
}
