/** Tornado: each input moved alone, down and up, and the bars ordered by how far the result moves. */

export interface TornadoParameter {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface TornadoBar {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly resultLow: number;
  readonly resultHigh: number;
  /** |resultHigh - resultLow| */
  readonly width: number;
}

/** Limits of an input moved by the same share both ways, cut to where it makes sense (a share stays in 0 … 1). */
export function swung(
  name: string,
  value: number,
  swing: number,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): TornadoParameter {
  const clip = (moved: number) => Math.min(Math.max(moved, least), most);
  return { name, value, low: clip(value * (1 - swing)), high: clip(value * (1 + swing)) };
}

/**
 * Bars of a tornado, the widest first; equal widths keep their order.
 *
 * @param parameters the inputs with their limits
 * @param result     result when the named input has this value and all others keep theirs
 */
export function tornado(parameters: readonly TornadoParameter[], result: (name: string, value: number) => number): TornadoBar[] {
  return parameters
    .map(({ name, low, high }) => {
      const resultLow = result(name, low);
      const resultHigh = result(name, high);
      return { name, low, high, resultLow, resultHigh, width: Math.abs(resultHigh - resultLow) };
    })
    .sort((one, other) => other.width - one.width);
}
