import { expect, test } from 'vitest';
import { z } from 'zod';
import { annotatedLineSchema } from './reference/annotate.ts';
import { constant, serialLine, withFields } from './test-lines.ts';

const line = serialLine({ arrival: constant(9), stations: [{ time: constant(8) }], queue: 3 });
const published = z.fromJSONSchema(annotatedLineSchema() as Parameters<typeof z.fromJSONSchema>[0]);

test('the published schema accepts what the program accepts and refuses what it refuses', () => {
  expect(published.safeParse(line).success).toBe(true);
  expect(published.safeParse(withFields(line, 'buffer:b0', { capacity: 0 })).success).toBe(false);
  expect(published.safeParse(withFields(line, 'buffer:b0', { colour: 'red' })).success).toBe(false);
  expect(published.safeParse({ ...line, format: 'other' }).success).toBe(false);
});

test('fields are described, those with a default may be left out', () => {
  const { station } = annotatedLineSchema().$defs as Record<
    string,
    { required: string[]; properties: Record<string, { description: string }> }
  >;
  expect(station?.properties.startAt?.description).toMatch(/N-policy/);
  expect(station?.required).toEqual(['kind', 'id', 'name', 'at', 'operations']);
});
