import type { PointerEvent } from 'react';
import type { FloorPoint } from '../../edits/geometry.ts';
import { heldIn } from '../../edits/layers.ts';
import { changePoints, floorPointsOf, isClosed, isLined, withoutPoint, withPoint, withPointAt } from '../../edits/points.ts';
import { useProject } from '../../session/project.ts';
import { pickedIds, useTool } from '../../session/tool.ts';
import { type Bench, GRID_M, recordsOf } from './bench.ts';

let gestures = 0;

/** Corners of the selected line: dragged one by one; the small ones between are drawn out to new corners; Shift-click takes one away. */
export function PointHandles({ bench }: { readonly bench: Bench }) {
  useProject((project) => project.document);
  const locked = useTool((tool) => tool.locked);
  const [id, ...others] = pickedIds();
  const records = recordsOf(bench);
  const record = records[id ?? ''];
  if (id === undefined || others.length > 0 || !isLined(record) || heldIn(records, locked).has(id)) return null;
  const points = floorPointsOf(record);
  const corners = isClosed(record) ? points.slice(0, -1) : points;
  const { store, layout, view } = bench;
  const drag = (begin: (join: string) => number) => (event: PointerEvent<SVGElement>) => {
    event.stopPropagation();
    gestures += 1;
    const join = `corner ${gestures}`;
    const index = begin(join);
    follow(bench, event, (to) => changePoints(store, layout, id, (present) => withPointAt(present, index, to), join));
  };
  return (
    <g data-testid="corners">
      {points.slice(1).map((to, i) => {
        const from = points[i] ?? to;
        const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        const at = view.project(middle.x, middle.y);
        if (at === null || Math.hypot(to.x - from.x, to.y - from.y) < 0.6) return null;
        return (
          <circle
            key={`between ${i}`}
            className="tw-corner tw-corner-new"
            data-tool-ui
            data-testid={`corner-new-${i + 1}`}
            cx={at.x}
            cy={at.y}
            r="4"
            onPointerDown={drag((join) => {
              changePoints(store, layout, id, (present) => withPoint(present, i + 1, middle), join);
              return i + 1;
            })}
          />
        );
      })}
      {corners.map((corner, i) => {
        const at = view.project(corner.x, corner.y);
        if (at === null) return null;
        return (
          <circle
            key={`corner ${i}`}
            className="tw-corner"
            data-tool-ui
            data-testid={`corner-${i}`}
            cx={at.x}
            cy={at.y}
            r="6"
            onPointerDown={(event) => {
              if (!event.shiftKey) return drag(() => i)(event);
              event.stopPropagation();
              changePoints(store, layout, id, (present) => withoutPoint(present, i));
            }}
          />
        );
      })}
    </g>
  );
}

/** Tells where the pointer is on the floor, on the grid unless Alt is held, until it is let go. */
function follow({ view }: Bench, event: PointerEvent<SVGElement>, tell: (to: FloorPoint) => void): void {
  const hall = event.currentTarget.closest('.tw-hall');
  if (hall === null || event.button !== 0) return;
  view.hold(true);
  const move = (pointer: globalThis.PointerEvent): void => {
    const room = hall.getBoundingClientRect();
    const floor = view.floorAt({ x: pointer.clientX - room.left, y: pointer.clientY - room.top });
    if (floor === null) return;
    const step = pointer.altKey || !useTool.getState().grid ? 0.001 : GRID_M;
    tell({ x: Math.round(floor.x / step) * step, y: Math.round(floor.y / step) * step });
  };
  const up = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    view.hold(false);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
}
