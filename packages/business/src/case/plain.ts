/** Inputs without their origins: the numbers that the arithmetic works on, and how one of them is moved. */
import { ORIGINS, type Origin } from '@taktwerk/units';
import type { BusinessInputs } from './inputs.ts';

type Plain<T> = T extends { readonly value: infer V; readonly origin: Origin }
  ? V
  : T extends readonly (infer E)[]
    ? Plain<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** Business inputs as plain values, same shape. */
export type PlainInputs = Plain<BusinessInputs>;

/** A value with its origin, as it stands in the inputs. */
export interface SourcedValue {
  readonly value: unknown;
  readonly origin: Origin;
  readonly source?: string | undefined;
  readonly range?: { readonly min: number; readonly mode: number; readonly max: number } | undefined;
}

export function isSourced(value: unknown): value is SourcedValue {
  return typeof value === 'object' && value !== null && 'value' in value && 'origin' in value && ORIGINS.includes(value.origin as Origin);
}

/** Takes the origins off. */
export function plainOf(inputs: BusinessInputs): PlainInputs {
  return stripped(inputs) as PlainInputs;
}

function stripped(value: unknown): unknown {
  if (isSourced(value)) return value.value;
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, stripped(inner)]));
}

/** Where a value stands: names and list positions from the top. */
export type InputPath = readonly (string | number)[];

/** `investment.items[0].amount` */
export function fieldOfPath(path: InputPath): string {
  return path.reduce<string>((field, key) => (typeof key === 'number' ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`), '');
}

/** Every sourced value of the inputs with its place, in the order of the file. */
export function sourcedValues(inputs: unknown, path: InputPath = []): { path: InputPath; sourced: SourcedValue }[] {
  if (isSourced(inputs)) return [{ path, sourced: inputs }];
  if (Array.isArray(inputs)) return inputs.flatMap((value, i) => sourcedValues(value, [...path, i]));
  if (typeof inputs !== 'object' || inputs === null) return [];
  return Object.entries(inputs).flatMap(([name, value]) => sourcedValues(value, [...path, name]));
}

/** The plain inputs with one value replaced; everything off the path is shared with the original. */
export function replacedAt(inputs: PlainInputs, path: InputPath, value: unknown): PlainInputs {
  return replaced(inputs, path, value) as PlainInputs;
}

function replaced(at: unknown, path: InputPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(at)) return at.map((inner, i) => (i === key ? replaced(inner, rest, value) : inner));
  const record = at as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key as string], rest, value) };
}
