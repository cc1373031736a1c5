import type { BusinessDefaults } from '@taktwerk/business';
import type { Economics, LineDocument } from '@taktwerk/line';
import type { ProposalCost } from './proposal.ts';

/** Prices that a project knows: of one vehicle, one robot arm and one person's year. */
export interface AdvicePrices {
  readonly vehicle: ProposalCost | null;
  readonly robot: ProposalCost | null;
  readonly personYear: ProposalCost | null;
}

/** From the project's own investment and wages, otherwise the start values (wage and arm); nothing is made up. */
export function advicePricesOf(document: LineDocument, defaults: BusinessDefaults): AdvicePrices {
  const economics = Object.values(document.shared).filter((record): record is Economics => record.kind === 'economics');
  const items = economics.flatMap((record) => record.investment);
  const bought = (kind: 'vehicle' | 'robot'): ProposalCost | null => {
    const item = items.find((entry) => entry.kind === kind);
    return item === undefined ? null : { amount: item.unitPrice, every: 'once', origin: item.origin };
  };
  const wage = economics.map((record) => record.inputs['labour.wagePerYear']).find((value) => typeof value?.value === 'number');
  const { robotArmPrice, inputs } = defaults;
  const usual = inputs.labour.wagePerYear;
  return {
    vehicle: bought('vehicle'),
    robot: bought('robot') ?? { amount: robotArmPrice.value, every: 'once', origin: robotArmPrice.origin },
    personYear:
      wage === undefined
        ? { amount: usual.value, every: 'year', origin: usual.origin }
        : { amount: wage.value as number, every: 'year', origin: wage.origin },
  };
}
