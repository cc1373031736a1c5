import type { Box } from '../../edits/arrange.ts';
import { clean, type FloorPoint } from '../../edits/geometry.ts';

/** A line that shows on what something has been lined up. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line runs: x of a line along y, y of a line along x. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  /** To be added to where the thing would be. */
  readonly by: FloorPoint;
  readonly guides: readonly Guide[];
  /** Port that another one has been put on. */
  readonly port: FloorPoint | null;
}

export interface SnapRoom {
  /** What moves, where it would be. */
  readonly box: Box;
  /** The point that falls on the grid, where it would be. */
  readonly anchor: FloorPoint;
  readonly ports: readonly FloorPoint[];
  /** What stands still around it. */
  readonly others: readonly Box[];
  readonly otherPorts: readonly FloorPoint[];
  /** Distance at which things catch, m. */
  readonly reach: number;
  /** Width of the grid, m; null: no grid. */
  readonly grid: number | null;
}

/** Where a thing falls into place: on a port first, then on faces and middles of its neighbours, then on the grid; by axis. */
export function snapped(room: SnapRoom): Snapped {
  const port = portSnap(room);
  if (port !== null) return port;
  const x = faceSnap(room, 'x');
  const y = faceSnap(room, 'y');
  const guides = [x?.guide, y?.guide].filter((guide) => guide !== undefined);
  return { by: { x: x?.by ?? gridSnap(room.anchor.x, room.grid), y: y?.by ?? gridSnap(room.anchor.y, room.grid) }, guides, port: null };
}

function gridSnap(value: number, grid: number | null): number {
  return grid === null ? clean(Math.round(value * 1000) / 1000 - value) : clean(Math.round(value / grid) * grid - value);
}

function portSnap({ ports, otherPorts, reach }: SnapRoom): Snapped | null {
  const pairs = ports.flatMap((port) => otherPorts.map((other) => ({ port, other, far: Math.hypot(other.x - port.x, other.y - port.y) })));
  const best = pairs.sort((a, b) => a.far - b.far)[0];
  if (best === undefined || best.far > reach) return null;
  return { by: { x: clean(best.other.x - best.port.x), y: clean(best.other.y - best.port.y) }, guides: [], port: best.other };
}

const LINES = {
  x: (box: Box): readonly number[] => [box.minX, (box.minX + box.maxX) / 2, box.maxX],
  y: (box: Box): readonly number[] => [box.minY, (box.minY + box.maxY) / 2, box.maxY],
};

/** Neighbours farther away than this don't catch, m. */
const NEAR_M = 12;

function faceSnap({ box, others, reach }: SnapRoom, axis: 'x' | 'y'): { readonly by: number; readonly guide: Guide } | null {
  const own = LINES[axis](box);
  let best: { by: number; at: number; other: Box } | null = null;
  for (const other of others) {
    if (gapOf(box, other) > NEAR_M) continue;
    LINES[axis](other).forEach((at, kind) => {
      own.forEach((line, ownKind) => {
        // a middle lines up with a middle, faces with faces
        if ((kind === 1) !== (ownKind === 1)) return;
        const by = at - line;
        if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by) - 1e-9)) best = { by, at, other };
      });
    });
  }
  const found = best as { by: number; at: number; other: Box } | null;
  if (found === null) return null;
  const across =
    axis === 'x'
      ? ([box.minY, box.maxY, found.other.minY, found.other.maxY] as const)
      : ([box.minX, box.maxX, found.other.minX, found.other.maxX] as const);
  return { by: clean(found.by), guide: { axis, at: found.at, from: Math.min(...across), to: Math.max(...across) } };
}

function gapOf(a: Box, b: Box): number {
  return Math.max(a.minX - b.maxX, b.minX - a.maxX, a.minY - b.maxY, b.minY - a.maxY);
}
