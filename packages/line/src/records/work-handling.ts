import { z } from 'zod';
import { distributionSchema, probabilitySchema, textSchema } from './fields.ts';
import { doing, transferring } from './work-shape.ts';

/** Work that puts parts in order: sorting, packing, kitting, storage. */
const positive = z.number().positive();
const atLeast0 = z.number().min(0);

/** Picking parts off a moving belt. What is missed stays on it, more of it the faster the belt runs. */
export const sortingWorkSchema = z.strictObject({
  type: z.literal('sorting'),
  ...doing,
  ...transferring,
  beltSpeedMps: positive,
  /** Mean distance of parts on the belt, m. */
  pitchM: positive,
  /** Length of belt within which a part can be picked, m. */
  windowM: positive,
  sensorS: atLeast0.default(0),
  /** One pick and place, s, where no transfers are given. */
  pickS: positive.nullable().default(null),
  /** Measured share of missed parts by belt speed, straight in between. */
  misses: z.array(z.strictObject({ beltSpeedMps: positive, probability: probabilitySchema })).min(1),
  /** Defect class of a missed part. */
  missedAs: z.string().nullable().default(null),
});

export const packingWorkSchema = z.strictObject({
  type: z.literal('packing'),
  ...doing,
  ...transferring,
  partsPerCase: z.int().min(1),
  perPartS: atLeast0.default(0),
  erectS: atLeast0.default(0),
  sealS: atLeast0.default(0),
  labelS: atLeast0.default(0),
});

/** Weighing out or counting what goes together; a weight outside its tolerance is corrected. */
export const kittingWorkSchema = z.strictObject({
  type: z.literal('kitting'),
  ...doing,
  ...transferring,
  items: z
    .array(
      z.strictObject({
        id: z.string(),
        name: textSchema,
        pickS: atLeast0,
        /** null: counted, not weighed. */
        weighing: z
          .strictObject({
            targetKg: positive,
            toleranceKg: positive,
            /** Standard deviation of one dispensing, kg. */
            sdKg: atLeast0,
            rateKgPerS: positive,
            settleS: atLeast0,
            correctS: atLeast0,
            tries: z.int().min(1).default(3),
          })
          .nullable()
          .default(null),
      }),
    )
    .min(1),
  /** Defect class of a kit whose weight was never within its tolerance. */
  failsAs: z.string().nullable().default(null),
});

/** Lying in store: put away, the lead time, fetched again. */
export const storageWorkSchema = z.strictObject({
  type: z.literal('storage'),
  putS: atLeast0,
  leadTime: distributionSchema,
  getS: atLeast0,
});

export type SortingWork = z.infer<typeof sortingWorkSchema>;
export type PackingWork = z.infer<typeof packingWorkSchema>;
export type KittingWork = z.infer<typeof kittingWorkSchema>;
export type StorageWork = z.infer<typeof storageWorkSchema>;
