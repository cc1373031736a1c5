/** Break-even: the value of one input at which the result is zero. */
import { findRoot } from '../cash-flow/brent.ts';

/** Pieces into which the range is cut when looking for changes of sign. */
const PIECES = 64;

export interface BreakEven {
  /** `found`: values holds every crossing; `never`: the result keeps its sign over the whole range. */
  readonly status: 'found' | 'never';
  /** Inputs at which the result is zero, ascending. */
  readonly values: readonly number[];
}

/**
 * Every crossing of zero seen on a grid over a range, refined.
 *
 * @param result result for a value of the input, continuous
 * @param low    least value that makes sense
 * @param high   greatest value that makes sense
 */
export function breakEven(result: (value: number) => number, low: number, high: number): BreakEven {
  const grid = Array.from({ length: PIECES + 1 }, (_, i) => low + ((high - low) * i) / PIECES);
  const results = grid.map(result);
  const values: number[] = [];
  for (let i = 0; i < grid.length; i++) {
    const here = results[i] as number;
    const before = results[i - 1];
    if (here === 0) values.push(grid[i] as number);
    else if (before !== undefined && before !== 0 && before < 0 !== here < 0) {
      const { root } = findRoot(result, grid[i - 1] as number, grid[i] as number);
      if (root !== null) values.push(root);
    }
  }
  return { status: values.length > 0 ? 'found' : 'never', values };
}
