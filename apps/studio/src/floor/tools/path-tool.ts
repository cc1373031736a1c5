import type { Fixture } from '@taktwerk/line';
import { record } from '../../drawer/make.ts';
import { clean, type FloorPoint } from '../../edits/geometry.ts';
import { floorPointsOf } from '../../edits/points.ts';
import { layDown, pick, useTool } from '../../session/tool.ts';
import { named } from '../../text/named.ts';
import { type Bench, GRID_M, type PointerAt, type Program, reachAt, recordsOf } from './bench.ts';
import { squared } from './squared.ts';

/** What is drawn as a line along the floor. */
export type PathLook = 'fence' | 'wall' | 'aisle';

/** Thickness and height, m; an aisle has a width and lies flat. */
const SIZES: Readonly<Record<PathLook, readonly [number, number]>> = { fence: [0.05, 2], wall: [0.2, 3], aisle: [1.5, 0] };

/**
 * Corners of a fence, wall or aisle one after the other. Ends of other lines catch, corners are square unless Alt is held; a click on the
 * first corner closes the line, Enter or a double click ends it open.
 */
export function pathTool(bench: Bench, look: PathLook): Program {
  const points = (): readonly FloorPoint[] => {
    const { tool } = useTool.getState();
    return tool.kind === 'path' ? tool.points : [];
  };
  const next = (at: PointerAt): FloorPoint | null => (at.floor === null ? null : pointAt(bench, at, at.floor, points()));
  const end = (path: readonly FloorPoint[]): void => {
    bench.show({});
    layDown();
    if (path.length >= 2) pick(bench.side, [drawPath(bench, look, path)], true);
  };
  return {
    move(at) {
      const point = next(at);
      if (point !== null) bench.show({ next: point, port: isFirst(points(), point) ? point : null });
    },
    click(at) {
      const point = next(at);
      const path = points();
      const last = path.at(-1);
      if (point === null || (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < 0.05)) return true;
      if (isFirst(path, point)) end([...path, point]);
      else useTool.setState({ tool: { kind: 'path', look, points: [...path, point] } });
      return true;
    },
    finish: () => end(points()),
    cancel: () => bench.show({}),
  };
}

/** Whether a point closes the path: it is the first corner, with an area between. */
function isFirst(path: readonly FloorPoint[], point: FloorPoint): boolean {
  const [first] = path;
  return first !== undefined && path.length >= 3 && first.x === point.x && first.y === point.y;
}

function pointAt(bench: Bench, at: PointerAt, floor: FloorPoint, path: readonly FloorPoint[]): FloorPoint {
  const reach = reachAt(bench.view, floor) * 1.5;
  const near = ({ x, y }: FloorPoint): boolean => Math.hypot(x - floor.x, y - floor.y) < reach;
  const [first] = path;
  if (first !== undefined && path.length >= 3 && near(first)) return first;
  if (at.free) return { x: Number(floor.x.toFixed(3)), y: Number(floor.y.toFixed(3)) };
  const corner = Object.values(recordsOf(bench))
    .flatMap((other) => (other.kind === 'fixture' ? floorPointsOf(other) : []))
    .find(near);
  if (corner !== undefined) return corner;
  const onGrid = { x: Math.round(floor.x / GRID_M) * GRID_M, y: Math.round(floor.y / GRID_M) * GRID_M };
  const last = path.at(-1);
  const square = last === undefined ? onGrid : squared(onGrid, last);
  return { x: clean(square.x), y: clean(square.y) };
}

function drawPath({ store, layout }: Bench, look: PathLook, path: readonly FloorPoint[]): string {
  const { shared } = store.document();
  const records = store.document().layouts[layout]?.records ?? {};
  const first = path[0] ?? { x: 0, y: 0 };
  const points = path.map(({ x, y }) => [clean(x - first.x), clean(y - first.y), 0] as const);
  const across = points.map(([x]) => x);
  const [thick, high] = SIZES[look];
  const fields = { look, at: first, points, sizeM: [clean(Math.max(...across) - Math.min(...across)), thick, high] };
  const made = record('fixture', look, fields, { records, shared }, named(`build:item.${look}`)) as Fixture;
  store.edit('studio:edit.add', (draft) => draft.put(layout, made));
  return made.id;
}
