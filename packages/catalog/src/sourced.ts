/** Values with their origin, as every catalog file writes them: `{ value, origin, source?, note? }`, or null where unknown. */
import { ORIGINS } from '@taktwerk/units';
import { z } from './zod.ts';

export const originSchema = z.enum(ORIGINS as readonly ['measured', 'read', 'recalled', 'derived', 'assumed', 'policy']);

/** A value that was read or recalled names its source; one that was assumed or derived says why or how. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({ value, origin: originSchema, source: z.string().min(1).optional(), note: z.string().min(1).optional() })
    .refine((field) => field.source !== undefined || field.note !== undefined, { error: 'needs a source or a note' });

export const figure = sourced(z.number().finite());
export const positive = sourced(z.number().finite().positive());
/** One number, or from - to. */
export const spread = sourced(z.union([z.number().finite(), z.tuple([z.number().finite(), z.number().finite()])]));
export const vector3 = z.tuple([z.number().finite(), z.number().finite(), z.number().finite()]);

/** Where the sources of a file are spelled out: key to any plain record. */
export const sources = z.record(z.string(), z.record(z.string(), z.unknown()));
