import { z } from 'zod';
import { poseSchema, sourcesSchema, textSchema } from './fields.ts';

/** Records that help to draw a layout and mean nothing to the simulation: floor plans, groups and layers. */
const positive = z.number().positive();
const base = { id: z.string(), name: textSchema, sources: sourcesSchema.default({}) };

/** A floor plan that layouts lay under the line: shared, so that its picture is in the file once and edits of its place stay small. */
export const planSchema = z.strictObject({
  kind: z.literal('plan'),
  ...base,
  drawing: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('image'),
      /** The picture itself, so that the file needs no other. */
      data: z.string().regex(/^data:image\/(png|jpeg);base64,/),
      widthPx: positive,
      heightPx: positive,
    }),
    z.strictObject({
      type: z.literal('lines'),
      /** Polylines, each as x, y, x, y …, in units of the drawing. */
      lines: z.array(z.array(z.number()).min(4)).min(1),
    }),
  ]),
});

/** A floor plan on the floor of one layout. */
export const underlaySchema = z.strictObject({
  kind: z.literal('underlay'),
  ...base,
  plan: z.string(),
  /** Place of the lower left corner of a picture, or of the origin of a drawing. */
  at: poseSchema,
  /** Metres per pixel of a picture, or per unit of a drawing. */
  metresPerUnit: positive,
  opacity: z.number().min(0).max(1).default(0.7),
});

/** Records that are selected, moved, turned and copied together. */
export const groupSchema = z.strictObject({ kind: z.literal('group'), ...base, members: z.array(z.string()).min(1) });

/** Records that are shown, hidden and locked together; the order of the members is that of the outline. */
export const layerSchema = z.strictObject({
  kind: z.literal('layer'),
  ...base,
  /** Place in the outline: smaller is higher. */
  rank: z.int().default(0),
  members: z.array(z.string()).default([]),
  hidden: z.boolean().default(false),
  locked: z.boolean().default(false),
});

/** Kinds of records that no run asks for. */
export const DRAWN_ONLY: ReadonlySet<string> = new Set(['plan', 'underlay', 'group', 'layer']);

export type Plan = z.infer<typeof planSchema>;
export type Underlay = z.infer<typeof underlaySchema>;
export type Group = z.infer<typeof groupSchema>;
export type Layer = z.infer<typeof layerSchema>;
