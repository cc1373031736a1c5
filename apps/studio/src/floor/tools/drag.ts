import { middleOf, unionOf } from '../../edits/arrange.ts';
import { anchorOf, clean, type FloorPoint } from '../../edits/geometry.ts';
import { moveRecords, turnRecords } from '../../edits/move-record.ts';
import { liftRecords, resize, sizeAlong } from '../../edits/size-record.ts';
import { type Axis, useTool } from '../../session/tool.ts';
import { type Bench, GRID_M, type PointerAt, reachAt, recordsOf } from './bench.ts';
import { allPorts, boxesAround, boxOf, movedBox } from './room.ts';
import { snapped } from './snap.ts';

/** Something that follows the pointer until it is let go. */
export interface Drag {
  to(at: PointerAt): void;
  drop(): void;
  cancel(): void;
}

/** The document follows a drag this long after the pointer rests, ms: numbers move while one drags, and a closed tab loses nothing. */
const TELL_EVERY_MS = 180;
let gestures = 0;

/** Moves records with the pointer; they fall into place on ports, faces and the grid. */
export function openMove(bench: Bench, ids: readonly string[], from: FloorPoint, lock: Axis | null): Drag {
  gestures += 1;
  const join = `drag ${gestures}`;
  const { view, store, layout } = bench;
  const records = recordsOf(bench);
  const primary = ids.find((id) => records[id] !== undefined && anchorOf(records[id]) !== null) ?? ids[0] ?? '';
  const first = records[primary];
  const start = (first === undefined ? null : anchorOf(first)) ?? from;
  const boxes = ids.flatMap((id) => {
    const extents = view.extentsOf(id);
    return extents === null ? [] : [boxOf(extents)];
  });
  const box = boxes.length === 0 ? { minX: start.x, minY: start.y, maxX: start.x, maxY: start.y } : unionOf(boxes);
  const others = boxesAround(view, records, ids);
  const ports = ids.length === 1 ? allPorts(view, records).filter((port) => ids.includes(port.record)) : [];
  const otherPorts = ports.length === 0 ? [] : allPorts(view, records, ids);
  let by: FloorPoint = { x: 0, y: 0 };
  let told: FloorPoint = by;
  let timer: number | undefined;

  const tell = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    const step = { x: clean(by.x - told.x), y: clean(by.y - told.y) };
    told = by;
    moveRecords(store, layout, ids, step, join);
  };
  const draw = (): void => {
    const drawn = view.drawn(primary);
    const at = (drawn === null ? null : anchorOf(drawn)) ?? start;
    view.shift(ids, { x: start.x + by.x - at.x, y: start.y + by.y - at.y });
  };
  return {
    to(at) {
      if (at.floor === null) return;
      const way = { x: lock === 'y' ? 0 : at.floor.x - from.x, y: lock === 'x' ? 0 : at.floor.y - from.y };
      const fall = at.free
        ? { by: { x: 0, y: 0 }, guides: [], port: null }
        : snapped({
            box: movedBox(box, way.x, way.y),
            anchor: { x: start.x + way.x, y: start.y + way.y },
            ports: ports.map((port) => ({ x: port.x + way.x, y: port.y + way.y })),
            others,
            otherPorts,
            reach: reachAt(view, at.floor),
            grid: useTool.getState().grid ? GRID_M : null,
          });
      by = {
        x: lock === 'y' ? 0 : clean(way.x + fall.by.x),
        y: lock === 'x' ? 0 : clean(way.y + fall.by.y),
      };
      draw();
      bench.show({ guides: fall.guides, port: fall.port });
      timer ??= window.setTimeout(tell, TELL_EVERY_MS);
    },
    drop() {
      tell();
      bench.show({});
      draw();
    },
    cancel() {
      by = { x: 0, y: 0 };
      tell();
      bench.show({});
      draw();
    },
  };
}

/** Steps that turning falls on, rad. */
const TURN_STEP = Math.PI / 12;

/** Turns records about the middle of their extents with the pointer, in steps of 15°. */
export function openTurn(bench: Bench, ids: readonly string[], from: FloorPoint): Drag {
  gestures += 1;
  const join = `turn ${gestures}`;
  const { store, layout } = bench;
  const about = pivotOf(bench, ids);
  const first = Math.atan2(from.y - about.y, from.x - about.x);
  let told = 0;
  let angle = 0;
  const tell = (): void => {
    const step = clean(angle - told);
    told = angle;
    turnRecords(store, layout, ids, about, step, join);
  };
  return {
    to(at) {
      if (at.floor === null) return;
      const turned = Math.atan2(at.floor.y - about.y, at.floor.x - about.x) - first;
      angle = at.free ? turned : Math.round(turned / TURN_STEP) * TURN_STEP;
      if (Math.abs(angle - told) > 1e-9) tell();
    },
    drop: tell,
    cancel() {
      angle = 0;
      tell();
    },
  };
}

/** Pixels of a metre upwards at a point of the floor. */
function pixelsUp({ view }: Bench, at: FloorPoint): number {
  const [foot, head] = [view.project(at.x, at.y, 0), view.project(at.x, at.y, 1)];
  return foot === null || head === null ? 0 : foot.y - head.y;
}

/** Steps that heights and sizes fall on, m. */
const stepOf = (at: PointerAt): number => (at.free || !useTool.getState().grid ? 0.001 : GRID_M);

/** Lifts records over the floor with the pointer. */
export function openLift(bench: Bench, ids: readonly string[], from: PointerAt): Drag | null {
  gestures += 1;
  const join = `lift ${gestures}`;
  const scale = pixelsUp(bench, pivotOf(bench, ids));
  if (scale < 4) return null;
  let told = 0;
  const tell = (metres: number): void => {
    liftRecords(bench, ids, clean(metres - told), join);
    told = metres;
  };
  return {
    to(at) {
      const step = stepOf(at);
      tell(clean(Math.round((from.y - at.y) / scale / step) * step));
    },
    drop: () => undefined,
    cancel: () => tell(0),
  };
}

/** Sizes a record along one of its own axes with the pointer; what stands about its own place grows to both sides. */
export function openSize(bench: Bench, id: string, axis: Axis, from: PointerAt): Drag | null {
  gestures += 1;
  const join = `size ${gestures}`;
  const record = recordsOf(bench)[id];
  const first = sizeAlong(record, axis);
  if (record === undefined || first === null || from.floor === null) return null;
  const start = from.floor;
  const rotation = 'at' in record ? record.at.rotation : 0;
  const isCentred = axis !== 'z' && !(record.kind === 'fixture' && record.points.length > 0);
  const scale = pixelsUp(bench, pivotOf(bench, [id]));
  const heading = rotation + (axis === 'y' ? Math.PI / 2 : 0);
  const growth = (at: PointerAt): number | null => {
    if (axis === 'z') return scale < 4 ? null : (from.y - at.y) / scale;
    if (at.floor === null) return null;
    return (at.floor.x - start.x) * Math.cos(heading) + (at.floor.y - start.y) * Math.sin(heading);
  };
  return {
    to(at) {
      const by = growth(at);
      if (by === null) return;
      const step = stepOf(at);
      const size = Math.max(step, Math.round((first + by * (isCentred ? 2 : 1)) / step) * step);
      resize(bench, [id], axis, clean(size), join);
    },
    drop: () => undefined,
    cancel: () => void resize(bench, [id], axis, first, join),
  };
}

/** What a selection turns about: the place of a single record, the middle of several. */
export function pivotOf(
  bench: Pick<Bench, 'store' | 'layout'> & { readonly view: Bench['view'] | null },
  ids: readonly string[],
): FloorPoint {
  const record = ids.length === 1 ? recordsOf(bench)[ids[0] ?? ''] : undefined;
  if (record !== undefined && 'at' in record) return { x: record.at.x, y: record.at.y };
  const boxes = ids.flatMap((id) => {
    const extents = bench.view?.extentsOf(id) ?? null;
    return extents === null ? [] : [boxOf(extents)];
  });
  const first = recordsOf(bench)[ids[0] ?? ''];
  const middle = boxes.length === 0 ? ((first === undefined ? null : anchorOf(first)) ?? { x: 0, y: 0 }) : middleOf(unionOf(boxes));
  return { x: clean(middle.x), y: clean(middle.y) };
}
