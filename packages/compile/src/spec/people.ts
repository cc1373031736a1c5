import type { CrewSpec, PoolSpec } from '@taktwerk/engine';
import type { Operation, Pool } from '@taktwerk/line';
import { type Compilation, recordsOf } from '../compilation.ts';
import { rounded } from '../durations.ts';
import { loadingIdOf } from './entrances.ts';
import { floorDistance, standOf } from './floor.ts';

/** People by pool, with the walking times between the stations that need them. */
export function poolsOf(compilation: Compilation, entrances: ReadonlyMap<string, string>): PoolSpec[] {
  return recordsOf(compilation.layout, 'pool').map((pool) => {
    const { id, count, skills, calendar, allowance, preemptive } = pool;
    const walkS = pool.walkSpeedMps === null ? {} : walksOf(compilation, pool, pool.walkSpeedMps, entrances);
    return { id, count, skills, calendar, walkS, home: null, allowance, preemptive };
  });
}

export function crewsOf(compilation: Compilation): CrewSpec[] {
  return recordsOf(compilation.layout, 'crew').map(({ id, count }) => ({ id, count }));
}

function walksOf(compilation: Compilation, pool: Pool, speedMps: number, entrances: ReadonlyMap<string, string>): PoolSpec['walkS'] {
  const places = workplacesOf(compilation, pool.id, entrances);
  const walkS: Record<string, Record<string, number>> = {};
  for (const [from, at] of places) {
    const row: Record<string, number> = {};
    for (const [to, there] of places) {
      const time = rounded(floorDistance(at, there) / speedMps);
      if (from !== to && time > 0) row[to] = time;
    }
    if (Object.keys(row).length > 0) walkS[from] = row;
  }
  return walkS;
}

/** Elements where the pool works, with their places; a loading side stands where its station does. */
function workplacesOf(compilation: Compilation, pool: string, entrances: ReadonlyMap<string, string>) {
  const stations = recordsOf(compilation.layout, 'station');
  const routes = recordsOf(compilation.layout, 'route').flatMap((route) => route.steps);
  const needing = stations.filter((station) => {
    const steps = routes.filter((step) => step.at === station.id).flatMap((step) => (step.operation === null ? [] : [step.operation]));
    const setup = station.setup?.operators ?? [];
    return (
      [...Object.values(station.operations), ...steps].some((operation) => needs(operation, pool)) ||
      setup.some((need) => need.pool === pool)
    );
  });
  return needing.flatMap((station) => {
    const at = standOf(station)!;
    return entrances.has(station.id)
      ? ([
          [station.id, at],
          [loadingIdOf(station.id), at],
        ] as const)
      : ([[station.id, at]] as const);
  });
}

const needs = (operation: Operation, pool: string): boolean => operation.operators.some((need) => need.pool === pool);
