import type { BusinessCase } from '@taktwerk/business';
import type { MoneyFigures } from '@taktwerk/report';

/** The figures of the case that the decision is said with. */
export function moneyFiguresOf(businessCase: BusinessCase): MoneyFigures {
  const { investment, npv, paybackYears, horizonYears } = businessCase;
  return { investment, npv, paybackYears, horizonYears };
}
