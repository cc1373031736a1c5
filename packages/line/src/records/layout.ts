import { z } from 'zod';
import {
  distributionSchema,
  failureSchema,
  maintenanceSchema,
  needSchema,
  pointSchema,
  poseSchema,
  powerSchema,
  sourcesSchema,
  textSchema,
} from './fields.ts';
import { groupSchema, layerSchema, underlaySchema } from './floor.ts';
import { qualitySchema, workSchema } from './work.ts';

/** Records of one layout: what stands on the floor, who works there and how parts flow. Ids carry their kind: `station:press-2`. */
const positive = z.number().positive();
const atLeast0 = z.number().min(0);
const base = { id: z.string(), name: textSchema, sources: sourcesSchema.default({}) };
const noPower = { workingKw: 0, idleKw: 0, standbyKw: 0 };
/** Where a robot, vehicle or person takes and puts parts, relative to the record's own place, metres. */
const handover = { handover: pointSchema.default([0, 0, 0.9]) };

export const sourceSchema = z.strictObject({
  kind: z.literal('source'),
  ...base,
  at: poseSchema,
  ...handover,
  look: z.enum(['pallet', 'rack', 'dock', 'none']).default('pallet'),
  arrival: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('interval'), time: distributionSchema, firstAtS: atLeast0.optional() }),
    z.strictObject({
      type: z.literal('schedule'),
      releases: z.array(z.strictObject({ timeS: atLeast0, product: z.string(), count: z.int().min(1) })).min(1),
    }),
    z.strictObject({ type: z.literal('saturated') }),
  ]),
  mix: z.array(z.strictObject({ product: z.string(), weight: positive })).default([]),
  mixRule: z.enum(['random', 'cyclic']).default('random'),
  batchSize: z.int().min(1).default(1),
  maxParts: z.int().min(1).nullable().default(null),
  untilS: positive.nullable().default(null),
  whenFull: z.enum(['wait', 'lose']).default('wait'),
  calendar: z.string().nullable().default(null),
});

export const bufferSchema = z.strictObject({
  kind: z.literal('buffer'),
  ...base,
  at: poseSchema,
  ...handover,
  look: z.enum(['rack', 'table', 'floor', 'pallet', 'chute', 'none']).default('table'),
  capacity: z.int().min(1).nullable(),
  discipline: z.enum(['fifo', 'lifo', 'priority', 'shortestProcessing', 'earliestDue']).default('fifo'),
  dwell: distributionSchema.nullable().default(null),
});

export const operationSchema = z.strictObject({
  work: workSchema,
  /** Loading and unloading by hand or by the station itself; a robot's or vehicle's handling is in the flow. */
  load: workSchema.nullable().default(null),
  unload: workSchema.nullable().default(null),
  operators: z.array(needSchema).default([]),
  quality: qualitySchema.prefault({}),
  /** Consumables per part by name, e.g. { "weldWireKg": 0.11 }. */
  uses: z.record(z.string(), atLeast0).default({}),
});

export const stationSchema = z.strictObject({
  kind: z.literal('station'),
  ...base,
  at: poseSchema,
  ...handover,
  look: z
    .enum([
      'bench',
      'weldingBooth',
      'weldingCell',
      'press',
      'lathe',
      'machiningCentre',
      'grindingBooth',
      'inspectionTable',
      'packingTable',
      'palletizingCell',
      'oven',
      'pressBrake',
      'injectionMoulding',
      'dieCasting',
      'warpKnitting',
      'laserCutter',
      'paintBooth',
      'stretchWrapper',
      'casePacker',
      'coordinateMeasuring',
      'washingMachine',
      'tester',
      'machine',
      'none',
    ])
    .default('machine'),
  /** Catalog id of the machine (models/machines), or null. */
  machine: z.string().nullable().default(null),
  servers: z.int().min(1).nullable().default(1),
  blocking: z.enum(['after', 'before']).default('after'),
  acceptsWhileDown: z.boolean().default(false),
  /** By product id; '*' for all others. */
  operations: z.record(z.string(), operationSchema),
  setup: z
    .strictObject({
      initial: z.string().nullable().default(null),
      change: distributionSchema.nullable().default(null),
      matrix: z.array(z.strictObject({ from: z.string(), to: z.string(), time: distributionSchema })).default([]),
      operators: z.array(needSchema).default([]),
    })
    .nullable()
    .default(null),
  batch: z
    .strictObject({ min: z.int().min(1), max: z.int().min(1), maxWaitS: atLeast0.nullable().default(null) })
    .nullable()
    .default(null),
  startAt: z.int().min(1).default(1),
  assembly: z.array(z.strictObject({ from: z.string(), count: z.int().min(1).default(1) })).default([]),
  splits: z.array(z.strictObject({ product: z.string(), count: z.int().min(1) })).default([]),
  collect: z
    .strictObject({ count: z.int().min(1), product: z.string() })
    .nullable()
    .default(null),
  failures: z.array(failureSchema).default([]),
  maintenance: z.array(maintenanceSchema).default([]),
  calendar: z.string().nullable().default(null),
  shiftRule: z.enum(['finish', 'suspend', 'doNotBegin']).default('suspend'),
  order: z.array(z.string()).nullable().default(null),
  power: powerSchema.default(noPower),
});

export const conveyorSchema = z.strictObject({
  kind: z.literal('conveyor'),
  ...base,
  /** Path on the floor, metres, at least two points. */
  points: z.array(pointSchema).min(2),
  widthM: positive.default(0.5),
  look: z.enum(['belt', 'roller', 'chain']).default('roller'),
  speedMps: positive,
  pitchM: positive,
  accumulating: z.boolean().default(true),
  failures: z.array(failureSchema).default([]),
  calendar: z.string().nullable().default(null),
  power: powerSchema.default(noPower),
});

export const sinkSchema = z.strictObject({
  kind: z.literal('sink'),
  ...base,
  at: poseSchema,
  ...handover,
  look: z.enum(['warehouse', 'dock', 'scrapBin', 'pallet', 'none']).default('warehouse'),
});

/** A robot of the catalog on the floor. It does the work that names it, and carries parts on flows whose `via` is its id. */
export const robotSchema = z.strictObject({
  kind: z.literal('robot'),
  ...base,
  /** Catalog id: models/robots. */
  model: z.string(),
  at: poseSchema,
  /** Height of the pedestal under the base, metres (part of the pose of the first axis). */
  pedestalM: atLeast0.default(0),
  tool: z.strictObject({
    look: z.enum(['torch', 'spotGun', 'twoFinger', 'vacuum', 'bagClamp', 'doubleGripper', 'sprayGun', 'spindle', 'camera', 'none']),
    /** Flange to tool centre point: xyz metres, rpy radians. */
    tcp: z.strictObject({ xyz: pointSchema, rpy: pointSchema }),
    massKg: atLeast0,
    gripS: atLeast0.default(0.4),
    releaseS: atLeast0.default(0.3),
  }),
  grippers: z.union([z.literal(1), z.literal(2)]).default(1),
  swapS: atLeast0.default(1),
  /** Joint values of the home position, radians; null: chosen from the model. */
  homeRad: z.array(z.number()).nullable().default(null),
  rule: z.enum(['longestWaiting', 'firstCome', 'nearest', 'priority', 'cyclic']).default('longestWaiting'),
  program: z.array(z.strictObject({ do: z.enum(['pick', 'place', 'swap', 'go']), at: z.string() })).default([]),
  /** Straight approach above each handover point, metres, and its speed. */
  approachM: positive.default(0.15),
  linearSpeedMps: positive.default(0.5),
  /** Time to stop from full speed with the load, s; needed for safety distances. */
  stopS: positive.nullable().default(null),
  /** Collaborative mode: the tool is never faster than this, m/s, on joint moves too; null: behind guards, as fast as the axes allow. */
  collaborativeMps: positive.nullable().default(null),
  /** Axis speeds where the catalog has none, rad/s (m/s for slides); their origin stands in `sources`. */
  axisSpeeds: z.array(positive).min(1).nullable().default(null),
  /** Fraction of the model's joint speeds that is used. */
  speedFactor: z.number().gt(0).max(1).default(1),
  /** Travel, pick and place times given instead of computed (validation cases, robots without data); positions are record ids and 'home'. */
  times: z
    .strictObject({
      travelS: z.record(z.string(), z.record(z.string(), atLeast0)),
      pickS: z.record(z.string(), atLeast0),
      placeS: z.record(z.string(), atLeast0),
    })
    .nullable()
    .default(null),
  failures: z.array(failureSchema).default([]),
  calendar: z.string().nullable().default(null),
  power: powerSchema.default(noPower),
});

/** People of one role; each shift of the calendar is staffed with `count`. */
export const poolSchema = z.strictObject({
  kind: z.literal('pool'),
  ...base,
  at: poseSchema,
  role: z.enum(['loader', 'welder', 'grinder', 'inspector', 'packer', 'transporter', 'technician', 'operator', 'supervisor']),
  /** direct, indirect and maintenance people count in the headcount of the line. */
  group: z.enum(['direct', 'indirect', 'maintenance']).default('direct'),
  count: z.int().min(1),
  skills: z.array(z.string()).default([]),
  calendar: z.string().nullable().default(null),
  walkSpeedMps: positive.nullable().default(1.1),
  allowance: z.number().min(1).default(1),
  preemptive: z.boolean().default(false),
});

/** Maintenance people who repair; `pool` ties them to a headcount, else `count` stands alone. */
export const crewSchema = z.strictObject({
  kind: z.literal('crew'),
  ...base,
  count: z.int().min(1),
  pool: z.string().nullable().default(null),
});

export const networkSchema = z.strictObject({
  kind: z.literal('network'),
  ...base,
  nodes: z.array(z.strictObject({ id: z.string(), x: z.number(), y: z.number(), capacity: z.int().min(1).nullable().default(1) })).min(1),
  edges: z
    .array(
      z.strictObject({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        twoWay: z.boolean().default(false),
        /** null: straight distance between the nodes. */
        lengthM: positive.nullable().default(null),
        speedMps: positive.nullable().default(null),
        zone: z.string().nullable().default(null),
      }),
    )
    .default([]),
  zones: z.array(z.strictObject({ id: z.string(), capacity: z.int().min(1).default(1) })).default([]),
  travelS: z.record(z.string(), z.record(z.string(), atLeast0)).default({}),
  overtaking: z.boolean().default(false),
});

export const fleetSchema = z.strictObject({
  kind: z.literal('fleet'),
  ...base,
  /** Catalog id: models/vehicles, or null. */
  model: z.string().nullable(),
  look: z.enum(['agv', 'amr', 'forklift', 'rgv', 'handCart']),
  network: z.string(),
  vehicles: z.array(z.strictObject({ id: z.string(), start: z.string() })).min(1),
  /** Pool whose people push or drive (hand carts, forklifts): one each; null: driverless. */
  drivers: z.string().nullable().default(null),
  capacity: z.int().min(1).default(1),
  speedEmptyMps: positive,
  speedLoadedMps: positive,
  accelerationMps2: positive.nullable().default(null),
  load: distributionSchema,
  unload: distributionSchema,
  /** Node at which each source, buffer, station or sink is served. */
  stops: z.record(z.string(), z.string()),
  rule: z.enum(['nearest', 'longestWaiting', 'priority', 'schedule']).default('nearest'),
  schedule: z
    .array(z.strictObject({ vehicle: z.string(), trips: z.array(z.strictObject({ product: z.string(), to: z.string() })) }))
    .default([]),
  parking: z.array(z.string()).default([]),
  battery: z
    .strictObject({
      capacityKwh: positive,
      drawMovingKw: atLeast0,
      drawIdleKw: atLeast0,
      chargeKw: positive,
      chargeBelow: z.number().min(0).max(1),
      chargeTo: z.number().min(0).max(1),
      chargers: z.array(z.string()).min(1),
    })
    .nullable()
    .default(null),
  failures: z.array(failureSchema).default([]),
  power: powerSchema.default(noPower),
});

/** A way for parts from one record to another. */
export const flowSchema = z.strictObject({
  kind: z.literal('flow'),
  ...base,
  from: z.string(),
  to: z.string(),
  products: z.array(z.string()).nullable().default(null),
  when: z.enum(['pass', 'rework', 'scrap']).default('pass'),
  share: z.number().min(0).max(1).default(1),
  choice: z.enum(['share', 'firstFree', 'shortestQueue']).default('share'),
  /** Robot or fleet that carries the parts; null: they pass by themselves. */
  via: z.string().nullable().default(null),
});

/** The way of one product as steps; a record may be visited more than once, each visit with its own operation. */
export const routeSchema = z.strictObject({
  kind: z.literal('route'),
  ...base,
  product: z.string(),
  steps: z
    .array(
      z.strictObject({
        id: z.string(),
        at: z.string(),
        operation: operationSchema.nullable().default(null),
        via: z.string().nullable().default(null),
      }),
    )
    .min(1),
});

/** At most `max` parts in the named records: CONWIP over all of them, kanban over some. */
export const limitSchema = z.strictObject({
  kind: z.literal('limit'),
  ...base,
  max: z.int().min(1),
  elements: z.array(z.string()).min(1),
});

/** What only stands on the floor: fences, walls, columns, aisles, cabinets. */
export const fixtureSchema = z.strictObject({
  kind: z.literal('fixture'),
  ...base,
  look: z.enum([
    'fence',
    'wall',
    'column',
    'aisle',
    'lightCurtain',
    'controlCabinet',
    'positioner',
    'fumeHood',
    'toolCabinet',
    'chargingPost',
    'door',
  ]),
  at: poseSchema,
  /** Length, width, height, metres. */
  sizeM: z.tuple([atLeast0, atLeast0, atLeast0]),
  /** Corner points for fences, walls and aisles, relative to `at`, metres. */
  points: z.array(pointSchema).default([]),
  /** Protective device that stops a robot: checked against ISO 13855. */
  protection: z
    .strictObject({
      robot: z.string(),
      device: z.enum(['lightCurtain', 'scanner']),
      /** Response time of device and control together, s. */
      responseS: atLeast0,
      /** Resolution of the curtain, m; needed for curtains. */
      resolutionM: positive.nullable().default(null),
      /** Height of the field over the floor, m; needed for scanners. */
      fieldHeightM: atLeast0.nullable().default(null),
    })
    .nullable()
    .default(null),
});

export const layoutRecordSchema = z.discriminatedUnion('kind', [
  sourceSchema,
  bufferSchema,
  stationSchema,
  conveyorSchema,
  sinkSchema,
  robotSchema,
  poolSchema,
  crewSchema,
  networkSchema,
  fleetSchema,
  flowSchema,
  routeSchema,
  limitSchema,
  fixtureSchema,
  underlaySchema,
  groupSchema,
  layerSchema,
]);

export type Source = z.infer<typeof sourceSchema>;
export type Buffer = z.infer<typeof bufferSchema>;
export type Operation = z.infer<typeof operationSchema>;
export type Station = z.infer<typeof stationSchema>;
export type Conveyor = z.infer<typeof conveyorSchema>;
export type Sink = z.infer<typeof sinkSchema>;
export type Robot = z.infer<typeof robotSchema>;
export type Pool = z.infer<typeof poolSchema>;
export type Crew = z.infer<typeof crewSchema>;
export type Network = z.infer<typeof networkSchema>;
export type Fleet = z.infer<typeof fleetSchema>;
export type Flow = z.infer<typeof flowSchema>;
export type Route = z.infer<typeof routeSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type Fixture = z.infer<typeof fixtureSchema>;
export type LayoutRecord = z.infer<typeof layoutRecordSchema>;
