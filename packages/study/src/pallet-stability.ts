import { type Catalog, figureAt } from '@taktwerk/catalog';
import type { CompileProblem } from '@taktwerk/compile';
import type { Fleet, Layout, LayoutId, LineDocument, PalletizingWork, Product, RecordId } from '@taktwerk/line';
import {
  judgePallet,
  type PalletJudgement,
  type PalletLoad,
  type PalletVerdict,
  type Shaken,
  type Shove,
  type shakePallet,
} from '@taktwerk/physics';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';

/** Friction of cartons on cartons and on wood: an assumption until somebody measures it. */
export const ASSUMED_FRICTION = 0.4;
/** Deceleration of an emergency stop, and the radius of a curve, where nobody says, m/s² and m. */
const EMERGENCY_MPS2 = 3;
const CURVE_M = 1;
const GRAVITY = 9.81;

/** One test of a built pallet. */
export interface PalletTest {
  readonly shove: Shove;
  /** Statics; it decides. */
  readonly judged: PalletJudgement;
  /** The stage of rigid bodies; null where it was not asked for. */
  readonly shaken: Shaken | null;
  readonly verdict: PalletVerdict;
}

export interface PalletStability {
  readonly station: RecordId;
  readonly product: RecordId;
  readonly boxes: number;
  readonly massKg: number;
  readonly friction: number;
  readonly frictionOrigin: 'assumed' | 'measured';
  readonly tests: readonly PalletTest[];
}

export interface StabilityOptions {
  /** Measured Coulomb μ; without it the assumption. */
  readonly friction?: number;
  /** Also shakes each pallet on the stage of rigid bodies (seconds of computing, for showing); handed in, so that who only judges loads no physics. */
  readonly shake?: typeof shakePallet;
}

/**
 * How every pallet that a layout builds stands the way it travels: braking, a curve, an emergency stop of the vehicle, and 0.5 g sideways
 * (the tilt-table equivalent). The analytic check decides; where bodies on the stage end otherwise, both are shown.
 *
 * @param station only this palletizing station; all of them without it
 */
export function palletStability(
  document: LineDocument,
  layoutId: LayoutId,
  catalog: Catalog,
  station?: RecordId,
  options: StabilityOptions = {},
): Result<PalletStability[], Problem[]> {
  const layout = document.layouts[layoutId];
  if (layout === undefined) {
    return refused([{ code: 'layout.unknown', at: '', field: 'layouts', expected: Object.keys(document.layouts), got: layoutId }]);
  }
  const works = palletWorks(document, layout);
  const wanted = station === undefined ? works : works.filter((entry) => entry.station === station);
  if (station !== undefined && wanted.length === 0) {
    const expected = [...new Set(works.map((entry) => entry.station))];
    return refused([{ code: 'station.unknown', at: station, field: 'records', expected, got: null }]);
  }
  const friction = options.friction ?? ASSUMED_FRICTION;
  const shoves = shovesOf(layout, catalog);
  return ok(
    wanted.map(({ station: at, product, work }) => {
      const load = loadOf(work, product);
      return {
        ...{ station: at, product: product.id, boxes: load.boxes.length, massKg: load.boxes.length * product.massKg, friction },
        frictionOrigin: options.friction === undefined ? 'assumed' : 'measured',
        tests: shoves.map((shove): PalletTest => {
          const judged = judgePallet(load, friction, shove);
          return { shove, judged, shaken: options.shake?.(load, friction, shove) ?? null, verdict: judged.verdict };
        }),
      };
    }),
  );
}

interface PalletWork {
  readonly station: RecordId;
  readonly product: Product;
  readonly work: PalletizingWork;
}

/** Stacking work by station and product; work for all products takes the document's first one that fits its layer. */
function palletWorks(document: LineDocument, layout: Layout): PalletWork[] {
  const products = Object.values(document.shared).filter((record): record is Product => record.kind === 'product');
  return Object.values(layout.records).flatMap((record) => {
    if (record.kind !== 'station') return [];
    return Object.entries(record.operations).flatMap(([id, { work }]) => {
      if (work.type !== 'palletizing' || work.direction !== 'stack') return [];
      const product = products.find((entry) => entry.id === id) ?? products.find((entry) => fits(entry, work)) ?? products[0];
      return product === undefined ? [] : [{ station: record.id, product, work }];
    });
  });
}

const fits = ({ sizeM }: Product, { pattern }: PalletizingWork): boolean => Math.abs(sizeM[2] - pattern.layerHeightM) < 0.02;

function loadOf({ pattern }: PalletizingWork, product: Product): PalletLoad {
  const { layers, layer, layerHeightM, alternate, palletLengthM, palletWidthM } = pattern;
  const boxes = Array.from({ length: layers }, (_, level) =>
    layer.map(({ x, y, rotation }) => {
      const turned = alternate && level % 2 === 1;
      const at = [turned ? palletLengthM - x : x, turned ? palletWidthM - y : y, (level + 0.5) * layerHeightM] as const;
      return { layer: level, massKg: product.massKg, sizeM: [product.sizeM[0], product.sizeM[1], layerHeightM] as const, at, rotation };
    }),
  ).flat();
  return { boxes, layers, layerHeightM };
}

/** What a pallet goes through on the layout's vehicles: their own speeds, else the catalog's start values. */
function shovesOf(layout: Layout, catalog: Catalog): Shove[] {
  const fleet = Object.values(layout.records).find((record): record is Fleet => record.kind === 'fleet');
  const figure = (name: string, otherwise: number): number => {
    const group = catalog.figures('vehicle:defaults');
    const value = group === undefined ? undefined : figureAt(group, name)?.value;
    return typeof value === 'number' ? value : otherwise;
  };
  const speed = fleet?.speedLoadedMps ?? 1;
  const braking = fleet?.accelerationMps2 ?? figure('decelMPerS2', 0.5);
  const curve = Math.min(speed, figure('curveSpeedMPerS', 0.5));
  return [
    { id: 'braking', accelerationMps2: braking, seconds: speed / braking, along: 'length' },
    { id: 'cornering', accelerationMps2: (curve * curve) / CURVE_M, seconds: (Math.PI / 2) * (CURVE_M / curve), along: 'width' },
    { id: 'emergencyStop', accelerationMps2: EMERGENCY_MPS2, seconds: speed / EMERGENCY_MPS2, along: 'length' },
    { id: 'tiltTable', accelerationMps2: 0.5 * GRAVITY, seconds: 1, along: 'width' },
  ];
}

/** Pallets that move in braking, curves or an emergency stop, as problems on their station; the 0.5 g test is for information. */
export function palletWarnings(document: LineDocument, layoutId: LayoutId, catalog: Catalog): CompileProblem[] {
  const found = palletStability(document, layoutId, catalog);
  if (!found.ok) return [];
  return found.value.flatMap(({ station, tests }) =>
    tests
      .filter(({ shove, verdict }) => shove.id !== 'tiltTable' && verdict !== 'holds')
      .map(({ shove, judged, verdict }) => ({
        ...{ code: `pallet.${verdict}.${shove.id}`, at: station, layout: layoutId, field: 'operations' },
        expected: Math.round(100 * Math.min(judged.slidesAtMps2, judged.tipsAtMps2)) / 100,
        got: Math.round(100 * shove.accelerationMps2) / 100,
      })),
  );
}
