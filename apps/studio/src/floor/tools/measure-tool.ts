import type { FloorPoint } from '../../edits/geometry.ts';
import { useTool } from '../../session/tool.ts';
import type { Bench, PointerAt, Program } from './bench.ts';
import { reachAt, recordsOf } from './bench.ts';
import { boxesAround } from './room.ts';

/** Two clicks show the distance between them; corners and middles of faces catch. A third click begins anew. */
export function measureTool(bench: Bench): Program {
  const pointAt = (at: PointerAt): FloorPoint | null => {
    if (at.floor === null || at.free) return at.floor;
    const { floor } = at;
    const reach = reachAt(bench.view, floor);
    const marks = boxesAround(bench.view, recordsOf(bench), []).flatMap(({ minX, minY, maxX, maxY }) =>
      [minX, (minX + maxX) / 2, maxX].flatMap((x) => [minY, (minY + maxY) / 2, maxY].map((y) => ({ x, y }))),
    );
    const near = marks.find(({ x, y }) => Math.hypot(x - floor.x, y - floor.y) < reach);
    return near ?? { x: Number(floor.x.toFixed(3)), y: Number(floor.y.toFixed(3)) };
  };
  return {
    move(at) {
      const point = pointAt(at);
      if (point !== null) bench.show({ next: point });
    },
    click(at) {
      const { tool } = useTool.getState();
      const point = pointAt(at);
      if (tool.kind === 'measure' && point !== null)
        useTool.setState({ tool: { kind: 'measure', points: tool.points.length >= 2 ? [point] : [...tool.points, point] } });
      return true;
    },
    finish: () => useTool.setState({ tool: { kind: 'measure', points: [] } }),
    cancel: () => bench.show({}),
  };
}
