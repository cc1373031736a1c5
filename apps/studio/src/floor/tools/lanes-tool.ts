import type { Network } from '@taktwerk/line';
import type { FloorPoint } from '../../edits/geometry.ts';
import {
  changeNetwork,
  firstNetwork,
  fleetFor,
  onLane,
  turnedLane,
  withLane,
  withNode,
  withNodeAt,
  withoutLane,
  withStopOnLane,
} from '../../edits/lanes.ts';
import { pick, useTool } from '../../session/tool.ts';
import { type Bench, GRID_M, type PointerAt, type Program, recordsOf } from './bench.ts';

/** A node or lane answers within this, px. */
const GRASP_PX = 12;

/**
 * Lanes of vehicles: clicks on the floor lead the lane on, on a node join it, on a lane put a stop into it; a node is dragged; Alt-click
 * turns a lane round (one way, both ways, the other way); Shift-click removes it; Enter or Esc begins elsewhere.
 */
export function lanesTool(bench: Bench): Program {
  let dragged: { readonly network: string; readonly node: string; moved: boolean } | null = null;
  let gestures = 0;
  const last = (): string | null => {
    const { tool } = useTool.getState();
    return tool.kind === 'lanes' ? tool.last : null;
  };
  const goOn = (node: string | null): void => useTool.setState({ tool: { kind: 'lanes', last: node } });
  return {
    down(at) {
      const node = nodeAt(bench, at);
      if (node === null) return false;
      dragged = { ...node, moved: false };
      gestures += 1;
      return true;
    },
    move(at) {
      const point = at.floor === null ? null : placeOf(at, at.floor);
      if (point === null) return;
      if (dragged === null) return bench.show({ next: point });
      const { network, node } = dragged;
      dragged.moved = true;
      changeNetwork(bench.store, bench.layout, network, (present) => withNodeAt(present, node, point), `node ${node} ${gestures}`);
    },
    up() {
      if (dragged !== null && !dragged.moved) {
        const { network, node } = dragged;
        const from = last();
        if (from !== null && from !== node) changeNetwork(bench.store, bench.layout, network, (present) => withLane(present, from, node));
        goOn(node);
      }
      dragged = null;
    },
    click(at) {
      if (at.floor === null) return true;
      const lane = laneAt(bench, at, at.floor);
      if (lane !== null) answerLane(bench, lane, at, at.floor);
      else goOn(leadOn(bench, placeOf(at, at.floor), last()));
      return true;
    },
    finish: () => goOn(null),
    cancel() {
      dragged = null;
      bench.show({});
    },
  };
}

const placeOf = (at: PointerAt, floor: FloorPoint): FloorPoint =>
  at.free
    ? { x: Number(floor.x.toFixed(3)), y: Number(floor.y.toFixed(3)) }
    : { x: Number((Math.round(floor.x / GRID_M) * GRID_M).toFixed(6)), y: Number((Math.round(floor.y / GRID_M) * GRID_M).toFixed(6)) };

export const networksOf = (bench: Pick<Bench, 'store' | 'layout'>): readonly Network[] =>
  Object.values(recordsOf(bench)).filter((record): record is Network => record.kind === 'network');

function nodeAt(bench: Bench, at: PointerAt): { readonly network: string; readonly node: string } | null {
  for (const network of networksOf(bench))
    for (const { id, x, y } of network.nodes) {
      const point = bench.view.project(x, y);
      if (point !== null && Math.hypot(point.x - at.x, point.y - at.y) < GRASP_PX) return { network: network.id, node: id };
    }
  return null;
}

function laneAt(bench: Bench, at: PointerAt, floor: FloorPoint): { readonly network: Network; readonly lane: string } | null {
  for (const network of networksOf(bench))
    for (const { id } of network.edges) {
      const hit = onLane(network, id, floor);
      const point = hit === null ? null : bench.view.project(hit.point.x, hit.point.y);
      if (point !== null && Math.hypot(point.x - at.x, point.y - at.y) < GRASP_PX) return { network, lane: id };
    }
  return null;
}

function answerLane(
  bench: Bench,
  { network, lane }: { readonly network: Network; readonly lane: string },
  at: PointerAt,
  floor: FloorPoint,
): void {
  const change = (present: Network): Network => {
    if (at.shift) return withoutLane(present, lane);
    if (at.free) return turnedLane(present, lane);
    return withStopOnLane(present, lane, onLane(present, lane, floor)?.point ?? floor).network;
  };
  changeNetwork(bench.store, bench.layout, network.id, change);
}

/** A new node, joined to the last one; the first one of a layout brings a network with a vehicle. @returns the node */
function leadOn(bench: Bench, point: FloorPoint, last: string | null): string {
  const { store, layout } = bench;
  const present = networksOf(bench).find((network) => last === null || network.nodes.some(({ id }) => id === last));
  if (present === undefined) {
    const network = firstNetwork(point, recordsOf(bench));
    store.edit('build:edit.lanes', (draft) => {
      draft.put(layout, network);
      draft.put(layout, fleetFor(network, recordsOf(bench)));
    });
    pick(bench.side, [network.id]);
    return network.nodes[0]?.id ?? '';
  }
  const added = withNode(present, point);
  changeNetwork(store, layout, present.id, () => (last === null ? added.network : withLane(added.network, last, added.node)));
  return added.node;
}
