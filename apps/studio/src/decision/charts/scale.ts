/** A straight axis: where a value stands in pixels, and the round values to write beside it. */
export interface Scale {
  (value: number): number;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Round step for about so many ticks. */
function stepOf(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough) ?? 10) * power;
}

/**
 * Linear scale.
 *
 * @param from pixels of the least value, @param to pixels of the greatest
 * @param count about how many ticks
 */
export function scaleOf(low: number, high: number, from: number, to: number, count = 5): Scale {
  const span = high - low || 1;
  const at = (value: number) => from + ((value - low) / span) * (to - from);
  const step = stepOf(span, count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
  return Object.assign(at, { ticks, low, high });
}
