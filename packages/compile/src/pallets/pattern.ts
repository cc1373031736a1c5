import type { PalletPattern } from '@taktwerk/line';

/** A unit as it lies on the pallet, metres. */
export interface PalletUnit {
  /** Cartons may lie either way, bags must bind each other, crates stand rim on rim in columns. */
  readonly kind: 'carton' | 'bag' | 'crate';
  readonly lengthM: number;
  readonly widthM: number;
  readonly heightM: number;
}

export interface PalletSpace {
  readonly palletLengthM: number;
  readonly palletWidthM: number;
  /** Most height of the load, without the pallet. */
  readonly loadHeightM: number;
  /** How far units may stand over each edge. */
  readonly overhangM: number;
}

type Place = PalletPattern['layer'][number];

export interface FoundPattern {
  readonly pattern: PalletPattern;
  /** Share of units of a second layer that lie on at least two of the first. */
  readonly interlock: number;
}

const QUARTER = Math.PI / 2;
const TOLERANCE_M = 1e-9;

/**
 * The layer that holds most units, out of those made of one or two blocks of rows (a block lengthways beside a block crossways). Among
 * equal ones cartons and bags take the one whose next layer, turned by half a turn, binds it best; crates are all laid the same way.
 *
 * @returns null when not even one unit fits
 */
export function palletPatternFor(unit: PalletUnit, space: PalletSpace): FoundPattern | null {
  const layers = Math.floor(space.loadHeightM / unit.heightM + TOLERANCE_M);
  const candidates = layersOf(unit, space).filter((layer) => layer.length > 0);
  if (layers < 1 || candidates.length === 0) return null;
  const ranked = candidates.map((layer) => ({ layer, interlock: unit.kind === 'crate' ? 0 : interlockOf(layer, unit, space) }));
  ranked.sort((a, b) => b.layer.length - a.layer.length || b.interlock - a.interlock);
  const { layer, interlock } = ranked[0]!;
  const { palletLengthM, palletWidthM } = space;
  return {
    pattern: {
      ...{ palletLengthM, palletWidthM, layer, layers, layerHeightM: unit.heightM, slipSheetEvery: 0, slipSheetS: 0 },
      alternate: interlock > 0,
    },
    interlock,
  };
}

/** All layers of one or two blocks; a crate's of one. */
function layersOf(unit: PalletUnit, { palletLengthM, palletWidthM, overhangM }: PalletSpace): Place[][] {
  const [roomX, roomY] = [palletLengthM + 2 * overhangM, palletWidthM + 2 * overhangM];
  const centred = (layer: Place[]) => moved(layer, palletLengthM, palletWidthM, unit);
  const whole = [0, QUARTER].map((rotation) => block(unit, rotation, roomX, roomY));
  if (unit.kind === 'crate') return whole.map(centred);
  const split = [0, QUARTER].flatMap((rotation) => [
    ...splits(extent(unit, rotation)[0], roomX).map((cut) => [
      ...block(unit, rotation, cut, roomY),
      ...shifted(block(unit, QUARTER - rotation, roomX - cut, roomY), cut, 0),
    ]),
    ...splits(extent(unit, rotation)[1], roomY).map((cut) => [
      ...block(unit, rotation, roomX, cut),
      ...shifted(block(unit, QUARTER - rotation, roomX, roomY - cut), 0, cut),
    ]),
  ]);
  return [...whole, ...split].map(centred);
}

/** Length along x and y of a unit that lies this way. */
const extent = ({ lengthM, widthM }: PalletUnit, rotation: number): readonly [number, number] =>
  rotation === 0 ? [lengthM, widthM] : [widthM, lengthM];

/** Where a block of one, two … rows ends. */
const splits = (row: number, room: number): number[] => Array.from({ length: fit(room, row) }, (_, index) => row * (index + 1));

const fit = (room: number, size: number): number => Math.floor(room / size + TOLERANCE_M);

function block(unit: PalletUnit, rotation: number, roomX: number, roomY: number): Place[] {
  const [dx, dy] = extent(unit, rotation);
  const [nx, ny] = [fit(roomX, dx), fit(roomY, dy)];
  return Array.from({ length: nx * ny }, (_, i) => ({ x: ((i % nx) + 0.5) * dx, y: (Math.floor(i / nx) + 0.5) * dy, rotation }));
}

const shifted = (layer: readonly Place[], x: number, y: number): Place[] =>
  layer.map((place) => ({ ...place, x: place.x + x, y: place.y + y }));

/** The layer in the middle of the pallet, to a micrometre. */
function moved(layer: readonly Place[], lengthM: number, widthM: number, unit: PalletUnit): Place[] {
  const ends = layer.map(({ x, y, rotation }) => {
    const [dx, dy] = extent(unit, rotation);
    return [x + dx / 2, y + dy / 2] as const;
  });
  const [right, top] = [Math.max(0, ...ends.map(([x]) => x)), Math.max(0, ...ends.map(([, y]) => y))];
  const at = (value: number) => Math.round(value * 1e6) / 1e6;
  return shifted(layer, (lengthM - right) / 2, (widthM - top) / 2).map(({ x, y, rotation }) => ({ x: at(x), y: at(y), rotation }));
}

/** Share of units of the turned layer that lie on two or more below, each by at least a twentieth of its area. */
function interlockOf(layer: readonly Place[], unit: PalletUnit, { palletLengthM, palletWidthM }: PalletSpace): number {
  const turned = layer.map((place) => ({ ...place, x: palletLengthM - place.x, y: palletWidthM - place.y }));
  const least = (unit.lengthM * unit.widthM) / 20;
  const bound = turned.filter((upper) => layer.filter((lower) => sharedArea(upper, lower, unit) > least).length > 1);
  return bound.length / layer.length;
}

function sharedArea(a: Place, b: Place, unit: PalletUnit): number {
  const [[ax, ay], [bx, by]] = [extent(unit, a.rotation), extent(unit, b.rotation)];
  const along = (p: number, dp: number, q: number, dq: number) =>
    Math.max(0, Math.min(p + dp / 2, q + dq / 2) - Math.max(p - dp / 2, q - dq / 2));
  return along(a.x, ax, b.x, bx) * along(a.y, ay, b.y, by);
}
