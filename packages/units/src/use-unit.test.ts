import { expect, it } from 'vitest';
import { unitOfUse } from './use-unit.ts';

it.each([
  ['weldWireM', 'm'],
  ['weldWireKg', 'kg'],
  ['shieldingGasM3', 'm3'],
  ['foilM2', 'm2'],
  ['adhesiveL', 'l'],
  ['cases', 'piece'],
  ['M', 'piece'],
  ['slipSheetXL', 'piece'],
])('%s is counted in %s', (use, unit) => expect(unitOfUse(use)).toBe(unit));
