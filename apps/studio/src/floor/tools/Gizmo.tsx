import { type PointerEvent, useEffect } from 'react';
import { heldIn } from '../../edits/layers.ts';
import { hasSize, sizeAlong } from '../../edits/size-record.ts';
import { useProject } from '../../session/project.ts';
import { type Axis, pickedIds, useTool } from '../../session/tool.ts';
import { type Bench, type PointerAt, recordsOf } from './bench.ts';
import { type Drag, openLift, openMove, openSize, openTurn, pivotOf } from './drag.ts';
import { circle, pathOf } from './sketch.ts';

/** Length of an arrow on screen, px. */
const ARROW_PX = 64;

/** Handles at the selection: arrows to move or size along X, Y and Z, a ring to turn. */
export function Gizmo({ bench }: { readonly bench: Bench }) {
  const mode = useTool((state) => state.mode);
  const lock = useTool((state) => state.lock);
  const locked = useTool((state) => state.locked);
  useTool((state) => state.also);
  useProject((project) => project.document);
  useEffect(() => () => bench.show({}), [bench]);
  const records = recordsOf(bench);
  const held = heldIn(records, locked);
  const ids = pickedIds().filter((id) => !held.has(id));
  const movable = ids.filter((id) => {
    const kind = records[id]?.kind;
    return kind !== undefined && kind !== 'flow' && kind !== 'fleet' && kind !== 'crew';
  });
  if (movable.length === 0) return null;
  const pivot = pivotOf(bench, movable);
  const origin = bench.view.project(pivot.x, pivot.y, 0);
  if (origin === null) return null;
  const start = (open: (at: PointerAt) => Drag | null) => (event: PointerEvent<SVGElement>) => {
    event.stopPropagation();
    grab(bench, event, open);
  };
  if (mode === 'rotate') {
    const radius = ringRadius(bench, pivot);
    return (
      <g
        className="tw-gizmo"
        data-tool-ui
        data-testid="gizmo-rotate"
        onPointerDown={start((at) => (at.floor === null ? null : openTurn(bench, movable, at.floor)))}
      >
        <path className="tw-gizmo-hit" d={pathOf(bench.view, circle(pivot.x, pivot.y, radius))} />
        <path className="tw-gizmo-z" d={pathOf(bench.view, circle(pivot.x, pivot.y, radius))} />
      </g>
    );
  }
  const only = movable.length === 1 ? movable[0] : undefined;
  const record = records[only ?? ''];
  const isSizing = mode === 'size' && only !== undefined && hasSize(record);
  const rotation = isSizing && record !== undefined && 'at' in record ? record.at.rotation : 0;
  /** The arrow upwards stands on what is selected: its body stays free for dragging. */
  const top = Math.max(0, ...movable.map((id) => bench.view.extentsOf(id)?.max[2] ?? 0));
  const arrow = (axis: Axis) => {
    if (isSizing && sizeAlong(record, axis) === null) return null;
    const heading = rotation + (axis === 'y' ? Math.PI / 2 : 0);
    const tip =
      axis === 'z'
        ? bench.view.project(pivot.x, pivot.y, top + 0.5)
        : bench.view.project(pivot.x + 0.5 * Math.cos(heading), pivot.y + 0.5 * Math.sin(heading));
    const foot = axis === 'z' ? bench.view.project(pivot.x, pivot.y, top) : origin;
    if (tip === null || foot === null) return null;
    const far = Math.hypot(tip.x - foot.x, tip.y - foot.y);
    // looked at from its end an arrow says nothing
    if (far < 3) return null;
    const [dx, dy] = [((tip.x - foot.x) / far) * ARROW_PX, ((tip.y - foot.y) / far) * ARROW_PX];
    // the middle stays free for dragging over the floor
    const d = `M${foot.x + dx * 0.28} ${foot.y + dy * 0.28}L${foot.x + dx} ${foot.y + dy}`;
    const open = (at: PointerAt): Drag | null => {
      if (isSizing) return openSize(bench, only, axis, at);
      if (axis === 'z') return openLift(bench, movable, at);
      return at.floor === null ? null : openMove(bench, movable, at.floor, axis);
    };
    return (
      <g
        key={axis}
        data-tool-ui
        data-testid={`gizmo-${axis}`}
        className={lock !== null && lock !== axis ? 'tw-dim' : ''}
        onPointerDown={start(open)}
      >
        <path className="tw-gizmo-hit" d={d} />
        <path className={`tw-gizmo-${axis}`} d={d} markerEnd={`url(#tw-${isSizing ? 'block' : 'head'}-${bench.side})`} />
        <text className={`tw-tool-text tw-gizmo-letter-${axis}`} x={foot.x + dx * 1.22} y={foot.y + dy * 1.22 + 4} textAnchor="middle">
          {axis.toUpperCase()}
        </text>
      </g>
    );
  };
  return (
    <g className="tw-gizmo" data-mode={isSizing ? 'size' : 'move'}>
      {arrow('x')}
      {arrow('y')}
      {arrow('z')}
    </g>
  );
}

/** Keeps the pointer from the handle on until it is let go. */
function grab(bench: Bench, event: PointerEvent<SVGElement>, open: (at: PointerAt) => Drag | null): void {
  const hall = event.currentTarget.closest('.tw-hall');
  if (hall === null || event.button !== 0) return;
  const at = (pointer: { clientX: number; clientY: number; shiftKey: boolean; altKey: boolean }): PointerAt => {
    const room = hall.getBoundingClientRect();
    const [x, y] = [pointer.clientX - room.left, pointer.clientY - room.top];
    return { x, y, floor: bench.view.floorAt({ x, y }), shift: pointer.shiftKey, free: pointer.altKey };
  };
  const drag = open(at(event));
  if (drag === null) return;
  bench.view.hold(true);
  const move = (pointer: globalThis.PointerEvent): void => drag.to(at(pointer));
  const end = (commit: boolean): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('keydown', cancel, true);
    bench.view.hold(false);
    if (commit) drag.drop();
    else drag.cancel();
  };
  const drop = (): void => end(true);
  const cancel = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return;
    key.stopImmediatePropagation();
    end(false);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('keydown', cancel, true);
}

/** A ring that is seen whole: as far as the extents reach, at least 60 cm. */
function ringRadius(bench: Bench, pivot: { readonly x: number; readonly y: number }): number {
  const extents = pickedIds().flatMap((id) => bench.view.extentsOf(id) ?? []);
  const far = extents.flatMap(({ min, max }) => [min, max].map(([x, y]) => Math.hypot((x ?? 0) - pivot.x, (y ?? 0) - pivot.y)));
  return Math.min(4, Math.max(0.6, ...far) + 0.15);
}
