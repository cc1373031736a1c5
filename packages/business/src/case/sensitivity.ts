/** Which inputs move the net present value, how far, where it turns, and how much of it rests on guesses. */
import type { Origin } from '@taktwerk/units';
import { npv } from '../cash-flow/npv.ts';
import { type BreakEven, breakEven } from '../uncertainty/break-even.ts';
import { swung, type TornadoBar, type TornadoParameter, tornado } from '../uncertainty/tornado.ts';
import { type CaseKpis, pricedKpisOf } from './case-kpis.ts';
import type { BusinessInputs } from './inputs.ts';
import { fieldOfPath, type InputPath, plainOf, replacedAt, sourcedValues } from './plain.ts';
import { pricedCase } from './priced-case.ts';

/** Whole numbers that cannot be moved by a share. */
const COUNTED_FIELDS = ['horizonYears', 'tax.lossCarryYears', 'tax.depreciationYears', 'grant.year', 'tax.oneOffLimit'];

/** Groups that no money depends on. */
const NOT_PRICED = /^plant\./;

/** Fields that are shares and stay at or below 1 when moved. */
const SHARES = /(Rate|Share|Factor|Floor|\.start)$|contributionRates\./;

/** Swing of an input without a range of its own, when the share of guesses is weighed. */
const WEIGHING_SWING = 0.1;

/** A number among the inputs that can be moved alone. */
export interface MovableInput {
  /** Its place, for example `labour.wagePerYear`. */
  readonly field: string;
  readonly path: InputPath;
  readonly value: number;
  readonly origin: Origin;
  readonly range: { readonly min: number; readonly mode: number; readonly max: number } | null;
}

/** Every movable number of the inputs, in the order of the file; unknown and zero values cannot be moved by a share. */
export function movableInputs(inputs: BusinessInputs): MovableInput[] {
  return sourcedValues(inputs).flatMap(({ path, sourced }) => {
    const field = fieldOfPath(path);
    if (typeof sourced.value !== 'number' || COUNTED_FIELDS.includes(field) || NOT_PRICED.test(field)) return [];
    return [{ field, path, value: sourced.value, origin: sourced.origin, range: sourced.range ?? null }];
  });
}

/** Net present value as a function of one input, everything else as it stands. */
export function npvOfInput(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis): (path: InputPath, value: number) => number {
  const plain = plainOf(inputs);
  const sides = [pricedKpisOf(before), pricedKpisOf(after)] as const;
  return (path, value) => {
    const moved = replacedAt(plain, path, value);
    return npv(moved.discountRate, pricedCase(moved, ...sides).flow.cashFlows);
  };
}

/**
 * Tornado of the net present value over all movable inputs.
 *
 * @param swing share by which an input without a range is moved both ways; an input with a range goes to its ends
 */
export function caseTornado(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis, swing: number): TornadoBar[] {
  const movable = movableInputs(inputs).filter((input) => input.value !== 0 || input.range !== null);
  const worth = npvOfInput(inputs, before, after);
  const paths = new Map(movable.map((input) => [input.field, input.path]));
  return tornado(
    movable.map((input) => limitsOf(input, swing)),
    (name, value) => worth(paths.get(name) as InputPath, value),
  );
}

/**
 * Values of one input at which the net present value is zero.
 *
 * @param field place of the input
 * @param low   least value looked at
 * @param high  greatest value looked at
 * @returns null when the inputs have no such movable number
 */
export function caseBreakEven(
  inputs: BusinessInputs,
  before: CaseKpis,
  after: CaseKpis,
  field: string,
  low: number,
  high: number,
): BreakEven | null {
  const input = movableInputs(inputs).find((candidate) => candidate.field === field);
  if (input === undefined) return null;
  const worth = npvOfInput(inputs, before, after);
  return breakEven((value) => worth(input.path, value), low, high);
}

/** One input's weight in the result. */
export interface InputWeight {
  readonly field: string;
  readonly origin: Origin;
  readonly value: number;
  /** |NPV at +10 % - NPV at -10 %| of the input. */
  readonly effect: number;
}

export interface AssumptionShare {
  /** Part of the summed effects that comes from assumed and recalled inputs, 0 … 1; null when no input has an effect. */
  readonly share: number | null;
  /** Assumed and recalled inputs with an effect, the heaviest first. */
  readonly inputs: readonly InputWeight[];
}

/** How much of the net present value rests on numbers nobody has measured or read. */
export function assumptionShare(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis): AssumptionShare {
  const worth = npvOfInput(inputs, before, after);
  const weights = movableInputs(inputs).map(({ field, path, origin, value }): InputWeight => {
    const limits = swung(field, value, WEIGHING_SWING, Number.NEGATIVE_INFINITY, greatest(field));
    return { field, origin, value, effect: Math.abs(worth(path, limits.high) - worth(path, limits.low)) };
  });
  const total = weights.reduce((sum, weight) => sum + weight.effect, 0);
  const guessed = weights.filter(({ origin, effect }) => (origin === 'assumed' || origin === 'recalled') && effect > 0);
  guessed.sort((one, other) => other.effect - one.effect);
  const share = total === 0 ? null : guessed.reduce((sum, weight) => sum + weight.effect, 0) / total;
  return { share, inputs: guessed };
}

function limitsOf(input: MovableInput, swing: number): TornadoParameter {
  if (input.range !== null) return { name: input.field, value: input.value, low: input.range.min, high: input.range.max };
  return swung(input.field, input.value, swing, Number.NEGATIVE_INFINITY, greatest(input.field));
}

function greatest(field: string): number {
  return SHARES.test(field) ? 1 : Number.POSITIVE_INFINITY;
}
