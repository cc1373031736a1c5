import { z } from 'zod';
import { decisionSchema, rangeSchema } from './decision.ts';
import { originSchema, sourcesSchema, textSchema } from './fields.ts';
import { planSchema } from './floor.ts';

/** Records that all layouts of a project share. */
const positive = z.number().positive();
const atLeast0 = z.number().min(0);
const base = { id: z.string(), name: textSchema, sources: sourcesSchema.default({}) };

export const productSchema = z.strictObject({
  kind: z.literal('product'),
  ...base,
  massKg: atLeast0,
  /** Length, width, height, metres. */
  sizeM: z.tuple([positive, positive, positive]),
  look: z.enum(['bracket', 'blank', 'box', 'carton', 'bag', 'crate', 'bobbin', 'panel', 'shaft', 'jar', 'pallet', 'board']).default('box'),
  colour: z.string().nullable().default(null),
  priority: z.number().default(0),
  dueAfterS: positive.nullable().default(null),
});

/** Working time: shifts of a day on days of the week (0 = Monday, the day of t = 0), or plain windows of a period. */
export const calendarSchema = z.strictObject({
  kind: z.literal('calendar'),
  ...base,
  pattern: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('shifts'),
      days: z.array(z.int().min(0).max(6)).min(1),
      /** Second of the day at which t = 0 lies (06:00 = 21600). */
      dayStartsAtS: atLeast0.default(0),
      shifts: z
        .array(
          z.strictObject({
            id: z.string(),
            name: textSchema,
            startS: atLeast0,
            endS: positive,
            breaks: z.array(z.strictObject({ startS: atLeast0, endS: positive })).default([]),
          }),
        )
        .min(1),
    }),
    z.strictObject({ type: z.literal('windows'), periodS: positive, windows: z.array(z.tuple([atLeast0, positive])).min(1) }),
  ]),
});

export const defectClassSchema = z.strictObject({ kind: z.literal('defectClass'), ...base });

/** How the line is used over the year: what turns rates into yearly figures. */
export const demandSchema = z.strictObject({
  kind: z.literal('demand'),
  ...base,
  goodPartsPerYear: positive.nullable(),
  workingDaysPerYear: positive,
  calendar: z.string().nullable(),
});

/** Default run of the studio and the command line. */
export const experimentSchema = z.strictObject({
  kind: z.literal('experiment'),
  ...base,
  hours: positive,
  /** null: found by MSER-5. */
  warmUpS: atLeast0.nullable(),
  replications: z.int().min(2),
  seed: z.int().min(0),
});

/** Inputs of the business case that differ from `models/defaults`; keys and units as in `packages/business`. */
export const economicsSchema = z.strictObject({
  kind: z.literal('economics'),
  ...base,
  inputs: z.record(
    z.string(),
    z.strictObject({
      /** Of the structured ones (a tariff, a grant rule) `packages/business` checks the parts. */
      value: z.union([z.number(), z.string(), z.boolean(), z.array(z.number()), z.record(z.string(), z.unknown())]),
      origin: originSchema,
      source: z.string(),
      note: z.string().optional(),
      range: rangeSchema.optional(),
    }),
  ),
  investment: z
    .array(
      z.strictObject({
        id: z.string(),
        name: textSchema,
        /** What it is, as in packages/business: decides upkeep, residual value and whether it is expensed at once. */
        kind: z
          .enum([
            'robot',
            'vehicle',
            'cell',
            'endEffector',
            'fixture',
            'machine',
            'conveyor',
            'safety',
            'engineering',
            'infrastructure',
            'training',
            'spares',
            'software',
            'installationStop',
            'other',
          ])
          .default('other'),
        class: z.enum(['equipment', 'technology']),
        units: positive,
        unitPrice: atLeast0,
        origin: originSchema,
        source: z.string(),
        note: z.string().optional(),
        range: rangeSchema.optional(),
      }),
    )
    .default([]),
  decision: decisionSchema.optional(),
});

export const sharedRecordSchema = z.discriminatedUnion('kind', [
  productSchema,
  calendarSchema,
  defectClassSchema,
  demandSchema,
  experimentSchema,
  economicsSchema,
  planSchema,
]);

export type Product = z.infer<typeof productSchema>;
export type Calendar = z.infer<typeof calendarSchema>;
export type DefectClass = z.infer<typeof defectClassSchema>;
export type Demand = z.infer<typeof demandSchema>;
export type Experiment = z.infer<typeof experimentSchema>;
export type Economics = z.infer<typeof economicsSchema>;
export type SharedRecord = z.infer<typeof sharedRecordSchema>;
