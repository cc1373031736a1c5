import { type Catalog, openCatalog, type RobotSpec } from '@taktwerk/catalog';
import type { LayoutInput, SharedInput } from '@taktwerk/line/testing';
import { TEST_FIGURES } from './test-figures.ts';

/**
 * Arms and cells for tests. `test-arc` has the joint origins, limits and speeds of the KUKA KR 8 R1440-2 arc HW as the ROS package
 * kroshu/kuka_robot_descriptions gives them (kr8_r1440_2_arc_hw_macro.xacro, joint_limits.yaml).
 */
const read = <T>(value: T) => ({ value, origin: 'read' as const, source: 'K' });
const joint = (axis: number, xyz: number[], rpy: number[]) => ({
  ...{ name: `joint_${axis + 1}`, type: 'revolute', xyz, rpy, axis: [0, 0, 1] },
  drive: Array.from({ length: 6 }, (_, i) => (i === axis ? 1 : 0)),
});
/** Rounded to six decimals, as the catalog's rotations are. */
const HALF = 1.570796;
const TURN = HALF + 1.570797;

const ARC = {
  ...{ format: 'taktwerk-robot', version: 1, maker: 'KUKA', classes: ['arc-welding'], axes: 6 },
  ...{ payloadKg: read(8), reachM: read(1.441), repeatabilityM: null, massKg: null, ipRating: null, powerW: null },
  axisTypes: Array.from({ length: 6 }, () => 'revolute'),
  range: read([
    [-2.9670597283903604, 2.9670597283903604],
    [-3.2288591161895095, 1.1344640137963142],
    [-2.076941809873252, 3.1590459461097367],
    [-2.8797932657906435, 2.8797932657906435],
    [-2.007128639793479, 2.443460952792061],
    [-6.1086523819801535, 6.1086523819801535],
  ]),
  maxSpeed: read([3.839724354387525, 3.6651914291880923, 4.71238898038469, 7.504915783575617, 7.504915783575617, 10.970616079260758]),
  maxAcceleration: read([
    12.768828807590515, 9.927432785343745, 6.969099703213358, 47.68937648149306, 48.95299485993696, 214.93555205384968,
  ]),
  chain: read([
    joint(0, [0, 0, 0.252], [TURN, 0, 0]),
    joint(1, [0.17, 0.0705, -0.173], [HALF, 0, 0]),
    joint(2, [0.61, 0, 0.006], [0, 0, 0]),
    joint(3, [0.1086, -0.21, 0.0645], [HALF, 0, -HALF]),
    joint(4, [0, -0.0415, -0.5184], [0, HALF, HALF]),
    joint(5, [0.0665, 0, 0.0415], [HALF, 0, -HALF]),
    { name: 'link6-tool0', type: 'fixed', xyz: [0, 0, -0.0135], rpy: [TURN, 0, TURN] },
  ]),
  ...{ delta: null, volumes: null, colour: { value: '#ff6a00', origin: 'assumed', note: 'test' }, flangePoses: [], reachCheck: null },
  ...{ cycleBenchmark: null, price: null, quality: 'A', notes: [], sources: { K: { title: 'kroshu/kuka_robot_descriptions' } } },
};

/** Capsules along the links, as the catalog's entries have them. */
const VOLUMES = [
  { frame: -1, shape: 'capsule', from: [0, 0, 0], to: [0, 0, 0.252], radiusM: 0.16 },
  { frame: 1, shape: 'capsule', from: [0, 0, 0], to: [0.61, 0, 0.006], radiusM: 0.1 },
  { frame: 3, shape: 'capsule', from: [0, 0, 0], to: [0, -0.0415, -0.5184], radiusM: 0.067 },
];

const VEHICLE = {
  ...{ format: 'taktwerk-vehicle', version: 1, id: 'test-vehicle', maker: 'test', model: 'test', classes: ['agv'], payloadKg: null },
  ...{ emptySpeedMPerS: null, loadedSpeedMPerS: null, accelerationMPerS2: null, yawRateRadPerS: null, yawAccelerationRadPerS2: null },
  sizeM: { value: [0.9, 0.6, 0.3], origin: 'assumed', note: 'for tests' },
  ...{ massKg: null, liftHeightM: null, positioningM: null, battery: null, price: null, figures: {}, notes: [], sources: {} },
};

/** An arm with everything known, the same with volumes, one without accelerations, one without speeds. */
export function testCatalog(): Catalog {
  const arms: object[] = [
    { ...ARC, id: 'test-arc', model: 'arc' },
    { ...ARC, id: 'test-solid', model: 'solid', volumes: { value: VOLUMES, origin: 'derived', note: 'along the links' } },
    { ...ARC, id: 'test-no-acceleration', model: 'ramp', maxAcceleration: null },
    { ...ARC, id: 'test-no-speed', model: 'slow', maxSpeed: null, maxAcceleration: null },
  ];
  const catalog = openCatalog([...arms, VEHICLE, ...TEST_FIGURES].map((json, index) => ({ path: `test-${index}.json`, json })));
  if (catalog.problems.length > 0) throw new Error(JSON.stringify(catalog.problems));
  return catalog;
}

export const testArm = (id: string): RobotSpec => testCatalog().robot(id)!;

export const BRACKET: SharedInput = { kind: 'product', id: 'product:part', massKg: 1, sizeM: [0.3, 0.2, 0.1] };

/** A robot at the origin whose tool points out of the flange. */
export const robotAt = (more: object = {}): LayoutInput =>
  ({
    ...{ kind: 'robot', id: 'robot:r1', model: 'test-arc', at: { x: 0, y: 0 } },
    tool: { look: 'torch', tcp: { xyz: [0, 0, 0.3], rpy: [0, 0, 0] }, massKg: 2, gripS: 0.4, releaseS: 0.3 },
    ...more,
  }) as LayoutInput;

/** Two horizontal seams of 100 mm in front of the arm, welded from above at 10 mm/s. */
export const SEAMS = [
  {
    id: 'a',
    points: [
      [0, -0.05, 0.5],
      [0, 0.05, 0.5],
    ],
    approach: [0, 0, -1],
    travelSpeedMps: 0.01,
  },
  {
    id: 'b',
    points: [
      [0.1, 0.05, 0.5],
      [0.1, -0.05, 0.5],
    ],
    approach: [0, 0, -1],
    travelSpeedMps: 0.01,
  },
];

/** A station with one operation for all products. */
export const stationWith = (work: object, more: object = {}, operation: object = {}): LayoutInput =>
  ({ kind: 'station', id: 'station:cell', at: { x: 0.9, y: 0 }, operations: { '*': { work, ...operation } }, ...more }) as LayoutInput;
