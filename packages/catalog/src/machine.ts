/** A machine type of the catalog (lathe, press, furnace, packer ...): spreads rather than one model's figures. */
import { figures } from './figures.ts';
import { sourced, sources, spread } from './sourced.ts';
import { z } from './zod.ts';

export const machineSchema = z.strictObject({
  format: z.literal('taktwerk-machine'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  /** length, width */
  footprintM: sourced(z.tuple([z.number().positive(), z.number().positive()])).nullable(),
  cycleS: spread.nullable(),
  powerW: spread.nullable(),
  priceUsd: z.array(spread),
  priceYuan: z.array(spread),
  mtbfS: spread.nullable(),
  mttrS: spread.nullable(),
  figures,
  notes: z.array(z.string()),
  sources,
});

export type MachineSpec = z.infer<typeof machineSchema>;
