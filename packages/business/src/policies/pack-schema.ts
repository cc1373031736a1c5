/** Schema of a policy pack: what a document says, as data; described with an example in docs/policies.md. */
import { z } from 'zod';
import { grantRuleSchema } from '../grants/grant-rule-schema.ts';
import { TRACKED_INDICATORS } from './tracked-indicators.ts';

z.config({ jitless: true });

const bilingual = z.strictObject({ zh: z.string(), en: z.string().nullable() });
const quoted = { section: z.string(), quote: z.string() };

/** How a figure of the document is one of our indicators: indicator = figure × factor (亿元 to yuan 1e8, per cent to fraction 0.01). */
const tracked = z.strictObject({ indicator: z.enum(TRACKED_INDICATORS), factor: z.number().gt(0) });

const TARGET_KINDS = ['stock', 'flow', 'change', 'growth'] as const;

const target = z.strictObject({
  id: z.string(),
  metric: bilingual,
  op: z.enum(['=', '>', '>=', '<', '<=', '~', '']),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  kind: z.enum(TARGET_KINDS),
  deadline: z.string().nullable(),
  baseline: z.union([z.number(), z.string()]).nullable(),
  scope: z.string().nullable(),
  note: z.string().nullable(),
  /** Null: no indicator of a line or plant. */
  tracks: tracked.nullable().default(null),
  ...quoted,
});

const cell = z.union([z.string(), z.number()]);

/** A sum that the document's own figures obey; `where` picks rows by the value of a column. */
const sum = z.discriminatedUnion('over', [
  /** The other rows of a column add up to the row that `total` picks. */
  z.strictObject({ over: z.literal('rows'), columns: z.array(z.string()).min(1), total: z.record(z.string(), cell) }),
  /** In every row the columns `parts` add up to the column `total`; a part that is an object is read at `reading`. */
  z.strictObject({
    over: z.literal('columns'),
    where: z.record(z.string(), cell).default({}),
    parts: z.array(z.string()).min(1),
    total: z.string(),
    reading: z.string().nullable().default(null),
  }),
]);

/** Where a table holds yearly targets of an indicator: one row per district, or one row for the whole area. */
const track = z.strictObject({
  ...tracked.shape,
  kind: z.enum(TARGET_KINDS),
  where: z.record(z.string(), cell).default({}),
  /** Column with the district's name; null = the row is the whole area. */
  districtColumn: z.string().nullable(),
  /** Year to column; `plan` = the plan as a whole. */
  years: z.record(z.string().regex(/^(\d{4}|plan)$/), z.string()),
  /** Columns that are districts, for the plan as a whole; a cell that is an object is read at `reading`. */
  districtColumns: z.array(z.string()).default([]),
  reading: z.string().nullable().default(null),
});

const table = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.record(z.string(), z.string()),
  rows: z.array(z.record(z.string(), z.json())),
  sums: z.array(sum).default([]),
  tracks: z.array(track).default([]),
  /** Value of the district column that means the whole area. */
  wholeArea: z.string().nullable().default(null),
  ...quoted,
});

const instrument = z.strictObject({
  id: z.string(),
  name: bilingual,
  kind: z.string(),
  /** Null where the document states no amount. */
  rule: grantRuleSchema.nullable(),
  /** Conditions that a person must confirm. */
  conditions: z.array(z.string()),
  /** Conditions that the project's own numbers decide. */
  limits: z.array(z.strictObject({ fact: z.string().min(1), op: z.enum(['<=', '<', '>=', '>', '=']), value: z.number() })).default([]),
  notStated: z.array(z.string()),
  /** The terms as noted from the document, free form. */
  terms: z.record(z.string(), z.json()),
  ...quoted,
});

export const packSchema = z.strictObject({
  format: z.literal('taktwerk-policy'),
  version: z.literal(1),
  id: z.string().min(1),
  title: bilingual,
  issuer: bilingual,
  documentNumber: z.string().nullable(),
  issued: z.string().nullable(),
  effective: z.string().nullable(),
  period: z.tuple([z.int(), z.int()]),
  /** `expired` packs serve as examples only. */
  status: z.enum(['draft', 'inForce', 'expired']),
  cites: z.array(z.strictObject({ title: z.string(), number: z.string().nullable() })),
  targets: z.array(target),
  tables: z.array(table),
  instruments: z.array(instrument),
  lists: z.record(z.string(), z.json()),
  notes: z.array(z.strictObject({ id: z.string(), kind: z.string(), text: z.string() })),
});

export type PolicyPack = z.infer<typeof packSchema>;
export type PolicyTarget = z.infer<typeof target>;
export type PolicyTable = z.infer<typeof table>;
export type PolicyInstrument = z.infer<typeof instrument>;
export type InstrumentLimit = PolicyInstrument['limits'][number];
