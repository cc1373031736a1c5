/** The deciding figures alone, without the tables around them. */
import { type CaseKpis, pricedKpisOf } from './case-kpis.ts';
import type { BusinessInputs } from './inputs.ts';
import { plainOf } from './plain.ts';
import { type CaseFigures, figuresOf, pricedCase } from './priced-case.ts';

/** What a slider shows while it moves: the same figures as those of `evaluateCase`. */
export function caseFiguresOf(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis): CaseFigures {
  const plain = plainOf(inputs);
  return figuresOf(pricedCase(plain, pricedKpisOf(before), pricedKpisOf(after)), plain.discountRate);
}
