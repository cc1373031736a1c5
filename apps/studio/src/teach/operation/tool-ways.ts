import type { Point, Seam, Work } from '@taktwerk/line';

/** A way of the tool over the part, or a spot on it: what the 3D picture shows of a work. */
export interface ToolWay {
  readonly id: string;
  /** Station's frame, metres; a spot has one. */
  readonly points: readonly Point[];
  readonly approach: Point;
}

/** Lists of a work that hold ways over the part. */
export type WaysKey = 'seams' | 'paths' | 'spots';

/** The list of ways that a work has; null for work without any. */
export function waysKeyOf(work: Work): WaysKey | null {
  if (work.type === 'arcWelding') return 'seams';
  if (work.type === 'spotWelding') return 'spots';
  return 'paths' in work ? 'paths' : null;
}

export const fewestPoints = (key: WaysKey): number => (key === 'spots' ? 1 : 2);

/** The ways of a work, spots as ways of one point. */
export function waysOf(work: Work, key: WaysKey): readonly ToolWay[] {
  const list = (work as unknown as Readonly<Record<WaysKey, readonly object[]>>)[key] ?? [];
  return list.map((entry) => {
    const { id, approach } = entry as ToolWay;
    return { id, approach, points: key === 'spots' ? [(entry as { readonly at: Point }).at] : (entry as ToolWay).points };
  });
}

/** The members of the list with these ways in them; what else a member says (its speed, its fixture) stays; new ones take it from the last. */
export function withWays(work: Work, key: WaysKey, ways: readonly ToolWay[]): readonly object[] {
  const list = ((work as unknown as Readonly<Record<WaysKey, readonly object[]>>)[key] ?? []) as readonly (ToolWay & Partial<Seam>)[];
  return ways.map(({ id, points, approach }) => {
    if (key === 'spots') return { id, at: points[0], approach };
    const known = list.find((entry) => entry.id === id) ?? list.at(-1);
    const own = { id, points, approach };
    return key === 'seams' ? { travelSpeedMps: 0.01, fixture: 1, ...known, ...own } : own;
  });
}
