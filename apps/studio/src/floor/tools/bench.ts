import type { LayoutId, LayoutRecord, LineStore } from '@taktwerk/line';
import type { SceneView } from '@taktwerk/scene';
import type { FloorPoint } from '../../edits/geometry.ts';
import type { Side } from '../../session/view.ts';
import type { Port } from './ports.ts';
import type { Guide } from './snap.ts';

/** What the tools of a hall work with. */
export interface Bench {
  readonly view: SceneView;
  readonly store: LineStore;
  readonly layout: LayoutId;
  readonly side: Side;
  /** Shows marks over the floor; what is left out is taken away. */
  show(marks: Marks): void;
}

/** What the tools draw over the floor while they work. */
export interface Marks {
  /** Footprint and height of what would be put down, floor frame. */
  readonly ghost?: Ghost;
  readonly guides?: readonly Guide[];
  readonly port?: FloorPoint | null;
  /** A connection that is being drawn. */
  readonly wire?: { readonly from: Port; readonly to: FloorPoint & { readonly z: number }; readonly takes: boolean };
  /** A rubber band, px. */
  readonly band?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Where the next point of a line would come to lie. */
  readonly next?: FloorPoint;
}

export interface Ghost {
  readonly at: FloorPoint & { readonly rotation: number };
  /** Corner points of the extents at rotation 0 around the own place. */
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

/** Where the pointer is. */
export interface PointerAt {
  /** px in the hall. */
  readonly x: number;
  readonly y: number;
  readonly floor: FloorPoint | null;
  readonly shift: boolean;
  /** Places don't snap. */
  readonly free: boolean;
}

/** How a tool answers the pointer. */
export interface Program {
  /** @returns true: the tool keeps the pointer until it goes up; false: the camera has it */
  down?(at: PointerAt): boolean;
  move?(at: PointerAt): void;
  up?(at: PointerAt): void;
  /** A press that has not moved and that the tool has not kept. @returns true: nothing else shall answer it */
  click?(at: PointerAt): boolean;
  /** Enter or a double click. */
  finish?(): void;
  /** Esc, another tool, or the pointer gone. */
  cancel?(): void;
}

export const recordsOf = ({ store, layout }: Pick<Bench, 'store' | 'layout'>): Readonly<Record<string, LayoutRecord>> =>
  store.document().layouts[layout]?.records ?? {};

/** Width of the grid, m. */
export const GRID_M = 0.1;
/** Distance at which things catch, px. */
const CATCH_PX = 12;

/** The same in metres at a point of the floor, by the scale of the picture there. */
export function reachAt(view: SceneView, at: FloorPoint): number {
  const [here, aside, beyond] = [view.project(at.x, at.y), view.project(at.x + 1, at.y), view.project(at.x, at.y + 1)];
  if (here === null || aside === null || beyond === null) return GRID_M;
  const scale = Math.max(Math.hypot(aside.x - here.x, aside.y - here.y), Math.hypot(beyond.x - here.x, beyond.y - here.y));
  return Math.min(0.6, CATCH_PX / Math.max(scale, 1));
}
