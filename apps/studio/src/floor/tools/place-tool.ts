import type { Item } from '../../drawer/items.ts';
import { looksOf } from '../../drawer/picture-shop.ts';
import { putDown } from '../../drawer/put-down.ts';
import type { Box } from '../../edits/arrange.ts';
import { type FloorPoint, turnedAbout } from '../../edits/geometry.ts';
import { layDown, pick, useTool } from '../../session/tool.ts';
import { type Bench, type Ghost, GRID_M, type PointerAt, type Program, reachAt, recordsOf } from './bench.ts';
import { portsOf } from './ports.ts';
import { allPorts, boxesAround, movedBox } from './room.ts';
import { snapped } from './snap.ts';

/** Room of a thing whose picture could not be drawn, m. */
const UNKNOWN = { min: [-0.5, -0.5, 0], max: [0.5, 0.5, 1] } as const;

/** Puts down what was taken from the drawer: a ghost shows where; Shift puts down one after the other. */
export function placeTool(bench: Bench, item: Item): Program {
  let room: Pick<Ghost, 'min' | 'max'> = UNKNOWN;
  let ghost: Ghost | null = null;
  void looksOf(item).then((looks) => {
    if (looks !== null) room = looks.extents;
  });
  const settle = (at: PointerAt): Ghost | null => {
    const { tool } = useTool.getState();
    if (at.floor === null || tool.kind !== 'place') return null;
    const { rotation } = tool;
    const fall = at.free ? null : snapped(roomFor(bench, item, room, at.floor, rotation));
    const place = { x: at.floor.x + (fall?.by.x ?? 0), y: at.floor.y + (fall?.by.y ?? 0), rotation };
    ghost = { at: { ...place, x: Number(place.x.toFixed(3)), y: Number(place.y.toFixed(3)) }, min: room.min, max: room.max };
    bench.show({ ghost, guides: fall?.guides ?? [], port: fall?.port ?? null });
    return ghost;
  };
  const put = (at: PointerAt): void => {
    const place = settle(at)?.at;
    if (place === undefined) return;
    bench.show({});
    if (!at.shift) layDown();
    void putDown(bench.store, bench.layout, item, place).then((id) => id !== null && pick(bench.side, [id], true));
  };
  return {
    move: (at) => void settle(at),
    up: put,
    click(at) {
      put(at);
      return true;
    },
    cancel: () => bench.show({}),
  };
}

function roomFor(bench: Bench, item: Item, { min, max }: Pick<Ghost, 'min' | 'max'>, at: FloorPoint, rotation: number) {
  const corners = [
    { x: min[0], y: min[1] },
    { x: max[0], y: min[1] },
    { x: max[0], y: max[1] },
    { x: min[0], y: max[1] },
  ].map((corner) => turnedAbout(corner, { x: 0, y: 0 }, rotation));
  const own: Box = {
    minX: Math.min(...corners.map(({ x }) => x)),
    minY: Math.min(...corners.map(({ y }) => y)),
    maxX: Math.max(...corners.map(({ x }) => x)),
    maxY: Math.max(...corners.map(({ y }) => y)),
  };
  const records = recordsOf(bench);
  const first = item.make({ ...at, rotation }, { records, shared: bench.store.document().shared }, item.name).records[0];
  const ports = first?.kind === 'conveyor' ? portsOf(first, null) : [];
  return {
    box: movedBox(own, at.x, at.y),
    anchor: at,
    ports,
    others: boxesAround(bench.view, records, []),
    otherPorts: ports.length === 0 ? [] : allPorts(bench.view, records),
    reach: reachAt(bench.view, at),
    grid: useTool.getState().grid ? GRID_M : null,
  };
}
