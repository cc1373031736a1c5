import type { FloorPoint } from '../../edits/geometry.ts';
import { useTool } from '../../session/tool.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, recordsOf } from './bench.ts';
import { networksOf } from './lanes-tool.ts';
import { pathOf } from './sketch.ts';

/** Tools that draw point by point. */
const DRAWS = new Set<string>(['conveyor', 'measure', 'lanes', 'path', 'scale']);

/** Lines drawn point by point: a conveyor, a fence or wall, a lane that is led on, a distance. */
export function LineLayer({ bench, next }: { readonly bench: Bench; readonly next: FloorPoint | null }) {
  const tool = useTool((state) => state.tool);
  const points = pointsOf(bench, tool.kind);
  const isWhole = (tool.kind === 'measure' || tool.kind === 'scale') && points.length === 2;
  const path = next === null || isWhole ? points : [...points, next];
  if (!DRAWS.has(tool.kind)) return null;
  return (
    <g data-testid="drawn-line">
      <path
        className={`tw-drawn tw-drawn-${tool.kind}`}
        d={pathOf(
          bench.view,
          path.map(({ x, y }) => [x, y, 0] as const),
        )}
      />
      {path.map(({ x, y }, i) => {
        const at = bench.view.project(x, y);
        return at === null ? null : <circle key={i} className="tw-drawn-point" cx={at.x} cy={at.y} r="4" />;
      })}
      {tool.kind !== 'lanes' && tool.kind !== 'scale' && <Lengths bench={bench} path={path} />}
    </g>
  );
}

function pointsOf(bench: Bench, kind: string): readonly FloorPoint[] {
  const { tool } = useTool.getState();
  if (tool.kind !== kind) return [];
  if (tool.kind === 'conveyor' || tool.kind === 'measure' || tool.kind === 'path' || tool.kind === 'scale') return tool.points;
  if (tool.kind !== 'lanes' || tool.last === null) return [];
  for (const network of networksOf(bench)) {
    const node = network.nodes.find(({ id }) => id === tool.last);
    if (node !== undefined && network.id in recordsOf(bench)) return [{ x: node.x, y: node.y }];
  }
  return [];
}

function Lengths({ bench, path }: { readonly bench: Bench; readonly path: readonly FloorPoint[] }) {
  const { number } = useText();
  return (
    <>
      {path.slice(1).map((to, i) => {
        const from = path[i] ?? to;
        const at = bench.view.project((from.x + to.x) / 2, (from.y + to.y) / 2);
        const length = Math.hypot(to.x - from.x, to.y - from.y) * 1000;
        if (at === null || length < 1) return null;
        return (
          <text key={i} className="tw-tool-text tw-length" data-testid="length" x={at.x} y={at.y - 8} textAnchor="middle">
            {number(length, 0)} mm
          </text>
        );
      })}
    </>
  );
}
