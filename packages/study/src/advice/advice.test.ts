import { openCatalog } from '@taktwerk/catalog';
import { inlineExecutor } from '@taktwerk/experiments';
import type { LineDocument } from '@taktwerk/line';
import { constant, exponential, serialLine } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import type { StudyOptions } from '../question.ts';
import { prepareLayout, runLayout } from '../study-layout.ts';
import { withChanges } from './change.ts';
import { proposalsOf } from './proposals-of.ts';
import { ranked, reliefOfElement, tryProposals } from './try-proposals.ts';

const catalog = openCatalog([]);
const NO_PRICES = { vehicle: null, robot: null, personYear: { amount: 100_000, every: 'year', origin: 'assumed' } } as const;
const options: StudyOptions = { seed: 5, replications: 4, hours: 10, warmUp: 1800 };

async function studied(document: LineDocument) {
  const prepared = prepareLayout(document, 'as-is', catalog);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { summary } = await runLayout(prepared.value, options, inlineExecutor(), () => {});
  return { prepared: prepared.value, base: summary };
}

test('the gain of removing a bottleneck of 10 s before one of 6 s: 360 parts an hour become 600, and the next one limits', async () => {
  const line = serialLine({ arrival: 'saturated', stations: [5, 10, 6].map((time) => ({ time: constant(time) })), buffers: [3, 3] });
  const { prepared, base } = await studied(line);
  expect(base.bottleneck?.element).toBe('station:m2');
  const relief = await reliefOfElement(prepared, base, 'station:m2', inlineExecutor());
  expect(relief!.differences.throughputPerHour.baseline).toBeCloseTo(360, 6);
  expect(relief!.differences.throughputPerHour.difference).toBeCloseTo(240, 3);
  expect(relief!.next).toBe('station:m3');
  expect(await reliefOfElement(prepared, base, 'station:none', inlineExecutor())).toBeNull();
});

test('a second server at a limiting station comes out first, with a paired interval; a buffer that is never full is not proposed', async () => {
  const line = serialLine({
    arrival: exponential(8),
    stations: [{ time: exponential(3) }, { time: exponential(9) }, { time: exponential(3) }],
    buffers: [2, 500],
  });
  const { base } = await studied(line);
  const proposals = proposalsOf(line, 'as-is', base, catalog, NO_PRICES);
  expect(proposals.map(({ key }) => key)).toContain('bufferMore buffer:b1');
  expect(proposals.map(({ key }) => key)).not.toContain('bufferMore buffer:b2');
  const seen: number[] = [];
  const trials = ranked(
    await tryProposals(line, 'as-is', base, proposals, catalog, inlineExecutor(), (_, done, total) => seen.push(done / total)),
  );
  expect(seen.at(-1)).toBe(1);
  expect(trials[0]!.proposal.key).toBe('serverMore station:m2');
  const { throughputPerHour } = trials[0]!.differences!;
  expect(throughputPerHour.significant).toBe(true);
  expect(throughputPerHour.difference! - throughputPerHour.halfWidth!).toBeGreaterThan(0);
});

test('changes lie over one layout; the document stays as it was', () => {
  const line = serialLine({ arrival: 'saturated', stations: [{ time: constant(5) }] });
  const changed = withChanges(line, 'as-is', [{ id: 'station:m1', record: null }]);
  expect(changed.layouts['as-is']!.records['station:m1']).toBeUndefined();
  expect(line.layouts['as-is']!.records['station:m1']).toBeDefined();
});

test('a change that cannot be compiled is told with its problems', async () => {
  const line = serialLine({ arrival: 'saturated', stations: [{ time: constant(5) }] });
  const { base } = await studied(line);
  const broken = {
    key: 'x',
    code: 'bufferMore' as const,
    at: 'sink:out',
    values: {},
    cost: null,
    changes: [{ id: 'sink:out', record: null }],
  };
  const [trial] = await tryProposals(line, 'as-is', base, [broken], catalog, inlineExecutor(), () => {});
  expect(trial!.result).toBeNull();
  expect(trial!.problems.length).toBeGreaterThan(0);
});
