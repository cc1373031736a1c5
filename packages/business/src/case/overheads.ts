/** Overheads of both sides: floor space, recruiting, injuries, and the fees that only the new line has. */
import type { PlainInputs } from './plain.ts';

/** Money a year. */
export interface Overheads {
  readonly before: number;
  readonly after: number;
}

/**
 * Each pair counts only where both of its sides are known; fees are the new line's alone.
 *
 * floor = m² × rent; recruiting = people × turnover × cost per hire.
 *
 * @param headsBefore people paid as it is
 * @param headsAfter  people paid as it would be, those kept without a post included
 */
export function overheadsOf(inputs: PlainInputs['overheads'], headsBefore: number, headsAfter: number): Overheads {
  const { floorM2Before, floorM2After, floorRentPerM2, turnoverRate, costPerHire, injuryCostBeforePerYear, injuryCostAfterPerYear } =
    inputs;
  const floor = floorM2Before === null || floorM2After === null ? 0 : (floorRentPerM2 ?? 0);
  const perHead = (turnoverRate ?? 0) * (costPerHire ?? 0);
  const hasInjuries = injuryCostBeforePerYear !== null && injuryCostAfterPerYear !== null;
  const fees = (inputs.softwareFeesPerYear ?? 0) + (inputs.insurancePerYear ?? 0) + (inputs.otherCostPerYear ?? 0);
  return {
    before: floor * (floorM2Before ?? 0) + perHead * headsBefore + (hasInjuries ? injuryCostBeforePerYear : 0),
    after: floor * (floorM2After ?? 0) + perHead * headsAfter + (hasInjuries ? injuryCostAfterPerYear : 0) + fees,
  };
}
