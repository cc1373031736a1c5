import { z } from 'zod';

z.config({ jitless: true });

/** Text that the user wrote, in the languages he wrote it in. */
export const textSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** Where a number comes from; see `contracts.md`, Origins. */
export const originSchema = z.enum(['measured', 'read', 'recalled', 'derived', 'assumed', 'policy']);

/** Origin of the figures of a record, by field path ("operations.*.work.seams"), shown beside them and carried to the report. */
export const sourcesSchema = z.record(
  z.string(),
  z.strictObject({ origin: originSchema, source: z.string(), note: z.string().optional() }),
);

/** Place on the floor: metres, z up, rotation about z in radians. */
export const poseSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  z: z.number().default(0),
  rotation: z.number().default(0),
});

/** A point relative to the record's own place, metres. */
export const pointSchema = z.tuple([z.number(), z.number(), z.number()]);

const positive = z.number().positive();
const atLeast0 = z.number().min(0);

/** Seconds (or pieces for 'geometric'); parameters as in the engine's `Distribution`. */
export const distributionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('constant'), value: atLeast0 }),
  z.strictObject({ type: z.literal('uniform'), min: atLeast0, max: atLeast0 }),
  z.strictObject({ type: z.literal('triangular'), min: atLeast0, mode: atLeast0, max: atLeast0 }),
  z.strictObject({ type: z.literal('exponential'), mean: positive }),
  z.strictObject({ type: z.literal('erlang'), k: z.int().min(1), mean: positive }),
  z.strictObject({ type: z.literal('gamma'), shape: positive, scale: positive }),
  z.strictObject({ type: z.literal('weibull'), shape: positive, scale: positive }),
  z.strictObject({ type: z.literal('lognormal'), mean: positive, sd: atLeast0 }),
  z.strictObject({ type: z.literal('normal'), mean: z.number(), sd: atLeast0 }),
  z.strictObject({ type: z.literal('beta'), alpha: positive, beta: positive, min: atLeast0, max: atLeast0 }),
  z.strictObject({ type: z.literal('pert'), min: atLeast0, mode: atLeast0, max: atLeast0, lambda: positive.optional() }),
  z.strictObject({ type: z.literal('geometric'), p: z.number().gt(0).max(1) }),
  z.strictObject({ type: z.literal('empirical'), values: z.array(atLeast0).min(1), weights: z.array(atLeast0).min(1) }),
  z.strictObject({
    type: z.literal('empiricalContinuous'),
    points: z.array(atLeast0).min(2),
    cumulative: z.array(z.number().min(0).max(1)).min(2),
  }),
  z.strictObject({ type: z.literal('sequence'), values: z.array(atLeast0).min(1) }),
]);

export const powerSchema = z.strictObject({ workingKw: atLeast0, idleKw: atLeast0, standbyKw: atLeast0 });

export const needSchema = z.strictObject({
  pool: z.string(),
  skill: z.string().nullable().default(null),
  count: z.int().min(1).default(1),
  during: z.enum(['process', 'loadUnload']).default('process'),
  priority: z.number().default(0),
});

export const failureSchema = z.strictObject({
  id: z.string(),
  clock: z.enum(['working', 'calendar', 'cycles']).default('working'),
  timeTo: distributionSchema,
  repair: distributionSchema,
  crew: z.string().nullable().default(null),
  afterRepair: z.enum(['resume', 'restart', 'scrap']).default('resume'),
});

export const maintenanceSchema = z.strictObject({
  id: z.string(),
  every: z.union([z.strictObject({ cycles: z.int().min(1) }), z.strictObject({ periodS: positive, firstAtS: atLeast0 })]),
  time: distributionSchema,
  crew: z.string().nullable().default(null),
});

export const probabilitySchema = z.number().min(0).max(1);

export type Text = z.infer<typeof textSchema>;
export type Pose = z.infer<typeof poseSchema>;
export type Point = z.infer<typeof pointSchema>;
export type DistributionField = z.infer<typeof distributionSchema>;
export type Need = z.infer<typeof needSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type Power = z.infer<typeof powerSchema>;
export type Sources = z.infer<typeof sourcesSchema>;
