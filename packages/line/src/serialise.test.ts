import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLineText, readLine } from './reading/parse-line.ts';
import { serialiseLine } from './serialise.ts';
import { constant, exponential, serialLine } from './test-lines.ts';

const line = serialLine({ arrival: exponential(9), stations: [{ time: constant(8) }, { time: constant(7) }], buffers: [null] });

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((part) => shuffled(part, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const cut = turn % Math.max(1, entries.length);
  return Object.fromEntries([...entries.slice(cut), ...entries.slice(0, cut)].map(([key, part]) => [key, shuffled(part, turn)]));
}

test('equal documents have equal text, whatever order their keys came in', () => {
  const text = serialiseLine(line);
  fc.assert(
    fc.property(fc.nat(50), (turn) => {
      const read = readLine(shuffled(JSON.parse(text), turn));
      expect(read.ok && serialiseLine(read.value)).toBe(text);
      expect(serialiseLine(shuffled(line, turn) as typeof line)).toBe(text);
    }),
    { seed: 7, numRuns: 30 },
  );
});

test('what was written reads back equal and writes the same bytes', () => {
  const text = serialiseLine(line);
  const parsed = parseLineText(text, 'a.line.json');
  expect(parsed.ok && parsed.value).toEqual(line);
  expect(parsed.ok && serialiseLine(parsed.value)).toBe(text);
});

test('lines stay short, what is small stays together', () => {
  const lines = serialiseLine(line).split('\n');
  expect(Math.max(...lines.map((text) => text.length))).toBeLessThanOrEqual(120);
  expect(lines.slice(0, 5)).toEqual([
    '{',
    '  "format": "taktwerk-line",',
    '  "version": 1,',
    '  "id": "test-line",',
    '  "name": { "zh": "Test line", "en": "Test line" },',
  ]);
  expect(lines).toContain('          "at": { "x": 0, "y": 0, "z": 0, "rotation": 0 },');
});

test('any plain value keeps its meaning', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (description) => {
      const text = serialiseLine({ ...line, description } as never);
      expect(JSON.parse(text).description).toEqual(JSON.parse(JSON.stringify(description)));
    }),
    { seed: 11, numRuns: 200 },
  );
});
