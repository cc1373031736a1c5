/**
 * Quantities in SI base units, branded so that a length cannot be handed in where a time is meant.
 *
 * A quantity is a plain `number` at run time. Cast once at the door (`metres(1.2)`), compute with numbers inside.
 */
export type Seconds = number & { readonly unit: 's' };
export type Metres = number & { readonly unit: 'm' };
export type SquareMetres = number & { readonly unit: 'm2' };
export type Radians = number & { readonly unit: 'rad' };
export type Kilograms = number & { readonly unit: 'kg' };
export type Newtons = number & { readonly unit: 'N' };
export type Joules = number & { readonly unit: 'J' };
export type Watts = number & { readonly unit: 'W' };
export type Yuan = number & { readonly unit: 'CNY' };
export type MetresPerSecond = number & { readonly unit: 'm/s' };
export type MetresPerSecondSquared = number & { readonly unit: 'm/s2' };
export type RadiansPerSecond = number & { readonly unit: 'rad/s' };
export type RadiansPerSecondSquared = number & { readonly unit: 'rad/s2' };
/** A share of a whole: 0.05 is five percent. */
export type Fraction = number & { readonly unit: '1' };

export const seconds = (value: number): Seconds => value as Seconds;
export const metres = (value: number): Metres => value as Metres;
export const squareMetres = (value: number): SquareMetres => value as SquareMetres;
export const radians = (value: number): Radians => value as Radians;
export const kilograms = (value: number): Kilograms => value as Kilograms;
export const newtons = (value: number): Newtons => value as Newtons;
export const joules = (value: number): Joules => value as Joules;
export const watts = (value: number): Watts => value as Watts;
export const yuan = (value: number): Yuan => value as Yuan;
export const metresPerSecond = (value: number): MetresPerSecond => value as MetresPerSecond;
export const metresPerSecondSquared = (value: number): MetresPerSecondSquared => value as MetresPerSecondSquared;
export const radiansPerSecond = (value: number): RadiansPerSecond => value as RadiansPerSecond;
export const radiansPerSecondSquared = (value: number): RadiansPerSecondSquared => value as RadiansPerSecondSquared;
export const fraction = (value: number): Fraction => value as Fraction;
