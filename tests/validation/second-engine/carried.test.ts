import { buildModel, type FleetSpec, type ModelSpec, type RobotSpec, type RunResult, runToEnd } from '@taktwerk/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, figuresOfFirst } from './compare.ts';
import { type Feature, type Pick, randomLine } from './random-lines.ts';

/**
 * Robots and vehicles that need no time change nothing: a random line whose parts are carried by enough of them must give the same
 * counts, levels, stays and lead times as the line whose parts pass by themselves.
 */
const NO_TIME = { type: 'constant', value: 0 } as const;
const STILL = { workingKw: 0, idleKw: 0, standbyKw: 0 };

type Carrier = 'robot' | 'two fleets';

/** Stations that choose among waiting parts are fed by a buffer, not by a carrier; onto a belt a carrier puts its parts at once. */
function mayBeCarried({ elements }: ModelSpec, to: string): boolean {
  const target = elements.find(({ id }) => id === to);
  if (target?.kind === 'conveyor') return false;
  return target?.kind !== 'station' || (target.assembly.length === 0 && target.batch === null && target.startAt === 1);
}

/** The line with some of its ways carried. */
function carried(spec: ModelSpec, by: Carrier, isCarried: () => boolean): ModelSpec {
  const ids = spec.elements.map(({ id }) => id);
  const zero = Object.fromEntries(ids.map((id) => [id, 0]));
  const robot: RobotSpec = {
    ...{ id: 'r', grippers: 1, swapS: 0, home: ids[0]!, rule: 'longestWaiting', program: [] },
    travelS: Object.fromEntries(ids.map((id) => [id, zero])),
    ...{ pickS: zero, placeS: zero, failures: [], calendar: null, power: STILL },
  };
  const fleet = (id: string): FleetSpec => ({
    ...{ id, network: 'n', capacity: 1, speedEmptyMps: 1, speedLoadedMps: 1, accelerationMps2: null },
    vehicles: Array.from({ length: 6 }, (_, i) => ({ id: `v${i}`, start: 'x' })),
    ...{ load: NO_TIME, unload: NO_TIME, rule: 'longestWaiting', schedule: [], parking: [], battery: null, failures: [], power: STILL },
    stops: Object.fromEntries(ids.map((id) => [id, 'x'])),
  });
  const nodes = [{ id: 'x', capacity: null }];
  let n = 0;
  const viaOf = (): string => (by === 'robot' ? 'r' : `f${(n++ % 2) + 1}`);
  return {
    ...spec,
    robots: by === 'robot' ? [robot] : [],
    fleets: by === 'robot' ? [] : [fleet('f1'), fleet('f2')],
    networks: by === 'robot' ? [] : [{ id: 'n', nodes, edges: [], zones: [], travelS: { x: { x: 0 } }, overtaking: true }],
    stages: spec.stages.map((stage) => ({
      ...stage,
      next: stage.next.map((branch) => (mayBeCarried(spec, branch.to) && isCarried() ? { ...branch, via: viaOf() } : branch)),
    })),
  };
}

/**
 * The line without what asks about the order within one moment, in which carriers come last: sources that lose parts, batches that start
 * with fewer while a saturated source fills the buffer; and without parts that stay in their buffer before a shift's end, of which a
 * carrier does not know.
 */
const settled = (spec: ModelSpec): ModelSpec => ({
  ...spec,
  elements: spec.elements.map((e) => {
    if (e.kind === 'source') return { ...e, whenFull: 'wait' as const };
    if (e.kind !== 'station') return e;
    const batch = e.batch === null ? null : { ...e.batch, min: e.batch.max };
    return { ...e, batch, shiftRule: e.shiftRule === 'doNotBegin' ? ('finish' as const) : e.shiftRule };
  }),
});

/** What must not differ: all but the names of waiting states, which are summed. */
function comparable(result: RunResult): Figures {
  const figures = figuresOfFirst(result);
  for (const key of Object.keys(figures)) {
    const [, unit, state] = /^(.*#\d+) (\w+)$/.exec(key) ?? [];
    if (state === undefined || !['starved', 'blocked', 'waitingRobot'].includes(state)) continue;
    figures[`${unit} waits`] = (figures[`${unit} waits`] ?? 0) + figures[key]!;
    delete figures[key];
  }
  return figures;
}

function differences(spec: ModelSpec, other: ModelSpec, seed: number, warmUpS: number): readonly string[] {
  const [a, b] = [spec, other].map((model) => {
    const built = buildModel(model);
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    return comparable(runToEnd(built.value, { seed, replication: 0, warmUpS, horizonS: 300 }));
  }) as [Figures, Figures];
  return Object.keys(a).flatMap((key) => {
    const [x, y] = [a[key]!, b[key] ?? Number.NaN];
    return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x)) ? [] : [`${key}: ${x} by themselves, ${y} carried`];
  });
}

const FAMILIES: readonly { readonly name: string; readonly features: readonly Feature[] }[] = [
  { name: 'plain lines', features: [] },
  { name: 'parallel servers', features: ['servers'] },
  { name: 'failures and maintenance', features: ['failures', 'maintenance'] },
  { name: 'shifts', features: ['shifts', 'products'] },
  { name: 'set-up and disciplines', features: ['setup', 'products', 'disciplines', 'dwell'] },
  { name: 'quality', features: ['quality'] },
  { name: 'assembly', features: ['assembly'] },
  { name: 'batches', features: ['batch'] },
  { name: 'disassembly and unit loads', features: ['splits', 'collect'] },
  { name: 'part limits', features: ['limits'] },
  { name: 'blocking before service', features: ['beforeService'] },
  { name: 'N-policy', features: ['startAt'] },
  { name: 'conveyors', features: ['conveyors'] },
  { name: 'everything', features: ['failures', 'setup', 'products', 'shifts', 'servers'] },
];

describe('carriers that need no time', () => {
  for (const by of ['robot', 'two fleets'] as const)
    for (const { name, features } of FAMILIES)
      it(`${by}: ${name}`, () => {
        const draws = (g: Pick, seed: number): void => {
          const spec = settled(randomLine(g, ...features));
          const share = g(fc.constantFrom, 30, 60, 100);
          const other = carried(spec, by, () => g(fc.integer, { min: 1, max: 100 }) <= share);
          expect(differences(spec, other, seed, g(fc.constantFrom, 0, 50)), JSON.stringify(other)).toEqual([]);
        };
        fc.assert(fc.property(fc.gen(), fc.integer({ min: 1, max: 1000 }), draws), { seed: 20_261_201, numRuns: 30 });
      }, 120_000);
});
