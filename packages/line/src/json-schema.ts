import { z } from 'zod';
import { documentSchema, layoutSchema } from './records/document.ts';
import {
  distributionSchema,
  failureSchema,
  maintenanceSchema,
  needSchema,
  pointSchema,
  poseSchema,
  powerSchema,
  sourcesSchema,
  textSchema,
} from './records/fields.ts';
import { layoutRecordSchema, operationSchema } from './records/layout.ts';
import { sharedRecordSchema } from './records/shared.ts';
import { liftSchema, palletPatternSchema, qualitySchema, seamSchema, workSchema } from './records/work.ts';
import { learningSchema, toolPathSchema, transferSchema, workSurfaceSchema } from './records/work-shape.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Parts of the schema that have a name of their own in `$defs`. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  layout: layoutSchema,
  text: textSchema,
  sources: sourcesSchema,
  pose: poseSchema,
  point: pointSchema,
  distribution: distributionSchema,
  power: powerSchema,
  need: needSchema,
  failure: failureSchema,
  maintenance: maintenanceSchema,
  operation: operationSchema,
  work: workSchema,
  quality: qualitySchema,
  seam: seamSchema,
  palletPattern: palletPatternSchema,
  lift: liftSchema,
  learning: learningSchema,
  toolPath: toolPathSchema,
  workSurface: workSurfaceSchema,
  transfer: transferSchema,
};

/** The JSON Schema (draft 2020-12) of a line document as it may be written: fields with a default may be left out. */
export function lineJsonSchema(): JsonSchema {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const option of [...sharedRecordSchema.options, ...layoutRecordSchema.options])
    registry.add(option, { id: option.shape.kind.value });
  for (const option of workSchema.options) registry.add(option, { id: `${option.shape.type.value}Work` });
  return z.toJSONSchema(documentSchema, { io: 'input', target: 'draft-2020-12', metadata: registry }) as JsonSchema;
}
