import type { FloorPoint } from '../../edits/geometry.ts';
import { useTool } from '../../session/tool.ts';
import type { Bench, PointerAt, Program } from './bench.ts';

/** Two clicks on a floor plan whose real distance is known; the card of the plan asks for it. A third click begins anew. */
export function scaleTool(bench: Bench): Program {
  const pointAt = ({ floor }: PointerAt): FloorPoint | null =>
    floor === null ? null : { x: Number(floor.x.toFixed(4)), y: Number(floor.y.toFixed(4)) };
  return {
    move(at) {
      const point = pointAt(at);
      if (point !== null) bench.show({ next: point });
    },
    click(at) {
      const { tool } = useTool.getState();
      const point = pointAt(at);
      if (tool.kind === 'scale' && point !== null)
        useTool.setState({ tool: { ...tool, points: tool.points.length >= 2 ? [point] : [...tool.points, point] } });
      return true;
    },
    cancel: () => bench.show({}),
  };
}
