/** The investment: items summed, contingency, grant bases, deductions and worth at the end. */
import { weakestOrigin } from '@taktwerk/units';
import { type DepreciationTerms, depreciationSchedule } from '../depreciation/schedule.ts';
import type { BusinessDefaults } from './defaults.ts';
import type { InvestmentItem, ItemKind } from './inputs.ts';

/** Kinds that are worn, maintained, overhauled and sold at the end. */
const ROBOTIC: readonly ItemKind[] = ['robot', 'vehicle'];

/** Kinds that are an expense of year 1, not an asset. */
const EXPENSED: readonly ItemKind[] = ['training', 'installationStop'];

/** An item's numbers without their origins. */
export interface PlainItem {
  readonly kind: ItemKind;
  readonly class: 'equipment' | 'technology';
  readonly amount: number;
  readonly units: number;
}

/** All units' price together. */
export function itemsTotal(items: readonly PlainItem[]): number {
  return items.reduce((sum, item) => sum + item.amount * item.units, 0);
}

/** Price of the robots and vehicles alone. */
export function roboticTotal(items: readonly PlainItem[]): number {
  return itemsTotal(items.filter((item) => ROBOTIC.includes(item.kind)));
}

/** Costs by the classes that grant rules speak of. */
export function grantBasesOf(items: readonly PlainItem[]): { equipment: number; technology: number } {
  return {
    equipment: itemsTotal(items.filter((item) => item.class === 'equipment')),
    technology: itemsTotal(items.filter((item) => item.class === 'technology')),
  };
}

export interface Deductions {
  /** Deductible in years 1 … horizon. */
  readonly perYear: readonly number[];
  /** Not yet deducted at the end. */
  readonly bookValueAtEnd: number;
}

/**
 * Tax deductions of the whole investment.
 *
 * @param items     the items
 * @param costShare share of the cost that may be deducted: above 1 with a contingency, below 1 where a tax-free grant paid a part
 * @param terms     method, life, residual
 * @param horizon   years
 */
export function deductionsOf(items: readonly PlainItem[], costShare: number, terms: DepreciationTerms, horizon: number): Deductions {
  const perYear = Array.from({ length: horizon }, () => 0);
  let deducted = 0;
  for (const item of items) {
    const cost = item.amount * item.units * costShare;
    const schedule = EXPENSED.includes(item.kind) ? [cost] : depreciationSchedule(cost, item.amount, terms);
    for (const [i, amount] of schedule.entries()) {
      if (i >= horizon) break;
      perYear[i] = (perYear[i] as number) + amount;
      deducted += amount;
    }
  }
  return { perYear, bookValueAtEnd: Math.max(0, itemsTotal(items) * costShare - deducted) };
}

/**
 * Investment items of robot cells from the start values: the arm, and the rest of the cell as a multiple of it.
 *
 * @param robots   how many robots, by item id (`robot:welder-1` …) with their own price where it is known
 * @param defaults start values: arm price and cell multiplier
 * @returns two items per robot: the arm, and fixtures, safety, engineering around it
 */
export function robotCellItems(
  robots: readonly { readonly id: string; readonly armPrice: InvestmentItem['amount'] | null }[],
  defaults: BusinessDefaults,
): InvestmentItem[] {
  const { cellMultiplier } = defaults;
  return robots.flatMap(({ id, armPrice }): InvestmentItem[] => {
    const arm = armPrice ?? defaults.robotArmPrice;
    const around = {
      value: arm.value * (cellMultiplier.value - 1),
      origin: weakestOrigin([arm.origin, cellMultiplier.origin, 'derived']),
      note: `arm price ${arm.value} x (cell multiplier ${cellMultiplier.value} - 1)`,
      ...(cellMultiplier.range === undefined ? {} : { range: scaledRange(cellMultiplier.range, arm.value) }),
    };
    return [
      { id: `${id}/arm`, nameKey: 'business.item.robotArm', kind: 'robot', class: 'equipment', amount: arm, units: 1 },
      { id: `${id}/cell`, nameKey: 'business.item.robotCell', kind: 'cell', class: 'equipment', amount: around, units: 1 },
    ];
  });
}

function scaledRange(range: { min: number; mode: number; max: number }, arm: number) {
  return { min: arm * (range.min - 1), mode: arm * (range.mode - 1), max: arm * (range.max - 1) };
}
