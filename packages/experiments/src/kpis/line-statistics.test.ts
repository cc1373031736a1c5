import { benchmarks, buildModel, openRun } from '@taktwerk/engine';
import { describe, expect, it } from 'vitest';
import { openJob, runJob } from '../execution/run-job.ts';
import { lineStatisticsOf } from './line-statistics.ts';

const { spec } = benchmarks(3)[2]!;
const built = buildModel(spec);
if (!built.ok) throw new Error(JSON.stringify(built.problems));
const job = {
  model: built.value,
  seed: 4,
  replication: 0,
  options: { warmUpS: 500, measuredS: 20_000, trace: false, antithetic: false },
};
describe('statistics of a line', () => {
  it('hold together: throughput and takt', () => {
    const { result } = runJob(job);
    const time = { perShiftS: 28_800, perDayS: 57_600, perYearS: 14_400_000, demandPerYear: 7_200_000 };
    const found = lineStatisticsOf([result, result], spec, time);
    expect(found.throughput.perHour).toBeCloseTo((result.good * 3600) / 20_000, 9);
    expect(found.throughput.perYear! / found.throughput.perDay!).toBeCloseTo(250, 9);
    expect(found.throughput.perShift! * 2).toBeCloseTo(found.throughput.perDay!, 9);
    expect(found.takt!.taktS).toBe(2);
    expect(found.takt!.attainment).toBeCloseTo(2 / found.takt!.cycleTimeS!, 9);
  });
});

describe('the watched bottleneck', () => {
  it('changes nothing in the run, and its stretches follow each other through the window', () => {
    const watched = openJob(job);
    while (watched.advance(7777) === 'running');
    const plain = openRun(built.value, { seed: 4, replication: 0, warmUpS: 500, horizonS: 20_500, antithetic: false });
    while (plain.advance(500_000) === 'running');
    expect(watched.result()).toEqual(plain.result());
    const slices = watched.bottlenecks();
    expect(slices).toHaveLength(24);
    expect(slices[0]!.fromS).toBe(500);
    expect(slices.at(-1)!.toS).toBe(20_500);
    expect(slices.slice(1).map(({ fromS }) => fromS)).toEqual(slices.slice(0, -1).map(({ toS }) => toS));
    expect(new Set(slices.map(({ element }) => element)).size).toBeGreaterThan(1);
    for (const { meanS } of slices) expect(meanS).toBeGreaterThan(1);
  });
});
