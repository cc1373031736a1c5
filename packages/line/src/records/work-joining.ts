import { z } from 'zod';
import { pointSchema, textSchema } from './fields.ts';
import { alongPaths, approaching, doing, everyPartsSchema, figureOrNull, transferring } from './work-shape.ts';

/** Work that joins: spot welding, gluing, assembly. */
const positive = z.number().positive();
const atLeast0 = z.number().min(0);

export const spotWeldingWorkSchema = z.strictObject({
  type: z.literal('spotWelding'),
  ...doing,
  ...approaching,
  spots: z.array(z.strictObject({ id: z.string(), at: pointSchema, approach: pointSchema })).default([]),
  /** Spots whose places are not known, besides those above; the gun takes `moveS` to each. */
  moreSpots: z.int().min(0).default(0),
  moveS: atLeast0.default(0),
  mainsHz: positive.default(50),
  squeezeS: figureOrNull,
  weldS: positive,
  holdS: figureOrNull,
  /** Gun closing and opening, s per spot. */
  gunS: atLeast0.default(0),
  tipDress: z.strictObject({ everySpots: positive, timeS: figureOrNull }).nullable().default(null),
  tipChange: z.strictObject({ everySpots: positive, timeS: atLeast0 }).nullable().default(null),
  /** Electrical power while the current flows, kW. */
  weldKw: atLeast0.nullable().default(null),
});

export const gluingWorkSchema = z.strictObject({
  type: z.literal('gluing'),
  ...doing,
  ...approaching,
  ...alongPaths,
  adhesive: z.enum(['structuralAdhesive', 'sealant', 'PUWindscreen', 'fineNeedle']),
  speedMps: figureOrNull,
  /** Valve opening and closing, s per bead. */
  startStopS: figureOrNull,
  /** Beads whose places are not known. */
  moreBeads: z.int().min(0).default(0),
  moveS: atLeast0.default(0),
  /** Cross-section of the bead, m². */
  beadAreaM2: positive,
  purge: z.strictObject({ everyParts: positive, timeS: atLeast0, volumeL: atLeast0 }).nullable().default(null),
});

/** Joining parts step by step; a step that fails is tried again, at most so many times. */
export const assemblyWorkSchema = z.strictObject({
  type: z.literal('assembly'),
  ...doing,
  ...transferring,
  steps: z
    .array(
      z.strictObject({
        id: z.string(),
        name: textSchema,
        do: z.enum(['insert', 'screw', 'press', 'place', 'test']),
        timeS: figureOrNull,
        count: z.int().min(1).default(1),
        /** Where a robot does it, once at each, from above (screw holes), in the station's own frame, m; then `count` does not count. */
        points: z.array(pointSchema).default([]),
        success: z.number().gt(0).max(1).default(1),
        /** Time of another try; null: as the first. */
        retryS: positive.nullable().default(null),
        tries: z.int().min(1).default(3),
      }),
    )
    .min(1),
  /** Defect class of a part with a step that never succeeded. */
  failsAs: z.string().nullable().default(null),
  feederRefill: everyPartsSchema.nullable().default(null),
});

export type SpotWeldingWork = z.infer<typeof spotWeldingWorkSchema>;
export type GluingWork = z.infer<typeof gluingWorkSchema>;
export type AssemblyWork = z.infer<typeof assemblyWorkSchema>;
