import { modelOf } from '@taktwerk/compile';
import { inlineExecutor, type Job, openJob, runJob } from '@taktwerk/experiments';
import { prepareLayout } from '@taktwerk/study';
import { describe, expect, test } from 'vitest';
import { readTemplate, repositoryCatalog } from '../validation/models.ts';

/** A job is plain data: whatever carries it and however it is cut into slices, the same result comes out, byte for byte. */
const document = readTemplate('arc-welding-bracket.line.json');
const catalog = repositoryCatalog();

function jobOf(layout: string, replication: number): Job {
  const prepared = prepareLayout(document, layout, catalog);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return {
    model: prepared.value.model,
    seed: 7,
    replication,
    options: { warmUpS: 3600, measuredS: 12 * 3600, trace: false, antithetic: false },
  };
}

const bytesOf = (value: unknown): string => JSON.stringify(value);

describe.each(['as-is', 'to-be'])('a job of layout %s (seed 7)', (layout) => {
  const job = jobOf(layout, 3);
  const expected = bytesOf(runJob(job).result);

  test('gives the same bytes after it was cloned on the way to another thread', () => {
    expect(bytesOf(runJob(structuredClone(job)).result)).toBe(expected);
  });

  test('gives the same bytes through an executor', async () => {
    const executor = inlineExecutor();
    const { result } = await executor.submit(job);
    await executor.close();
    expect(bytesOf(result)).toBe(expected);
  });

  test('gives the same bytes in slices of 1,000 events', () => {
    const run = openJob(job);
    while (run.advance(1000) === 'running');
    expect(bytesOf(run.result())).toBe(expected);
  });

  test('another replication gives other bytes', () => {
    expect(bytesOf(runJob(jobOf(layout, 4)).result)).not.toBe(expected);
  });

  test('the model compiled again has the same hash', () => {
    const again = prepareLayout(document, layout, catalog);
    expect(again.ok && again.value.model.hash).toBe(job.model.hash);
    expect(again.ok && modelOf(again.value.line).ok).toBe(true);
  });
});

test('a buffer that nothing uses changes no other element’s numbers', () => {
  const layout = document.layouts['to-be'];
  const used = layout?.records['buffer:rework'];
  if (layout === undefined || used === undefined) throw new Error('the template has no rework buffer');
  const wider = {
    ...document,
    layouts: {
      ...document.layouts,
      'to-be': { ...layout, records: { 'buffer:aside': { ...used, id: 'buffer:aside' }, ...layout.records } },
    },
  };
  const prepared = prepareLayout(wider as typeof document, 'to-be', catalog);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const job = jobOf('to-be', 3);
  const before = runJob(job).result;
  const after = runJob({ ...job, model: prepared.value.model }).result;
  expect(after.elements.length).toBe(before.elements.length + 1);
  expect(after.elements.filter(({ id }) => id !== 'buffer:aside')).toEqual(before.elements);
});
