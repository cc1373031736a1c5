/** An AGV, AMR or forklift AGV of the catalog, in SI, every figure with its origin. */
import { figures } from './figures.ts';
import { figure, positive, sourced, sources } from './sourced.ts';
import { z } from './zod.ts';

export const vehicleSchema = z.strictObject({
  format: z.literal('taktwerk-vehicle'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  maker: z.string().min(1),
  model: z.string().min(1),
  classes: z.array(z.enum(['agv', 'amr', 'amr-base', 'forklift-agv', 'latent', 'omni', 'pallet', 'rgv', 'sim-reference'])).min(1),
  payloadKg: positive.nullable(),
  emptySpeedMPerS: positive.nullable(),
  loadedSpeedMPerS: positive.nullable(),
  accelerationMPerS2: positive.nullable(),
  yawRateRadPerS: positive.nullable(),
  yawAccelerationRadPerS2: positive.nullable(),
  /** length, width, height; the height may be unknown */
  sizeM: sourced(z.tuple([z.number().positive(), z.number().positive(), z.number().positive().nullable()])).nullable(),
  massKg: positive.nullable(),
  liftHeightM: positive.nullable(),
  positioningM: positive.nullable(),
  battery: sourced(
    z.strictObject({
      energyJ: z.number().positive(),
      runEmptyS: z.union([z.number(), z.array(z.number())]).nullable(),
      runFullS: z.number().nullable(),
      chargeS: z.number().nullable(),
    }),
  ).nullable(),
  price: figure.nullable(),
  figures,
  notes: z.array(z.string()),
  sources,
});

export type VehicleSpec = z.infer<typeof vehicleSchema>;
