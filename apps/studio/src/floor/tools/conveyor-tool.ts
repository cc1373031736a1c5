import { record } from '../../drawer/make.ts';
import type { FloorPoint } from '../../edits/geometry.ts';
import { layDown, pick, useTool } from '../../session/tool.ts';
import { named } from '../../text/named.ts';
import { type Bench, GRID_M, type PointerAt, type Program, reachAt, recordsOf } from './bench.ts';
import { allPorts } from './room.ts';
import { squared } from './squared.ts';

/** Height of the belt, m. */
const BELT_M = 0.85;

/** Points of the path one after the other; ports catch, corners are square unless Alt is held; Enter or a double click ends. */
export function conveyorTool(bench: Bench): Program {
  const points = (): readonly FloorPoint[] => {
    const { tool } = useTool.getState();
    return tool.kind === 'conveyor' ? tool.points : [];
  };
  const next = (at: PointerAt): FloorPoint | null => (at.floor === null ? null : pointAt(bench, at, at.floor, points().at(-1) ?? null));
  return {
    move(at) {
      const point = next(at);
      if (point !== null) bench.show({ next: point });
    },
    click(at) {
      const point = next(at);
      const last = points().at(-1);
      if (point !== null && (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) > 0.05))
        useTool.setState({ tool: { kind: 'conveyor', points: [...points(), point] } });
      return true;
    },
    finish() {
      const path = points();
      bench.show({});
      layDown();
      if (path.length >= 2) pick(bench.side, [drawConveyor(bench, path)], true);
    },
    cancel: () => bench.show({}),
  };
}

function pointAt(bench: Bench, at: PointerAt, floor: FloorPoint, last: FloorPoint | null): FloorPoint {
  if (at.free) return { x: Number(floor.x.toFixed(3)), y: Number(floor.y.toFixed(3)) };
  const reach = reachAt(bench.view, floor) * 1.5;
  const port = allPorts(bench.view, recordsOf(bench)).find(({ x, y }) => Math.hypot(x - floor.x, y - floor.y) < reach);
  if (port !== undefined) return { x: Number(port.x.toFixed(3)), y: Number(port.y.toFixed(3)) };
  const onGrid = { x: Math.round(floor.x / GRID_M) * GRID_M, y: Math.round(floor.y / GRID_M) * GRID_M };
  const square = last === null ? onGrid : squared(onGrid, last);
  return { x: Number(square.x.toFixed(6)), y: Number(square.y.toFixed(6)) };
}

function drawConveyor({ store, layout }: Bench, path: readonly FloorPoint[]): string {
  const { shared } = store.document();
  const records = store.document().layouts[layout]?.records ?? {};
  const fields = {
    points: path.map(({ x, y }) => [x, y, BELT_M]),
    look: 'roller',
    speedMps: 0.3,
    pitchM: 0.5,
    sources: { speedMps: { origin: 'assumed', source: 'studio' }, pitchM: { origin: 'assumed', source: 'studio' } },
  };
  const made = record('conveyor', 'new', fields, { records, shared }, named('studio:kind.conveyor'));
  store.edit('studio:edit.add', (draft) => draft.put(layout, made));
  return made.id;
}
