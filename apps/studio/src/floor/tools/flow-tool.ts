import { connect, takes } from '../../edits/connect.ts';
import { pick } from '../../session/tool.ts';
import { type Bench, type PointerAt, type Program, recordsOf } from './bench.ts';
import type { Port } from './ports.ts';
import { allPorts } from './room.ts';

/** A port answers within this, px. */
const GRASP_PX = 18;

/** A press on a port or on what gives parts, dragged to what takes them: parts flow there from then on. */
export function flowTool(bench: Bench): Program {
  let from: Port | null = null;
  return {
    down(at) {
      from = startAt(bench, at);
      return from !== null;
    },
    move(at) {
      if (from === null) return;
      const target = targetAt(bench, at, from.record);
      const port =
        target === null
          ? null
          : (allPorts(bench.view, recordsOf(bench)).find(({ record, way }) => record === target && way === 'in') ?? null);
      const to = port ?? (at.floor === null ? null : { ...at.floor, z: 0 });
      if (to !== null) bench.show({ wire: { from, to, takes: target !== null } });
    },
    up(at) {
      const target = from === null ? null : targetAt(bench, at, from.record);
      if (from !== null && target !== null) {
        const flow = connect({ store: bench.store, layout: bench.layout, id: from.record }, target);
        pick(bench.side, [flow]);
      }
      from = null;
      bench.show({});
    },
    cancel() {
      from = null;
      bench.show({});
    },
  };
}

/** The port under the pointer, else that of the record under it. */
export function startAt(bench: Bench, at: PointerAt): Port | null {
  const ports = allPorts(bench.view, recordsOf(bench)).filter(({ way }) => way === 'out');
  const near = nearest(bench, ports, at);
  if (near !== null) return near;
  const record = bench.view.recordAt(at);
  return ports.find((port) => port.record === record) ?? null;
}

function targetAt(bench: Bench, at: PointerAt, from: string): string | null {
  const records = recordsOf(bench);
  const ports = allPorts(bench.view, records, [from]).filter(({ way }) => way === 'in');
  const id = nearest(bench, ports, at)?.record ?? bench.view.recordAt(at);
  const record = id === null ? undefined : records[id];
  const known = Object.values(records).some((flow) => flow.kind === 'flow' && flow.from === from && flow.to === id && flow.when === 'pass');
  return record !== undefined && record.id !== from && takes(record) && !known ? record.id : null;
}

function nearest({ view }: Bench, ports: readonly Port[], at: PointerAt): Port | null {
  const seen = ports.flatMap((port) => {
    const point = view.project(port.x, port.y, port.z);
    return point === null ? [] : [{ port, far: Math.hypot(point.x - at.x, point.y - at.y) }];
  });
  const best = seen.sort((a, b) => a.far - b.far)[0];
  return best !== undefined && best.far < GRASP_PX ? best.port : null;
}
