import type { PalletPattern } from '@taktwerk/line';

export type PalletPlace = PalletPattern['layer'][number];

/** Length and width of a part or of a pallet, metres. */
export interface Footprint {
  readonly lengthM: number;
  readonly widthM: number;
}

/** A layer that is laid out by a rule. */
export interface LaidOut {
  readonly id: 'columns' | 'turned' | 'split' | 'pinwheel';
  readonly layer: readonly PalletPlace[];
}

/** Slack for sums of lengths, m. */
const EPS = 1e-9;
const fit = (room: number, part: number): number => Math.max(0, Math.floor((room + EPS) / part));
const clean = (value: number): number => Number(value.toFixed(6));

/**
 * Layers that fit on a pallet: rows of parts one way, the other way, a block of each, and four blocks around the middle (pinwheel).
 *
 * @returns those that hold at least one part, most parts first; a layer that only repeats another one is left out
 */
export function patternsFor(pallet: Footprint, part: Footprint): readonly LaidOut[] {
  const all: readonly LaidOut[] = [
    {
      id: 'columns',
      layer: centred(block(0, 0, part, 0, fit(pallet.lengthM, part.lengthM), fit(pallet.widthM, part.widthM)), pallet, part),
    },
    {
      id: 'turned',
      layer: centred(block(0, 0, part, 1, fit(pallet.lengthM, part.widthM), fit(pallet.widthM, part.lengthM)), pallet, part),
    },
    { id: 'split', layer: centred(split(pallet, part), pallet, part) },
    { id: 'pinwheel', layer: centred(pinwheel(pallet, part), pallet, part) },
  ];
  const mixed = (layer: readonly PalletPlace[]) =>
    layer.some(({ rotation }) => rotation === 0) && layer.some(({ rotation }) => rotation !== 0);
  return all
    .filter(({ id, layer }) => layer.length > 0 && (id === 'columns' || id === 'turned' || mixed(layer)))
    .sort((a, b) => b.layer.length - a.layer.length);
}

/** Columns × rows of parts from a corner on; turned by a quarter where `turn` is 1. */
function block(x: number, y: number, part: Footprint, turn: 0 | 1, columns: number, rows: number): PalletPlace[] {
  const [dx, dy] = turn === 0 ? [part.lengthM, part.widthM] : [part.widthM, part.lengthM];
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: x + ((i % columns) + 0.5) * dx,
    y: y + (Math.floor(i / columns) + 0.5) * dy,
    rotation: (turn * Math.PI) / 2,
  }));
}

/** A block of parts lengthwise and beside it one of parts turned, as many as fit. */
function split(pallet: Footprint, part: Footprint): PalletPlace[] {
  let best: PalletPlace[] = [];
  for (let columns = 1; columns <= fit(pallet.lengthM, part.lengthM); columns++) {
    const rest = pallet.lengthM - columns * part.lengthM;
    const places = [
      ...block(0, 0, part, 0, columns, fit(pallet.widthM, part.widthM)),
      ...block(columns * part.lengthM, 0, part, 1, fit(rest, part.widthM), fit(pallet.widthM, part.lengthM)),
    ];
    if (places.length > best.length) best = places;
  }
  return best;
}

/** Four blocks around the middle, those across from each other alike; as many parts as fit without one block in another. */
function pinwheel(pallet: Footprint, part: Footprint): PalletPlace[] {
  const { lengthM: l, widthM: w } = part;
  let best: PalletPlace[] = [];
  for (let a = 1; a <= fit(pallet.lengthM, l); a++)
    for (let b = 1; b <= fit(pallet.widthM, w); b++) {
      const c = fit(pallet.lengthM - a * l, w);
      const d = fit(pallet.widthM - b * w, l);
      const [A, B, C, D] = [a * l, b * w, c * w, d * l];
      const meets = (A > C + EPS && B > D + EPS) || (C > A + EPS && D > B + EPS);
      if (c === 0 || d === 0 || meets || 2 * (a * b + c * d) <= best.length) continue;
      best = [...block(0, 0, part, 0, a, b), ...block(A, 0, part, 1, c, d), ...block(0, B, part, 1, c, d), ...block(C, D, part, 0, a, b)];
    }
  return best;
}

/** The layer in the middle of the pallet. */
function centred(layer: readonly PalletPlace[], pallet: Footprint, part: Footprint): readonly PalletPlace[] {
  if (layer.length === 0) return layer;
  const boxes = layer.map((place) => boxOf(place, part));
  const dx = (pallet.lengthM - Math.max(...boxes.map((b) => b.x1)) - Math.min(...boxes.map((b) => b.x0))) / 2;
  const dy = (pallet.widthM - Math.max(...boxes.map((b) => b.y1)) - Math.min(...boxes.map((b) => b.y0))) / 2;
  return layer.map(({ x, y, rotation }) => ({ x: clean(x + dx), y: clean(y + dy), rotation: clean(rotation) }));
}

export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The upright box around a part on the pallet, metres from the pallet's corner. */
export function boxOf({ x, y, rotation }: PalletPlace, { lengthM, widthM }: Footprint): Box {
  const [cos, sin] = [Math.abs(Math.cos(rotation)), Math.abs(Math.sin(rotation))];
  const [halfX, halfY] = [(lengthM * cos + widthM * sin) / 2, (lengthM * sin + widthM * cos) / 2];
  return { x0: x - halfX, x1: x + halfX, y0: y - halfY, y1: y + halfY };
}

/** Touching is no overlap: a millimetre is let pass. */
const TOUCH_M = 0.001;

/** Places of a layer at which parts lie in one another. */
export function overlapping(layer: readonly PalletPlace[], part: Footprint): ReadonlySet<number> {
  const boxes = layer.map((place) => boxOf(place, part));
  const found = new Set<number>();
  boxes.forEach((a, i) => {
    boxes.slice(i + 1).forEach((b, k) => {
      if (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > TOUCH_M && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > TOUCH_M) {
        found.add(i);
        found.add(i + 1 + k);
      }
    });
  });
  return found;
}

/** Places of a layer at which a part hangs over the pallet's edge. */
export function overhanging(layer: readonly PalletPlace[], part: Footprint, pallet: Footprint): ReadonlySet<number> {
  return new Set(
    layer.flatMap((place, i) => {
      const { x0, x1, y0, y1 } = boxOf(place, part);
      return x0 < -TOUCH_M || y0 < -TOUCH_M || x1 > pallet.lengthM + TOUCH_M || y1 > pallet.widthM + TOUCH_M ? [i] : [];
    }),
  );
}

/** Distance within which an edge jumps to another one, m. */
export const SNAP_M = 0.02;

/** Where a dragged part comes to lie: edges on edges of the pallet and of other parts where they are near, else on whole centimetres, always with its middle on the pallet. */
export function snapped(place: PalletPlace, others: readonly PalletPlace[], part: Footprint, pallet: Footprint): PalletPlace {
  const own = boxOf(place, part);
  const boxes = others.map((other) => boxOf(other, part));
  const near = (from: readonly [number, number], edges: readonly number[]): number | null => {
    const moves = from.flatMap((edge) => edges.map((other) => other - edge)).filter((move) => Math.abs(move) <= SNAP_M);
    return moves.length === 0 ? null : moves.reduce((best, move) => (Math.abs(move) < Math.abs(best) ? move : best));
  };
  const dx = near([own.x0, own.x1], [0, pallet.lengthM, ...boxes.flatMap((box) => [box.x0, box.x1])]);
  const dy = near([own.y0, own.y1], [0, pallet.widthM, ...boxes.flatMap((box) => [box.y0, box.y1])]);
  const within = (value: number, most: number) => clean(Math.max(0, Math.min(most, value)));
  return {
    x: within(dx === null ? Math.round(place.x * 100) / 100 : place.x + dx, pallet.lengthM),
    y: within(dy === null ? Math.round(place.y * 100) / 100 : place.y + dy, pallet.widthM),
    rotation: place.rotation,
  };
}
