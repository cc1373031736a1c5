/** Branded SI quantities, exact conversions, results, problems and origins: the drawer every other package opens. */
export * from './conversions.ts';
export * from './origin.ts';
export * from './quantities.ts';
export * from './result.ts';
export * from './use-unit.ts';
