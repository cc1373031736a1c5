/** Groups of figures of a process, of people's work, of safety or of a class of equipment: a tree of named, sourced values. */
import { originSchema, sources } from './sourced.ts';
import { z } from './zod.ts';

const plain: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(plain), z.record(z.string(), plain)]),
);
export type PlainValue = number | string | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

const sourcedFigure = z
  .strictObject({ value: plain, origin: originSchema, source: z.string().optional(), note: z.string().optional() })
  .refine((field) => field.source !== undefined || field.note !== undefined, { error: 'needs a source or a note' });

/** A number, a from - to pair, a rule in words, or a table, with its origin; several entries where sources differ. */
export type Figure = z.infer<typeof sourcedFigure>;
export type FigureTree = { readonly [name: string]: Figure | readonly Figure[] | FigureTree | null };

const tree: z.ZodType<FigureTree> = z.lazy(() =>
  z.record(
    z.string(),
    z.unknown().transform((value, context): Figure | readonly Figure[] | FigureTree | null => {
      if (value === null) return null;
      const schema = Array.isArray(value) ? z.array(sourcedFigure) : isFigure(value) ? sourcedFigure : tree;
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data as Figure | readonly Figure[] | FigureTree;
      for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
      return null;
    }),
  ),
);

const isFigure = (value: unknown): boolean => typeof value === 'object' && value !== null && 'origin' in value;

export const figures = tree;

/** Names carry the unit; lengths, speeds and times are SI (`travelSpeedMPerS`, `doorOpenCloseS`). */
export const figureGroupSchema = z.strictObject({
  format: z.literal('taktwerk-figures'),
  version: z.literal(1),
  id: z.string().regex(/^(process|people|safety|vehicle|machine):[a-z0-9-]+$/),
  figures,
  notes: z.array(z.string()),
  sources,
});

export type FigureGroup = z.infer<typeof figureGroupSchema>;

/**
 * The figure under a dotted name, e.g. `elementsS.seatCheck`; the first where several sources are given.
 */
export function figureAt(group: FigureGroup, name: string): Figure | undefined {
  let node: unknown = group.figures;
  for (const key of name.split('.')) node = (node as Record<string, unknown> | null | undefined)?.[key];
  const found = Array.isArray(node) ? node[0] : node;
  return isFigure(found) ? (found as Figure) : undefined;
}
