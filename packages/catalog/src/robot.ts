/** A robot, positioner, track or gantry of the catalog: what its file holds, in SI, every figure with its origin. */
import { type Result, refused } from '@taktwerk/units';
import { type CatalogProblem, catalogProblem, problemsOf } from './problems.ts';
import { positive, sourced, sources, vector3 } from './sourced.ts';
import { z } from './zod.ts';

export const ROBOT_CLASSES = [
  'arc-welding',
  'spot-welding',
  'handling',
  'machine-tending',
  'palletizing',
  'painting',
  'grinding',
  'cutting',
  'assembly',
  'screwdriving',
  'dispensing',
  'inspection',
  'bending',
  'picking',
  'sorting',
  'cobot',
  'scara',
  'delta',
  'gantry',
  'track',
  'positioner',
] as const;
export type RobotClass = (typeof ROBOT_CLASSES)[number];

const chainRow = z.strictObject({
  name: z.string(),
  type: z.enum(['revolute', 'prismatic', 'fixed']),
  /** m */
  xyz: vector3,
  /** roll, pitch, yaw in rad: Rz(yaw) Ry(pitch) Rx(roll) */
  rpy: vector3,
  axis: vector3.optional(),
  /** joint movement per unit of each axis; shape [axes] */
  drive: z.array(z.number().finite()).optional(),
  passive: z.literal(true).optional(),
});

/** Shapes hang on the frame of a chain row after its joint has moved; frame -1 is the base. Lengths in m. */
const linkVolume = z.discriminatedUnion('shape', [
  z.strictObject({ frame: z.int().min(-1), shape: z.literal('capsule'), from: vector3, to: vector3, radiusM: z.number().positive() }),
  z.strictObject({ frame: z.int().min(-1), shape: z.literal('box'), centre: vector3, halfExtents: vector3 }),
]);
export type LinkVolume = z.infer<typeof linkVolume>;

/** Flange poses from an independent computation that the chain must reproduce within 5e-5 (m, direction cosine). */
const flangePose = z.strictObject({
  joints: z.array(z.number().finite()),
  positionM: vector3,
  rotation: z.tuple([vector3, vector3, vector3]),
});

export const robotSchema = z.strictObject({
  format: z.literal('taktwerk-robot'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  maker: z.string().min(1),
  model: z.string().min(1),
  classes: z.array(z.enum(ROBOT_CLASSES)).min(1),
  axes: z.int().min(1).max(9),
  payloadKg: positive.nullable(),
  reachM: positive.nullable(),
  workingDiameterM: positive.optional(),
  repeatabilityM: positive.nullable(),
  massKg: positive.nullable(),
  ipRating: sourced(z.string()).nullable(),
  powerW: positive.nullable(),
  /** shape [axes]; null where nothing is known about the axes */
  axisTypes: z.array(z.enum(['revolute', 'prismatic'])).nullable(),
  /** lower and upper limit per axis, rad or m; shape [axes, 2] */
  range: sourced(z.array(z.tuple([z.number().finite(), z.number().finite()]))).nullable(),
  /** rad/s or m/s; shape [axes] */
  maxSpeed: sourced(z.array(z.number().positive())).nullable(),
  /** rad/s2 or m/s2; shape [axes] */
  maxAcceleration: sourced(z.array(z.number().positive())).nullable(),
  chain: sourced(z.array(chainRow).min(1)).nullable(),
  delta: sourced(
    z.strictObject({
      baseRadiusM: z.number().positive(),
      platformRadiusM: z.number().positive(),
      upperArmM: z.number().positive(),
      lowerArmM: z.number().positive(),
    }),
  ).nullable(),
  volumes: sourced(z.array(linkVolume)).nullable(),
  /** for drawing, #rrggbb */
  colour: sourced(z.string().regex(/^#[0-9a-f]{6}$/)),
  flangePoses: z.array(flangePose),
  reachCheck: z
    .strictObject({
      computedM: z.record(z.string(), z.number()),
      compared: z.string().nullable(),
      deviation: z.number().nullable(),
    })
    .nullable(),
  cycleBenchmark: sourced(z.strictObject({ pattern: z.string(), loadKg: z.number().nullable(), cycleS: z.number().nullable() })).nullable(),
  price: sourced(z.strictObject({ amount: z.number().positive(), currency: z.string() })).nullable(),
  /** A: chain, limits and speeds read, reach reproduced within 1 %; B: within 3 % or speeds missing; C: a conflict, see notes; D: no chain */
  quality: z.enum(['A', 'B', 'C', 'D']),
  notes: z.array(z.string()),
  sources,
});

export type RobotSpec = z.infer<typeof robotSchema>;
export type RobotChainRow = z.infer<typeof chainRow>;

/**
 * A robot from the parsed JSON of its file.
 *
 * Beyond types: joints have a direction, limits stand the right way up, every list has one entry per axis, sources are spelled out.
 */
export function parseRobot(json: unknown): Result<RobotSpec, CatalogProblem[]> {
  const parsed = robotSchema.safeParse(json);
  const at = String((json as { id?: unknown } | null)?.id ?? '');
  if (!parsed.success) return refused(problemsOf(parsed.error, at, json));
  const problems = [...axisProblems(parsed.data), ...chainProblems(parsed.data), ...sourceProblems(parsed.data)];
  return problems.length > 0 ? refused(problems) : { ok: true, value: parsed.data };
}

function axisProblems(robot: RobotSpec): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  const lists: [string, readonly unknown[] | undefined][] = [
    ['axisTypes', robot.axisTypes ?? undefined],
    ['range.value', robot.range?.value],
    ['maxSpeed.value', robot.maxSpeed?.value],
    ['maxAcceleration.value', robot.maxAcceleration?.value],
  ];
  for (const [field, list] of lists) {
    if (list !== undefined && list.length !== robot.axes)
      problems.push(catalogProblem('catalog-count', robot.id, field, robot.axes, list.length));
  }
  robot.range?.value.forEach(([low, high], axis) => {
    if (!(low < high)) problems.push(catalogProblem('catalog-limits', robot.id, `range.value[${axis}]`, 'lower < upper', [low, high]));
  });
  return problems;
}

function chainProblems(robot: RobotSpec): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  robot.chain?.value.forEach((row, index) => {
    if (row.type === 'fixed') return;
    const field = `chain.value[${index}]`;
    if (Math.hypot(...(row.axis ?? [0])) < 1e-9)
      problems.push(catalogProblem('catalog-zero-axis', robot.id, `${field}.axis`, 'a direction', row.axis));
    if (row.drive?.length !== robot.axes)
      problems.push(catalogProblem('catalog-count', robot.id, `${field}.drive`, robot.axes, row.drive?.length));
  });
  robot.flangePoses.forEach((pose, index) => {
    if (pose.joints.length !== robot.axes)
      problems.push(catalogProblem('catalog-count', robot.id, `flangePoses[${index}].joints`, robot.axes, pose.joints.length));
  });
  return problems;
}

function sourceProblems(robot: RobotSpec): CatalogProblem[] {
  const keys = Object.keys(robot.sources);
  const problems: CatalogProblem[] = [];
  for (const [field, value] of Object.entries(robot)) {
    const source = (value as { source?: unknown } | null)?.source;
    if (typeof source !== 'string' || source === 'model designation') continue;
    if (!keys.some((key) => source === key || source.startsWith(`${key}:`))) {
      problems.push(catalogProblem('catalog-source', robot.id, `${field}.source`, keys, source));
    }
  }
  return problems;
}
