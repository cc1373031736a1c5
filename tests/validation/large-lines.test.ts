import { openCatalog } from '@taktwerk/catalog';
import { compileLine, modelOf } from '@taktwerk/compile';
import { runJob } from '@taktwerk/experiments';
import { parseLine } from '@taktwerk/line';
import { describe, expect, it } from 'vitest';
import { randomLine, vehicleGrid } from '../benchmarks/large-lines.ts';

/** Through the same doors as a user's file. */
function run(document: unknown, hours: number) {
  const parsed = parseLine(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 5)));
  const compiled = compileLine(parsed.value, 'drawn', openCatalog([]));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems.slice(0, 5)));
  const model = modelOf(compiled.value);
  if (!model.ok) throw new Error(JSON.stringify(model.problems.slice(0, 5)));
  const options = { warmUpS: 0, measuredS: hours * 3600, trace: false, antithetic: false };
  return runJob({ model: model.value, seed: 1, replication: 0, options }).result;
}

const sumOf = (shares: object) => Object.values(shares).reduce((sum: number, share: number) => sum + share, 0);

describe('large lines', () => {
  it('a random line of 1,000 stations runs without error, and its books balance (seed 7)', () => {
    const result = run(randomLine(1000, 7), 40);
    expect(result.status).toBe('finished');
    expect(result.stall).toBeNull();
    expect(result.good).toBeGreaterThan(0);
    expect(result.released).toBe(result.good + result.bad + result.scrapped + result.wip.atEnd);
    expect(Math.abs(result.littleResidual)).toBeLessThan(1e-9);
    const timed = result.elements.filter(({ shares }) => shares !== null);
    expect(timed.length).toBeGreaterThanOrEqual(1001);
    for (const { id, shares } of timed) expect(sumOf(shares!), id).toBeCloseTo(1, 9);
  });

  it('a network with 200 vehicles runs without error or deadlock, and every part is somewhere (seed 7)', () => {
    const result = run(vehicleGrid(200, 7), 8);
    expect(result.status).toBe('finished');
    expect(result.stall).toBeNull();
    const [fleet] = result.fleets;
    expect(fleet!.vehicles).toHaveLength(200);
    expect(fleet!.deliveries).toBeGreaterThan(5000);
    expect(result.released).toBe(result.good + result.wip.atEnd);
    for (const { id, shares } of fleet!.vehicles) expect(sumOf(shares), id).toBeCloseTo(1, 9);
  });
});
