/** Break-even values of many inputs at once. */
import { type BreakEven, breakEven } from '../uncertainty/break-even.ts';
import type { CaseKpis } from './case-kpis.ts';
import type { BusinessInputs } from './inputs.ts';
import { movableInputs, npvOfInput } from './sensitivity.ts';

/** How far above its value an input is looked at. */
const REACH = 3;

/** An input's value, and where the net present value turns. */
export interface InputBreakEven extends BreakEven {
  readonly field: string;
  readonly value: number;
  /** Range looked at. */
  readonly low: number;
  readonly high: number;
}

/**
 * Values of inputs at which the net present value is zero, each alone, between zero (shares: 0 … 1) and three times its value.
 *
 * @param fields places of the inputs; those that are no movable number are left out
 */
export function caseBreakEvens(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis, fields: readonly string[]): InputBreakEven[] {
  const worth = npvOfInput(inputs, before, after);
  const movable = new Map(movableInputs(inputs).map((input) => [input.field, input]));
  return fields.flatMap((field) => {
    const input = movable.get(field);
    if (input === undefined || input.value === 0) return [];
    const [low, high] = limits(field, input.value);
    return [{ field, value: input.value, low, high, ...breakEven((value) => worth(input.path, value), low, high) }];
  });
}

function limits(field: string, value: number): readonly [number, number] {
  const isShare = /(Rate|Share|Factor|Floor|\.start)$|contributionRates\./.test(field);
  if (isShare) return [0, 1];
  return value > 0 ? [0, REACH * value] : [REACH * value, 0];
}
