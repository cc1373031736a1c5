import { create } from 'zustand';
import type { Item } from '../drawer/items.ts';
import type { FloorPoint } from '../edits/geometry.ts';
import type { PathLook } from '../floor/tools/path-tool.ts';
import { type Selection, useView } from './view.ts';

/** What the pointer does on the floor. */
export type Tool =
  | { readonly kind: 'select' }
  | { readonly kind: 'place'; readonly item: Item; readonly rotation: number }
  | { readonly kind: 'flow' }
  | { readonly kind: 'conveyor'; readonly points: readonly FloorPoint[] }
  | { readonly kind: 'lanes'; readonly last: string | null }
  | { readonly kind: 'measure'; readonly points: readonly FloorPoint[] }
  | { readonly kind: 'path'; readonly look: PathLook; readonly points: readonly FloorPoint[] }
  | { readonly kind: 'scale'; readonly underlay: string; readonly points: readonly FloorPoint[] };

/** What the gizmo at the selection does: W, E, R. */
export type Mode = 'move' | 'rotate' | 'size';
export type Axis = 'x' | 'y' | 'z';

interface ToolState {
  readonly tool: Tool;
  readonly mode: Mode;
  /** Only along this axis; null: freely over the floor. */
  readonly lock: Axis | null;
  /** W, E or R was pressed for this selection: digits are its measure. */
  readonly armed: boolean;
  /** Figures typed for the mode: mm, or degrees. */
  readonly typed: string;
  /** More records selected with the one of the view, on its side. */
  readonly also: readonly string[];
  readonly hidden: readonly string[];
  readonly locked: readonly string[];
  /** Whether places fall on the 100 mm grid. */
  readonly grid: boolean;
  /** The floor, or boxes and arrows of the same layout. */
  readonly picture: 'floor' | 'flow';
  readonly drawer: boolean;
  /** Side by side, both halls are seen from the same place. */
  readonly linked: boolean;
  /** All ways of parts are drawn, rework and scrap too, not only those of the selection. */
  readonly flows: boolean;
  /** One walks through the hall at eye height. */
  readonly walking: boolean;
  /** Height at which the hall is cut, m; null: it is whole. */
  readonly sectionM: number | null;
  take(tool: Tool): void;
  setMode(mode: Mode): void;
}

const SELECT: Tool = { kind: 'select' };

export const useTool = create<ToolState>()((set) => ({
  tool: SELECT,
  mode: 'move',
  lock: null,
  armed: false,
  typed: '',
  also: [],
  hidden: [],
  locked: [],
  grid: true,
  picture: 'floor',
  drawer: false,
  linked: true,
  flows: false,
  walking: false,
  sectionM: null,
  take: (tool) => set({ tool, typed: '', lock: null, armed: false }),
  setMode: (mode) => set({ mode, typed: '', lock: null, armed: true, tool: SELECT }),
}));

export const layDown = (): void => useTool.getState().take(SELECT);

/** All selected ids, the first one first. */
export function pickedIds(): readonly string[] {
  const { selection } = useView.getState();
  return selection === null ? [] : [selection.id, ...useTool.getState().also];
}

/** Selects several records of a side; the first one is what the panels show. */
export function pick(side: Selection['side'], ids: readonly string[], inspect = false): void {
  const [first, ...also] = [...new Set(ids)];
  useView.getState().select(first === undefined ? null : { side, id: first }, inspect);
  useTool.setState({ also });
}

/** Adds records (one, or a group) to what is selected, or takes them out. */
export function togglePicked(side: Selection['side'], ids: readonly string[]): void {
  const { selection } = useView.getState();
  const present = selection?.side === side ? pickedIds() : [];
  const isIn = ids.some((id) => present.includes(id));
  pick(side, isIn ? present.filter((other) => !ids.includes(other)) : [...present, ...ids]);
}

// a selection made elsewhere stands alone
useView.subscribe((view, before) => {
  if (view.selection !== before.selection) useTool.setState({ also: [], typed: '', lock: null, armed: false });
});
