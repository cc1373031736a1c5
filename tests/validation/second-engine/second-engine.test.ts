import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEngines } from './compare.ts';
import { type Feature, randomLine } from './random-lines.ts';

/**
 * The engine against a second, slow implementation in process style (this folder), event for event: both draw the same numbers from
 * the same named streams, so that on any small line every count, every sum of lead times, every level and every time share must
 * come out equal. A difference is settled by the semantics page, never by the tolerance.
 */
const FAMILIES: readonly { readonly name: string; readonly features: readonly Feature[]; readonly lines: number }[] = [
  { name: 'plain lines', features: [], lines: 150 },
  { name: 'plain lines full of ties', features: ['ties'], lines: 200 },
  { name: 'parallel and unlimited servers', features: ['servers', 'ties'], lines: 150 },
  { name: 'products, disciplines and dwell', features: ['products', 'disciplines', 'dwell'], lines: 150 },
  { name: 'products, disciplines, dwell and ties', features: ['products', 'disciplines', 'dwell', 'ties'], lines: 150 },
  { name: 'blocking before service', features: ['beforeService'], lines: 150 },
  { name: 'blocking before service, ties', features: ['beforeService', 'ties'], lines: 150 },
  { name: 'set-up', features: ['setup', 'products', 'servers'], lines: 150 },
  { name: 'failures', features: ['failures'], lines: 200 },
  { name: 'failures, servers, ties', features: ['failures', 'servers', 'ties'], lines: 200 },
  { name: 'failures and set-up', features: ['failures', 'setup', 'products'], lines: 150 },
  { name: 'maintenance and failures', features: ['maintenance', 'failures', 'ties'], lines: 150 },
  { name: 'quality', features: ['quality', 'products'], lines: 200 },
  { name: 'operators', features: ['operators'], lines: 200 },
  { name: 'pre-emption of operators', features: ['operators', 'preemption', 'servers'], lines: 200 },
  {
    name: 'pre-emption of operators, failures, set-up, shifts, ties',
    features: ['operators', 'preemption', 'failures', 'setup', 'products', 'shifts', 'ties'],
    lines: 200,
  },
  { name: 'operators, failures, ties', features: ['operators', 'failures', 'ties'], lines: 200 },
  { name: 'shifts', features: ['shifts'], lines: 150 },
  { name: 'shifts, failures, ties', features: ['shifts', 'failures', 'ties'], lines: 200 },
  { name: 'shifts and operators', features: ['shifts', 'operators', 'ties'], lines: 150 },
  { name: 'assembly', features: ['assembly'], lines: 100 },
  { name: 'assembly, ties, quality', features: ['assembly', 'ties', 'quality'], lines: 150 },
  { name: 'batches', features: ['batch', 'ties'], lines: 150 },
  { name: 'batches, continuous times, failures', features: ['batch', 'failures'], lines: 150 },
  { name: 'batches and shifts', features: ['batch', 'shifts', 'products', 'ties'], lines: 150 },
  { name: 'shifts, blocking before service, servers', features: ['shifts', 'beforeService', 'servers', 'products'], lines: 150 },
  { name: 'N-policy', features: ['startAt'], lines: 100 },
  { name: 'N-policy, ties', features: ['startAt', 'ties'], lines: 100 },
  { name: 'part limits', features: ['limits', 'servers'], lines: 100 },
  { name: 'part limits, ties', features: ['limits', 'ties'], lines: 100 },
  { name: 'disassembly', features: ['splits'], lines: 100 },
  { name: 'unit loads', features: ['collect'], lines: 100 },
  { name: 'accumulating conveyors', features: ['conveyors'], lines: 100 },
  { name: 'conveyors, ties', features: ['conveyors', 'ties', 'failures'], lines: 100 },
  {
    name: 'blocking before service with failures, maintenance and quality',
    features: ['beforeService', 'failures', 'maintenance', 'quality'],
    lines: 150,
  },
  {
    name: 'blocking before service with set-up and operators, ties',
    features: ['beforeService', 'setup', 'products', 'operators', 'ties'],
    lines: 150,
  },
  { name: 'parts loaded onto servers that are down', features: ['acceptsWhileDown', 'failures', 'shifts', 'ties'], lines: 150 },
  { name: 'a given order', features: ['order', 'products', 'failures', 'ties'], lines: 150 },
  { name: 'N-policy with failures and shifts', features: ['startAt', 'failures', 'shifts'], lines: 150 },
  { name: 'batches, quality, operators, ties', features: ['batch', 'quality', 'operators', 'ties'], lines: 150 },
  { name: 'disassembly, quality, limits, ties', features: ['splits', 'quality', 'limits', 'ties'], lines: 150 },
  { name: 'unit loads, disassembly, limits', features: ['collect', 'splits', 'limits', 'ties'], lines: 150 },
  { name: 'batches, products, limits, ties', features: ['batch', 'products', 'limits', 'ties'], lines: 150 },
  { name: 'blocking before service and limits', features: ['beforeService', 'limits', 'servers', 'quality'], lines: 150 },
  { name: 'assembly, limits, quality', features: ['assembly', 'limits', 'quality'], lines: 150 },
  { name: 'unit loads, quality, failures', features: ['collect', 'quality', 'failures'], lines: 150 },
  { name: 'assembly, shifts, ties', features: ['assembly', 'shifts', 'failures', 'maintenance', 'ties'], lines: 150 },
  {
    name: 'everything at once',
    features: ['products', 'disciplines', 'dwell', 'setup', 'failures', 'maintenance', 'quality', 'operators', 'shifts'],
    lines: 300,
  },
  {
    name: 'everything at once, ties',
    features: ['ties', 'products', 'disciplines', 'dwell', 'setup', 'failures', 'maintenance', 'quality', 'operators', 'shifts'],
    lines: 300,
  },
  {
    name: 'assembly with everything and parallel servers',
    features: ['assembly', 'servers', 'failures', 'operators', 'quality', 'setup', 'products'],
    lines: 150,
  },
  { name: 'branches', features: ['branches', 'servers'], lines: 150 },
  { name: 'branches by product', features: ['branches', 'products', 'disciplines'], lines: 150 },
  { name: 'part limits and branches', features: ['limits', 'branches'], lines: 150 },
  {
    name: 'branches with everything',
    features: ['branches', 'servers', 'failures', 'operators', 'setup', 'products', 'shifts'],
    lines: 150,
  },
  { name: 'operators at parallel servers', features: ['operators', 'servers', 'failures', 'ties'], lines: 150 },
  {
    name: 'blocking before service with parallel servers',
    features: ['beforeService', 'servers', 'failures', 'maintenance', 'quality'],
    lines: 150,
  },
  {
    name: 'parallel servers that take parts while down',
    features: ['acceptsWhileDown', 'failures', 'servers', 'shifts', 'ties'],
    lines: 150,
  },
  {
    name: 'everything at once with parallel servers',
    features: ['products', 'disciplines', 'dwell', 'servers', 'setup', 'failures', 'maintenance', 'quality', 'operators', 'shifts'],
    lines: 300,
  },
  {
    name: 'everything at once with parallel servers, ties',
    features: ['ties', 'products', 'disciplines', 'dwell', 'servers', 'setup', 'failures', 'maintenance', 'quality', 'operators', 'shifts'],
    lines: 300,
  },
  {
    name: 'assembly with everything',
    features: ['assembly', 'failures', 'operators', 'quality', 'setup', 'products'],
    lines: 150,
  },
];

describe('two engines, one line', () => {
  for (const { name, features, lines } of FAMILIES) {
    const seed = 20_261_122;
    it(`${name}: ${lines} random lines (seed ${seed})`, () => {
      fc.assert(
        fc.property(fc.gen(), fc.integer({ min: 1, max: 1000 }), (g, streams) => {
          const spec = randomLine(g, ...features);
          const options = { seed: streams, replication: 0, warmUpS: g(fc.constantFrom, 0, 0, 50), horizonS: 300 };
          expect(compareEngines(spec, options), JSON.stringify(spec)).toEqual([]);
        }),
        { seed, numRuns: lines, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
      );
    }, 300_000);
  }
});
