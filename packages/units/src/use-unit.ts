/** In which unit a consumable is counted: its name ends with it (`weldWireM`, `shieldingGasM3`, `paintL`); without one it is a piece. */

export const USE_UNITS = ['kg', 'm', 'm2', 'm3', 'l', 'piece'] as const;
export type UseUnit = (typeof USE_UNITS)[number];

const ENDINGS: readonly (readonly [RegExp, UseUnit])[] = [
  [/[a-z0-9]Kg$/, 'kg'],
  [/[a-z0-9]M2$/, 'm2'],
  [/[a-z0-9]M3$/, 'm3'],
  [/[a-z0-9]M$/, 'm'],
  [/[a-z0-9]L$/, 'l'],
];

/** @param use name of a consumable in an operation's `uses` */
export function unitOfUse(use: string): UseUnit {
  return ENDINGS.find(([ending]) => ending.test(use))?.[1] ?? 'piece';
}
