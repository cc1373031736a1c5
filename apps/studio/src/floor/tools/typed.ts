import type { LayoutId, LineStore } from '@taktwerk/line';
import type { SceneView } from '@taktwerk/scene';
import { moveRecords, turnRecords } from '../../edits/move-record.ts';
import { liftRecords, resize } from '../../edits/size-record.ts';
import type { Axis, Mode } from '../../session/tool.ts';
import { pivotOf } from './drag.ts';

interface Where {
  /** null where the floor is not drawn: things turn about their own places then. */
  readonly view: SceneView | null;
  readonly store: LineStore;
  readonly layout: LayoutId;
}

/** What was typed after W, E or R: millimetres along an axis, degrees, or the size along an axis in millimetres. @returns whether it could be done */
export function commitTyped(where: Where, ids: readonly string[], mode: Mode, axis: Axis | null, typed: string): boolean {
  const value = Number(typed);
  if (typed === '' || !Number.isFinite(value)) return false;
  const { store, layout } = where;
  if (mode === 'rotate') turnRecords(store, layout, ids, pivotOf(where, ids), (value * Math.PI) / 180);
  else if (mode === 'move') return moveAlong(where, ids, axis ?? 'x', value / 1000);
  else return resize(where, ids, axis ?? 'x', value / 1000);
  return true;
}

function moveAlong({ store, layout }: Where, ids: readonly string[], axis: Axis, metres: number): boolean {
  if (axis === 'z') liftRecords({ store, layout }, ids, metres);
  else moveRecords(store, layout, ids, { x: axis === 'x' ? metres : 0, y: axis === 'y' ? metres : 0 });
  return true;
}
