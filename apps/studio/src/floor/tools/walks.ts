import type { CompiledLine } from '@taktwerk/compile';
import type { LayoutRecord, Pool } from '@taktwerk/line';

export interface Post {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A way between two posts, as the simulation counts it. */
export interface Walk {
  readonly from: Post;
  readonly to: Post;
  readonly distanceM: number;
  readonly timeS: number;
}

/** Stations that ask for people of the pool, for work or for setting up: where they stand when they work. */
export function postsOf(pool: Pool, records: Readonly<Record<string, LayoutRecord>>): readonly Post[] {
  return Object.values(records).flatMap((record) => {
    if (record.kind !== 'station') return [];
    const operations = [
      ...Object.values(record.operations),
      ...Object.values(records).flatMap((route) =>
        route.kind === 'route'
          ? route.steps.flatMap((step) => (step.at === record.id && step.operation !== null ? [step.operation] : []))
          : [],
      ),
    ];
    const needs = [...operations.flatMap(({ operators }) => operators), ...(record.setup?.operators ?? [])];
    return needs.some((need) => need.pool === pool.id) ? [{ id: record.id, x: record.at.x, y: record.at.y }] : [];
  });
}

/** The ways of a pool, each once; from the compiled model, so that what is shown is what is simulated. */
export function walksOf(
  pool: Pool,
  records: Readonly<Record<string, LayoutRecord>>,
  compiled: Pick<CompiledLine, 'spec'> | null,
): readonly Walk[] {
  const walkS = compiled?.spec.pools?.find(({ id }) => id === pool.id)?.walkS ?? {};
  const postOf = (id: string): Post | null => {
    const record = records[id];
    return record?.kind === 'station' ? { id, x: record.at.x, y: record.at.y } : null;
  };
  return Object.entries(walkS).flatMap(([start, row]) =>
    Object.entries(row).flatMap(([end, timeS]): Walk[] => {
      const [from, to] = [postOf(start), postOf(end)];
      if (from === null || to === null || from.id >= to.id) return [];
      return [{ from, to, distanceM: Math.hypot(to.x - from.x, to.y - from.y), timeS }];
    }),
  );
}
