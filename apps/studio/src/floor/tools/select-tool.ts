import { withGroups } from '../../edits/groups.ts';
import { heldIn, unseenIn } from '../../edits/layers.ts';
import { pick, pickedIds, togglePicked, useTool } from '../../session/tool.ts';
import { useView } from '../../session/view.ts';
import type { Bench, PointerAt, Program } from './bench.ts';
import { recordsOf } from './bench.ts';
import { type Drag, openMove } from './drag.ts';
import { boxOf } from './room.ts';

/** Clicks select, Shift adds, dragging what is selected moves it, Shift-dragging over the floor draws a rubber band. */
export function selectTool(bench: Bench): Program {
  let drag: Drag | null = null;
  let band: { readonly from: PointerAt; record: string | null; moved: boolean } | null = null;
  return {
    down(at) {
      const { selection } = useView.getState();
      const ids = selection?.side === bench.side ? pickedIds() : [];
      const record = bench.view.recordAt(at, at.shift ? [] : ids);
      if (at.shift) {
        band = { from: at, record, moved: false };
        return true;
      }
      const held = heldIn(recordsOf(bench), useTool.getState().locked);
      if (record === null || at.floor === null || !ids.includes(record) || held.has(record)) return false;
      drag = openMove(
        bench,
        ids.filter((id) => !held.has(id)),
        at.floor,
        useTool.getState().lock,
      );
      return true;
    },
    move(at) {
      drag?.to(at);
      if (band === null) return;
      const [width, height] = [Math.abs(at.x - band.from.x), Math.abs(at.y - band.from.y)];
      band.moved ||= width + height > 6;
      if (band.moved) bench.show({ band: { x: Math.min(at.x, band.from.x), y: Math.min(at.y, band.from.y), width, height } });
    },
    up(at) {
      drag?.drop();
      drag = null;
      if (band === null) return;
      if (band.moved) pick(bench.side, withGroups(recordsOf(bench), inBand(bench, band.from, at)));
      else if (band.record !== null) togglePicked(bench.side, withGroups(recordsOf(bench), [band.record]));
      band = null;
      bench.show({});
    },
    cancel() {
      drag?.cancel();
      [drag, band] = [null, null];
      bench.show({});
    },
  };
}

/** Records whose middle lies in the rubber band. */
function inBand({ view, ...bench }: Bench, from: PointerAt, to: PointerAt): readonly string[] {
  const { hidden, locked } = useTool.getState();
  const records = recordsOf(bench);
  const [unseen, held] = [unseenIn(records, hidden), heldIn(records, locked)];
  return Object.values(records).flatMap((record) => {
    const extents = view.extentsOf(record.id);
    if (extents === null || record.kind === 'underlay' || unseen.has(record.id) || held.has(record.id)) return [];
    const { minX, minY, maxX, maxY } = boxOf(extents);
    const middle = view.project((minX + maxX) / 2, (minY + maxY) / 2, (extents.min[2] + extents.max[2]) / 2);
    if (middle === null) return [];
    const isIn = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);
    return isIn(middle.x, from.x, to.x) && isIn(middle.y, from.y, to.y) ? [record.id] : [];
  });
}
