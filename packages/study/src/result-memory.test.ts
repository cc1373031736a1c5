import { openCatalog } from '@taktwerk/catalog';
import { inlineExecutor } from '@taktwerk/experiments';
import { constant, exponential, serialLine } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { comparisonOf } from './compare-layouts.ts';
import { openResultMemory } from './result-memory.ts';
import { prepareLayout, runLayout } from './study-layout.ts';

const options = { seed: 2, replications: 3, hours: 8, warmUp: 600 };
const prepared = (seconds: number) => {
  const line = serialLine({ arrival: exponential(100), stations: [{ time: constant(seconds) }] });
  const result = prepareLayout(line, 'as-is', openCatalog([]));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

test('a result is found again by what it was computed from, not by when', async () => {
  const memory = openResultMemory(2);
  const { summary } = await runLayout(prepared(60), options, inlineExecutor(), () => {});
  memory.put(prepared(60), options, summary);
  expect(memory.get(prepared(60), options)).toBe(summary);
  expect(memory.get(prepared(61), options)).toBeUndefined();
  expect(memory.get(prepared(60), { ...options, seed: 3 })).toBeUndefined();
});

test('the one used longest ago is forgotten first', async () => {
  const memory = openResultMemory(2);
  const { summary } = await runLayout(prepared(60), options, inlineExecutor(), () => {});
  memory.put(prepared(60), options, summary);
  memory.put(prepared(70), options, summary);
  memory.get(prepared(60), options);
  memory.put(prepared(80), options, summary);
  expect(memory.get(prepared(60), options)).toBe(summary);
  expect(memory.get(prepared(70), options)).toBeUndefined();
});

test('differences come from the replications of two results', async () => {
  const [slow, quick] = await Promise.all(
    [60, 30].map(async (time) => (await runLayout(prepared(time), options, inlineExecutor(), () => {})).summary),
  );
  const { differences } = comparisonOf(slow!, quick!);
  expect(differences.leadTimeS.difference!).toBeLessThan(-30);
  expect(differences.leadTimeS.significant).toBe(true);
});
