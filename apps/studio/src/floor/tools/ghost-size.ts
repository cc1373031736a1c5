import type { Ghost } from './bench.ts';

/** Place and size of a ghost as they are read on a plan: millimetres. */
export function ghostSize({ at, min, max }: Ghost): string {
  const mm = (value: number): string => String(Math.round(value * 1000));
  return `${mm(at.x)}, ${mm(at.y)} · ${mm(max[0] - min[0])} × ${mm(max[1] - min[1])} mm`;
}
