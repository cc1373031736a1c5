import { z } from 'zod';
import { distributionSchema, pointSchema, probabilitySchema } from './fields.ts';
import { kittingWorkSchema, packingWorkSchema, sortingWorkSchema, storageWorkSchema } from './work-handling.ts';
import { assemblyWorkSchema, gluingWorkSchema, spotWeldingWorkSchema } from './work-joining.ts';
import { learningSchema } from './work-shape.ts';
import {
  coatingLineWorkSchema,
  deburringWorkSchema,
  grindingWorkSchema,
  paintingWorkSchema,
  polishingWorkSchema,
  rustRemovalWorkSchema,
  slagRemovalWorkSchema,
  thermalCuttingWorkSchema,
} from './work-surface.ts';

/**
 * How the time of an operation comes about. `time` is a distribution as it stands; every other kind is turned into phases with
 * durations by the rule of the same name in `packages/compile/src/rules/`.
 */
const positive = z.number().positive();
const atLeast0 = z.number().min(0);

export const timeWorkSchema = z.strictObject({ type: z.literal('time'), time: distributionSchema });

/** A lift with both hands: where the load is (hands' middle), where it goes, how often (by element and cycle when null). */
export const liftSchema = z.strictObject({
  massKg: positive,
  /** From the middle of the ankles to the hands, level, m. */
  horizontalM: positive,
  fromHeightM: atLeast0,
  toHeightM: atLeast0,
  /** Turn of the body, rad. */
  asymmetryRad: z.number().min(0).max(Math.PI).default(0),
  liftsPerMinute: positive.nullable().default(null),
  /** Hours of lifting a day without as much rest in between. */
  hoursPerDay: z.number().positive().max(8).default(8),
  grip: z.enum(['good', 'fair', 'poor']).default('fair'),
});

/** Hand work as a list of elements; times by study, MTM-1 (1 TMU = 0.036 s) or MODAPTS (1 MOD = 0.129 s). */
export const manualWorkSchema = z.strictObject({
  type: z.literal('manual'),
  elements: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.strictObject({ zh: z.string(), en: z.string() }),
        /** What the element is for the cell-time waterfall. */
        phase: z.enum(['motion', 'handshake', 'gripper', 'sensor', 'process', 'safety', 'service']),
        timeS: atLeast0.optional(),
        tmu: atLeast0.optional(),
        mod: atLeast0.optional(),
        /** Metres walked in this element, at `walkSpeedMps`. */
        walkM: atLeast0.optional(),
        count: positive.default(1),
        /** Done once every so many parts; its share is added to each. */
        everyParts: positive.default(1),
        /** A lift with both hands in it, for the lifting index of NIOSH; null: none. */
        lift: liftSchema.nullable().default(null),
      }),
    )
    .min(1),
  walkSpeedMps: positive.default(1.1),
  /** Share added for personal needs and fatigue: 0.12 = 12 %. */
  allowance: atLeast0.default(0.12),
  learning: learningSchema.nullable().default(null),
  /** Coefficient of variation of the whole cycle (lognormal); 0 = constant. */
  cv: atLeast0.default(0),
});

/** A seam on the part: polyline of TCP points in the station's own frame, metres. */
export const seamSchema = z.strictObject({
  id: z.string(),
  points: z.array(pointSchema).min(2),
  /** Torch direction (from nozzle to seam), unit vector in the station's frame. */
  approach: pointSchema,
  travelSpeedMps: positive,
  /** Station of the positioner (1, 2 …) on which the seam lies. */
  fixture: z.int().min(1).default(1),
  /** Layers welded one over the other along the same way, and the wait between two of them, s. */
  passes: z.int().min(1).default(1),
  interpassS: atLeast0.default(0),
});

export const arcWeldingWorkSchema = z.strictObject({
  type: z.literal('arcWelding'),
  robot: z.string(),
  seams: z.array(seamSchema).min(1),
  /** Straight in and out along the torch direction before and after each seam. */
  approachM: positive.default(0.05),
  approachSpeedMps: positive.default(0.25),
  ignitionS: atLeast0.default(0.4),
  craterFillS: atLeast0.default(0.5),
  gasPrePostFlowS: atLeast0.default(0.5),
  /** Electrical power while the arc burns, kW, and shielding gas while it flows, m³/s (15 l/min = 0.00025). */
  arcKw: atLeast0.nullable().default(null),
  gasM3PerS: atLeast0.nullable().default(null),
  torchCleaning: z.strictObject({ everySeams: positive, timeS: atLeast0 }).nullable().default(null),
  wire: z.strictObject({ feedMPerSeamM: positive, spoolM: positive, changeS: atLeast0 }).nullable().default(null),
  tipChange: z.strictObject({ everySeams: positive, timeS: atLeast0 }).nullable().default(null),
  /** null: one fixture; the robot waits while it is loaded. Else: while one side is welded the other is loaded. */
  positioner: z
    .strictObject({ stations: z.int().min(1), indexS: atLeast0, clampS: atLeast0, loadDuringWeld: z.boolean() })
    .nullable()
    .default(null),
  handshakeS: atLeast0.default(0.5),
  sensorS: atLeast0.default(0),
});

/** A robot or person puts a blank into a machine and takes the finished part out; the machine then works alone. */
export const machineLoadingWorkSchema = z.strictObject({
  type: z.literal('machineLoading'),
  machiningS: distributionSchema,
  /** Clear opening of the door, width and height, m; null: parts are not compared with it. */
  doorM: z.tuple([positive, positive]).nullable().default(null),
  doorOpenS: atLeast0.default(0),
  doorCloseS: atLeast0.default(0),
  clampS: atLeast0.default(0),
  unclampS: atLeast0.default(0),
  handshakeS: atLeast0.default(0.5),
  /** Service of the machine (tool or die change), spread over the parts. */
  toolChange: z.strictObject({ everyParts: positive, timeS: atLeast0 }).nullable().default(null),
});

export const palletPatternSchema = z.strictObject({
  palletLengthM: positive.default(1.2),
  palletWidthM: positive.default(1.0),
  /** Parts of one layer: centre (from the pallet's corner), metres, and rotation about z. */
  layer: z.array(z.strictObject({ x: atLeast0, y: atLeast0, rotation: z.number().default(0) })).min(1),
  layers: z.int().min(1),
  layerHeightM: positive,
  /** Every second layer turned by half a turn for interlock. */
  alternate: z.boolean().default(false),
  slipSheetEvery: z.int().min(0).default(0),
  slipSheetS: atLeast0.default(0),
});

export const palletizingWorkSchema = z.strictObject({
  type: z.literal('palletizing'),
  robot: z.string(),
  /** stack: parts onto the pallet; unstack: off it, the other way round and last part first. */
  direction: z.enum(['stack', 'unstack']).default('stack'),
  pattern: palletPatternSchema,
  /** Where parts are picked and where the pallet's corner lies, in the station's own frame, metres. */
  pickAt: pointSchema,
  palletAt: pointSchema,
  partsPerPick: z.int().min(1).default(1),
  approachM: positive.default(0.15),
  linearSpeedMps: positive.default(1.0),
  gripS: atLeast0.default(0.4),
  releaseS: atLeast0.default(0.3),
  palletChangeS: atLeast0.default(15),
  handshakeS: atLeast0.default(0.3),
  sensorS: atLeast0.default(0.2),
});

/** Looking at or measuring a part; what is found is in the operation's `quality.inspection`. */
export const inspectionWorkSchema = z.strictObject({
  type: z.literal('inspection'),
  by: z.enum(['person', 'camera']),
  handlingS: atLeast0,
  points: z.int().min(1),
  perPointS: atLeast0,
  /** Standing still before each look (camera settling, light on), s. */
  dwellS: atLeast0.default(0),
  /** Working out the result after the last look (camera), s. */
  evaluateS: atLeast0.default(0),
  recordS: atLeast0.default(0),
  allowance: atLeast0.default(0),
  cv: atLeast0.default(0),
});

export const workSchema = z.discriminatedUnion('type', [
  timeWorkSchema,
  manualWorkSchema,
  arcWeldingWorkSchema,
  machineLoadingWorkSchema,
  palletizingWorkSchema,
  inspectionWorkSchema,
  spotWeldingWorkSchema,
  thermalCuttingWorkSchema,
  deburringWorkSchema,
  grindingWorkSchema,
  polishingWorkSchema,
  slagRemovalWorkSchema,
  rustRemovalWorkSchema,
  paintingWorkSchema,
  coatingLineWorkSchema,
  gluingWorkSchema,
  assemblyWorkSchema,
  sortingWorkSchema,
  packingWorkSchema,
  kittingWorkSchema,
  storageWorkSchema,
]);

export const qualitySchema = z.strictObject({
  /** Share of defective parts that this operation repairs (rework stations). */
  repairProbability: probabilitySchema.default(0),
  /** Probability that a cycle makes this class of defect, by id of a defect class record. */
  defects: z.array(z.strictObject({ id: z.string(), probability: probabilitySchema })).default([]),
  scrapProbability: probabilitySchema.default(0),
  inspection: z
    .strictObject({
      detect: z.record(z.string(), probabilitySchema),
      falseAlarm: probabilitySchema.default(0),
      reworkPasses: z.int().min(0).default(0),
    })
    .nullable()
    .default(null),
});

export type Work = z.infer<typeof workSchema>;
export type ManualWork = z.infer<typeof manualWorkSchema>;
export type ArcWeldingWork = z.infer<typeof arcWeldingWorkSchema>;
export type MachineLoadingWork = z.infer<typeof machineLoadingWorkSchema>;
export type PalletizingWork = z.infer<typeof palletizingWorkSchema>;
export type InspectionWork = z.infer<typeof inspectionWorkSchema>;
export type PalletPattern = z.infer<typeof palletPatternSchema>;
export type Quality = z.infer<typeof qualitySchema>;
export type Seam = z.infer<typeof seamSchema>;
export type Lift = z.infer<typeof liftSchema>;
