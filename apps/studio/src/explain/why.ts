import type { Layout } from '@taktwerk/line';
import { flowsInto, flowsOutOf } from './flows.ts';
import type { Moment } from './moment.ts';

/** A reason as data: message key under `studio`, ids to name, and plain values. */
export interface Reason {
  readonly key: string;
  /** Ids of records whose names go into the sentence, by placeholder. */
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number>>;
  /** State of the first named record, said after it. */
  readonly state: string | null;
}

const reason = (key: string, names: Reason['names'], values: Reason['values'] = {}, state: string | null = null): Reason => ({
  key: `studio:why.${key}`,
  names,
  values,
  state,
});

/**
 * Why a record waits at a moment, from what stands before and behind it.
 *
 * @returns reasons, the most telling first; empty when it does not wait
 */
export function reasonsOf(layout: Layout, id: string, moment: Moment): readonly Reason[] {
  switch (moment.stateOf.get(id)?.state) {
    case 'starved':
      return whyStarved(layout, id, moment);
    case 'blocked':
      return whyBlocked(layout, id, moment);
    case 'waitingOperator':
      return whyNoOperator(layout, id, moment);
    case 'waitingRobot':
      return whyNoRobot(layout, id, moment);
    default:
      return [];
  }
}

function whyStarved(layout: Layout, id: string, moment: Moment): readonly Reason[] {
  return flowsInto(layout, id).map((flow) => {
    const { from, via } = flow;
    const here = moment.partsIn.get(from) ?? 0;
    const state = moment.stateOf.get(from)?.state ?? null;
    if (layout.records[from]?.kind === 'source') return reason('sourceEmpty', { from });
    if (layout.records[from]?.kind === 'buffer') {
      if (here === 0) return reason('bufferEmpty', { from });
      return via === null
        ? reason('partsComing', { from }, { parts: here })
        : reason('partsWaitForCarrier', { from, via }, { parts: here });
    }
    return reason('upstreamState', { from }, {}, state);
  });
}

function whyBlocked(layout: Layout, id: string, moment: Moment): readonly Reason[] {
  return flowsOutOf(layout, id)
    .filter((flow) => flow.when === 'pass')
    .map((flow) => {
      const { to, via } = flow;
      const record = layout.records[to];
      const inside = moment.partsIn.get(to) ?? 0;
      if (record?.kind === 'buffer' && record.capacity !== null && inside >= record.capacity) {
        return reason('bufferFull', { to }, { parts: inside, capacity: record.capacity });
      }
      if (via !== null) return reason('carrierBusy', { to, via });
      return reason('downstreamState', { to }, {}, moment.stateOf.get(to)?.state ?? null);
    });
}

function whyNoOperator(layout: Layout, id: string, moment: Moment): readonly Reason[] {
  const record = layout.records[id];
  if (record?.kind !== 'station') return [];
  const pools = new Set(Object.values(record.operations).flatMap((operation) => operation.operators.map((need) => need.pool)));
  return [...pools].map((pool) => {
    const people = layout.records[pool];
    const busy = moment.busyAt.get(pool) ?? [];
    const place = busy.find((at) => at !== id);
    const count = people?.kind === 'pool' ? people.count : busy.length;
    if (place === undefined) return reason('poolAbsent', { pool });
    return reason('poolBusy', { pool, place }, { busy: busy.length, count });
  });
}

function whyNoRobot(layout: Layout, id: string, moment: Moment): readonly Reason[] {
  const flows = [...flowsInto(layout, id), ...flowsOutOf(layout, id)];
  const robots = new Set(flows.flatMap((flow) => (flow.via === null ? [] : [flow.via])));
  return [...robots].map((robot) => reason('robotBusy', { robot }, {}, moment.stateOf.get(robot)?.state ?? null));
}
