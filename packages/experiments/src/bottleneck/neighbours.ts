import type { ModelSpec } from '@taktwerk/engine';

/** Stations before and after each station, seen through buffers and conveyors. */
export interface Neighbours {
  readonly upstream: readonly string[];
  readonly downstream: readonly string[];
}

/**
 * The stations that feed a station and those it feeds: along every route, across elements that are not stations.
 * Ways back for rework count as well; the station itself does not.
 */
export function neighboursOf(spec: ModelSpec, station: string): Neighbours {
  const kinds = new Map(spec.elements.map(({ id, kind }) => [id, kind]));
  const forward = new Map<string, string[]>();
  const backward = new Map<string, string[]>();
  const elementOf = new Map(spec.stages.map(({ id, element }) => [id, element]));
  for (const stage of spec.stages) {
    for (const { to } of stage.next) {
      const target = elementOf.get(to);
      if (target === undefined) continue;
      append(forward, stage.element, target);
      append(backward, target, stage.element);
    }
  }
  return { upstream: nearest(backward, kinds, station), downstream: nearest(forward, kinds, station) };
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function nearest(ways: ReadonlyMap<string, readonly string[]>, kinds: ReadonlyMap<string, string>, start: string): readonly string[] {
  const found: string[] = [];
  const seen = new Set([start]);
  const open = [...(ways.get(start) ?? [])];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (kinds.get(at) === 'station') found.push(at);
    else open.push(...(ways.get(at) ?? []));
  }
  return found;
}
