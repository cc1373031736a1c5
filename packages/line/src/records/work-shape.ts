import { z } from 'zod';
import { pointSchema } from './fields.ts';

/** Parts that the schemas of several kinds of work share: who does it, and along what. */
const positive = z.number().positive();
const atLeast0 = z.number().min(0);

/** A figure of the catalog (models/processes) stands in for null; it is shown among the assumptions with its origin. */
export const figureOrNull = positive.nullable().default(null);

/**
 * Learning after Wright (1936): the time of the n-th cycle is that of the first times n^log2(rate); doubling the cycles multiplies the
 * time by the rate.
 */
export const learningSchema = z.strictObject({
  rate: z.number().gt(0.5).max(1),
  /** The cycle for which the times are given, and the one that is computed. */
  timesAtCycle: z.int().min(1).default(1),
  atCycle: z.int().min(1),
});

/** Who does it, and what lies around it. By hand when `robot` is null: then the allowance, the learning and the spread count. */
export const doing = {
  robot: z.string().nullable().default(null),
  /** Taking up and laying down that no flow does, s per part. */
  handlingS: atLeast0.default(0),
  handshakeS: atLeast0.default(0),
  allowance: atLeast0.default(0.12),
  learning: learningSchema.nullable().default(null),
  cv: atLeast0.default(0),
};

/** Straight way to and from each path of a robot. */
export const approaching = {
  approachM: positive.default(0.05),
  approachSpeedMps: positive.default(0.25),
};

/** A way of the tool over the part: points in the station's own frame, metres. */
export const toolPathSchema = z.strictObject({
  id: z.string(),
  points: z.array(pointSchema).min(2),
  /** Direction of the tool (from the tool to the part), unit vector in the station's frame. */
  approach: pointSchema,
});

/** A flat piece of surface: a corner and two edges; strokes run along the first, side by side along the second. */
export const workSurfaceSchema = z.strictObject({
  id: z.string(),
  corner: pointSchema,
  along: pointSchema,
  across: pointSchema,
  /** Direction of the tool (from the tool to the part), unit vector in the station's frame. */
  approach: pointSchema,
});

/** Paths, or their length alone where no place is known. */
export const alongPaths = {
  paths: z.array(toolPathSchema).default([]),
  lengthM: positive.nullable().default(null),
};

/** Surfaces, or their area alone where no place is known. */
export const overSurfaces = {
  surfaces: z.array(workSurfaceSchema).default([]),
  areaM2: positive.nullable().default(null),
};

/** One part from place to place by the robot: points in the station's own frame, metres. */
export const transferSchema = z.strictObject({ id: z.string(), pickAt: pointSchema, placeAt: pointSchema });

export const transferring = {
  transfers: z.array(transferSchema).default([]),
  approachM: positive.default(0.15),
  linearSpeedMps: positive.default(1),
};

/** Something done once every so many, shared by them. */
export const everyPartsSchema = z.strictObject({ everyParts: positive, timeS: atLeast0 });

export type Learning = z.infer<typeof learningSchema>;
export type ToolPath = z.infer<typeof toolPathSchema>;
export type WorkSurface = z.infer<typeof workSurfaceSchema>;
export type Transfer = z.infer<typeof transferSchema>;
