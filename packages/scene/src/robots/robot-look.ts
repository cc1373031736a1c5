/** What the scene reads of a robot's catalog entry. */
import type { Catalog, RobotSpec } from '@taktwerk/catalog';
import type { DeltaSize } from '@taktwerk/kinematics';

export type SceneCatalog = Pick<Catalog, 'robot'>;

/** Figures from which an arm is drawn; lengths in m, angles in rad, masses in kg. */
export interface RobotLook {
  readonly id: string;
  readonly maker: string;
  readonly model: string;
  readonly classes: readonly string[];
  readonly payloadKg: number | null;
  readonly massKg: number | null;
  readonly reachM: number | null;
  readonly chain: readonly LookRow[];
  /** Lower and upper limit per axis. */
  readonly limits: readonly (readonly [number, number])[];
  /** Paint of the maker, '#rrggbb'. */
  readonly colour: string | null;
  /** Lengths of a delta; null for other robots and where unknown. */
  readonly delta: DeltaSize | null;
}

/** A row of the chain: Trans(xyz) Rz Ry Rx(rpy) then the joint about `axis` by the sum of drive · q. */
export interface LookRow {
  readonly name?: string | undefined;
  readonly type: 'revolute' | 'prismatic' | 'fixed';
  readonly xyz: readonly number[];
  readonly rpy: readonly number[];
  readonly axis?: readonly number[] | undefined;
  /** shape [axes] */
  readonly drive?: readonly number[] | undefined;
  readonly passive?: boolean | undefined;
}

/** The figures of an entry without their origins; entries without a chain get an empty one. */
export function lookOf(spec: RobotSpec): RobotLook {
  return {
    id: spec.id,
    maker: spec.maker,
    model: spec.model,
    classes: spec.classes,
    payloadKg: spec.payloadKg?.value ?? null,
    massKg: spec.massKg?.value ?? null,
    reachM: spec.reachM?.value ?? (spec.workingDiameterM === undefined ? null : spec.workingDiameterM.value / 2),
    chain: spec.chain?.value ?? [],
    limits: spec.range?.value ?? [],
    colour: spec.colour.value,
    delta: spec.delta?.value ?? null,
  };
}
