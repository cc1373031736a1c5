/** The analytic judge of a built pallet under a sideways acceleration: sliding by Coulomb, tipping layer by layer, interlock counted. */
import { slideDistance, tippingAcceleration } from './slide-and-tip.ts';

const GRAVITY = 9.81;

/** A box of the load. The pallet's own frame: corner at the origin, length along x, width along y, load above z = 0. */
export interface LoadBox {
  readonly layer: number;
  readonly massKg: number;
  /** length, width, height as they lie, m */
  readonly sizeM: readonly [number, number, number];
  /** centre, m */
  readonly at: readonly [number, number, number];
  /** rotation about z, rad */
  readonly rotation: number;
}

export interface PalletLoad {
  readonly boxes: readonly LoadBox[];
  readonly layers: number;
  readonly layerHeightM: number;
}

/** What happens to the pallet: an acceleration of its carrier for some time. */
export interface Shove {
  readonly id: string;
  readonly accelerationMps2: number;
  readonly seconds: number;
  readonly along: 'length' | 'width';
}

/**
 * - `holds`  nothing moves
 * - `shifts` the load slides, or rocks and comes back
 * - `falls`  a column or the whole load tips over, or slides off by more than half a box
 */
export type PalletVerdict = 'holds' | 'shifts' | 'falls';

export interface PalletJudgement {
  readonly verdict: PalletVerdict;
  /** how far the load slides on its pallet, m */
  readonly shiftM: number;
  /** interface at which it begins: 0 is between pallet and first layer; null where it holds */
  readonly layer: number | null;
  /** accelerations at which sliding and tipping begin, m/s² */
  readonly slidesAtMps2: number;
  readonly tipsAtMps2: number;
}

/**
 * Judges a load by statics, interface by interface from the pallet up. Every interface carries what lies above it, so all of one μ begin to
 * slide together and the lowest gives way. What may tip over an interface is the column above it: as wide as one box where layers lie in
 * columns, as wide as the layer where boxes tie them together.
 *
 * @param friction Coulomb μ of all surfaces, ≥ 0
 */
export function judgePallet(load: PalletLoad, friction: number, shove: Shove): PalletJudgement {
  const slidesAt = friction * GRAVITY;
  const interlocked = isInterlocked(load);
  const boxM = boxWidthAlong(load, shove.along);
  const wide = interlocked ? loadWidth(load, shove.along) : boxM;
  const columns = Array.from({ length: load.layers }, (_, k) => tippingAcceleration(wide, (load.layers - k) * load.layerHeightM));
  const tipsAt = Math.min(...columns);
  const limits = { slidesAtMps2: slidesAt, tipsAtMps2: tipsAt };
  const a = shove.accelerationMps2;
  if (a <= Math.min(slidesAt, tipsAt)) return { verdict: 'holds', shiftM: 0, layer: null, ...limits };
  if (tipsAt < slidesAt) {
    const layer = columns.indexOf(tipsAt);
    const falls = tipsOver(wide, (load.layers - layer) * load.layerHeightM, a, shove.seconds);
    return { verdict: falls ? 'falls' : 'shifts', shiftM: 0, layer, ...limits };
  }
  const shiftM = slideDistance(a, friction, shove.seconds);
  return { verdict: shiftM > boxM / 2 ? 'falls' : 'shifts', shiftM, layer: 0, ...limits };
}

/** Whether a block tipping over its edge passes its balance before the acceleration ends. */
function tipsOver(widthM: number, heightM: number, a: number, seconds: number): boolean {
  const turning = (3 * (a * heightM - GRAVITY * widthM)) / (2 * (widthM * widthM + heightM * heightM));
  return turning > 0 && Math.sqrt((2 * Math.atan2(widthM, heightM)) / turning) <= seconds;
}

const sideAlong = ({ sizeM, rotation }: LoadBox, along: Shove['along']): number => {
  const [x, y] = [Math.abs(Math.cos(rotation)), Math.abs(Math.sin(rotation))];
  return along === 'length' ? sizeM[0] * x + sizeM[1] * y : sizeM[0] * y + sizeM[1] * x;
};

/** Narrowest box along the direction. */
const boxWidthAlong = (load: PalletLoad, along: Shove['along']): number => Math.min(...load.boxes.map((box) => sideAlong(box, along)));

function loadWidth(load: PalletLoad, along: Shove['along']): number {
  const axis = along === 'length' ? 0 : 1;
  const ends = load.boxes.map((box) => [box.at[axis] - sideAlong(box, along) / 2, box.at[axis] + sideAlong(box, along) / 2] as const);
  return Math.max(...ends.map(([, to]) => to)) - Math.min(...ends.map(([from]) => from));
}

/** Share of a box's footprint on another that counts as lying on it. */
const RESTS = 0.1;

/** Whether most boxes above the first layer rest on more than one box: layers are then tied together. */
export function isInterlocked({ boxes, layers }: PalletLoad): boolean {
  if (layers < 2) return false;
  const upper = boxes.filter(({ layer }) => layer > 0);
  const tied = upper.filter((box) => boxes.filter((below) => below.layer === box.layer - 1 && overlap(box, below) > RESTS).length > 1);
  return tied.length > upper.length / 2;
}

/** Share of a box's footprint that lies on another, both along the pallet's axes. */
function overlap(box: LoadBox, below: LoadBox): number {
  const along = (axis: 0 | 1): number => {
    const direction = axis === 0 ? 'length' : 'width';
    const [half, other] = [sideAlong(box, direction) / 2, sideAlong(below, direction) / 2];
    const from = Math.max(box.at[axis] - half, below.at[axis] - other);
    const to = Math.min(box.at[axis] + half, below.at[axis] + other);
    return Math.max(0, to - from);
  };
  return (along(0) * along(1)) / (sideAlong(box, 'length') * sideAlong(box, 'width'));
}
