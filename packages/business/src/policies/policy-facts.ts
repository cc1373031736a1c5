/** What a priced project tells a policy: its costs by the grant bases, its size, its year. */

import { robotsBought } from '../case/bought.ts';
import type { BusinessInputs } from '../case/inputs.ts';
import { grantBasesOf, itemsTotal } from '../case/investment.ts';
import { plainOf } from '../case/plain.ts';
import { buyerFactor } from '../case/side-costs.ts';
import type { PolicyFacts } from './check-policy.ts';

/**
 * Facts of a project, as the buyer pays them: `equipment`, `technology` (without contingency, as spent), `totalInvestment` (with it, as
 * planned), `robots` bought, and `year` when the plant's inputs say it.
 */
export function policyFactsOf(inputs: BusinessInputs): PolicyFacts {
  const plain = plainOf(inputs);
  const factor = buyerFactor(plain);
  const items = plain.investment.items.map((item) => ({ ...item, amount: item.amount * factor }));
  return {
    ...grantBasesOf(items),
    totalInvestment: itemsTotal(items) * (1 + plain.investment.contingencyRate),
    robots: robotsBought(items),
    ...(plain.plant.year === null ? {} : { year: plain.plant.year }),
  };
}
