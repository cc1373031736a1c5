/** Reading the inputs of a published calculation: numbers given as numbers or digit strings, and cases that build on others. */

export interface FinanceCase {
  readonly id: string;
  readonly title?: string;
  readonly group: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly convention?: string;
  readonly tolerance?: string;
}

/** Inputs of one case, read by name. */
export interface CaseInputs {
  readonly raw: Readonly<Record<string, unknown>>;
  has(name: string): boolean;
  /** @throws RangeError when the input is missing or no number */
  number(name: string): number;
  numberOr(name: string, otherwise: number): number;
  numbers(name: string): number[];
  text(name: string): string;
  record(name: string): CaseInputs;
}

/** Opens a plain record of inputs for reading. */
export function openInputs(raw: Readonly<Record<string, unknown>>): CaseInputs {
  const number = (name: string) => numberOf(raw[name], name);
  return {
    raw,
    has: (name) => raw[name] !== undefined && raw[name] !== null,
    number,
    numberOr: (name, otherwise) => (raw[name] === undefined || raw[name] === null ? otherwise : number(name)),
    numbers: (name) => (Array.isArray(raw[name]) ? raw[name].map((value) => numberOf(value, name)) : []),
    text: (name) => (typeof raw[name] === 'string' ? raw[name] : ''),
    record: (name) => openInputs(isRecord(raw[name]) ? raw[name] : {}),
  };
}

/**
 * Inputs of a case with those of the case it names under `same_as` or `model` put underneath.
 *
 * @param cases the other cases of the page, searched by id
 */
export function resolvedInputs(
  inputs: Readonly<Record<string, unknown>>,
  cases: readonly FinanceCase[],
): Readonly<Record<string, unknown>> {
  const name = inputs.same_as ?? inputs.model;
  const base = cases.find((other) => other.id === name);
  return base === undefined ? inputs : { ...resolvedInputs(base.inputs, cases), ...inputs, same_as: undefined, model: undefined };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number, from a number or a string of digits; anything else throws. */
export function numberOf(value: unknown, name: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new RangeError(`input ${name} is no number`);
  return number;
}
