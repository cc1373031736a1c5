import type { LayoutId, LineStore } from '@taktwerk/line';
import type { SceneView } from '@taktwerk/scene';
import { type RefObject, useEffect, useMemo, useReducer, useState } from 'react';
import { useTool } from '../../session/tool.ts';
import { type Side, useView } from '../../session/view.ts';
import type { Bench, Marks } from './bench.ts';
import { FlowCard } from './FlowCard.tsx';
import { FlowLayer } from './FlowLayer.tsx';
import { GhostLayer } from './GhostLayer.tsx';
import { Gizmo } from './Gizmo.tsx';
import { LaneLayer } from './LaneLayer.tsx';
import { LineLayer } from './LineLayer.tsx';
import { PlanCard } from './PlanCard.tsx';
import { PointHandles } from './PointHandles.tsx';
import { usePointer } from './use-pointer.ts';
import { WalkLayer } from './WalkLayer.tsx';

interface FloorToolsProps {
  readonly hall: RefObject<HTMLDivElement | null>;
  readonly view: SceneView;
  readonly store: LineStore;
  readonly layout: LayoutId;
  readonly side: Side;
}

/** What is drawn over the hall to build in it: ghosts, guides, ports, flows, lanes, gizmo. Follows camera and document. */
export function FloorTools({ hall, view, store, layout, side }: FloorToolsProps) {
  const [, follow] = useReducer((frames: number) => frames + 1, 0);
  const [marks, show] = useState<Marks>({});
  const bench = useMemo<Bench>(() => ({ view, store, layout, side, show }), [view, store, layout, side]);
  const tool = useTool((state) => state.tool);
  const selection = useView((state) => state.selection);
  usePointer(hall, bench);
  useEffect(() => view.onCamera(follow), [view]);
  useEffect(() => {
    if (tool.kind === 'select') show({});
  }, [tool.kind]);
  const isHere = selection !== null && selection.side === side;
  return (
    <>
      <svg className={`tw-tools tw-tool-${tool.kind}`} aria-hidden="true">
        <defs>
          <marker id={`tw-head-${side}`} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0.8L9.4 5L0 9.2Z" fill="context-stroke" />
          </marker>
          <marker id={`tw-block-${side}`} viewBox="0 0 10 10" refX="5" refY="5" markerWidth="5" markerHeight="5" orient="auto">
            <path d="M0 0H10V10H0Z" fill="context-stroke" />
          </marker>
        </defs>
        <FlowLayer bench={bench} wire={marks.wire} />
        <LaneLayer bench={bench} />
        <WalkLayer bench={bench} />
        <LineLayer bench={bench} next={marks.next ?? null} />
        <GhostLayer view={view} marks={marks} />
        {isHere && tool.kind === 'select' && <Gizmo bench={bench} />}
        {isHere && tool.kind === 'select' && <PointHandles bench={bench} />}
      </svg>
      {isHere && <FlowCard bench={bench} />}
      {isHere && <PlanCard bench={bench} />}
    </>
  );
}
