/** Heat map: what the case is worth at other wages and other use of the line. */
import { npv } from '../cash-flow/npv.ts';
import { payback } from '../cash-flow/payback.ts';
import { type CaseKpis, type PricedKpis, pricedKpisOf } from './case-kpis.ts';
import type { BusinessInputs } from './inputs.ts';
import { type PlainInputs, plainOf } from './plain.ts';
import { pricedCase } from './priced-case.ts';

export interface WageUtilisationMap {
  /** Yearly wages, shape [columns]. */
  readonly wages: readonly number[];
  /** Shares of the planned use, shape [rows]. */
  readonly utilisations: readonly number[];
  /** Shape [rows][columns]. */
  readonly npv: readonly (readonly number[])[];
  /** Shape [rows][columns]; null = never. */
  readonly paybackYears: readonly (readonly (number | null)[])[];
}

/**
 * Net present value and payback over wages and utilisations.
 *
 * Utilisation is the share of the planned working hours in which the line is really used: parts, what can be sold and the people paid for
 * the line scale with it on both sides; the investment does not. All wages move with `labour.wagePerYear`.
 *
 * @param wages        yearly wages, > 0
 * @param utilisations shares, > 0; 1 = as planned
 */
export function wageUtilisationMap(
  inputs: BusinessInputs,
  before: CaseKpis,
  after: CaseKpis,
  wages: readonly number[],
  utilisations: readonly number[],
): WageUtilisationMap {
  const plain = plainOf(inputs);
  const sides = [pricedKpisOf(before), pricedKpisOf(after)] as const;
  const flows = utilisations.map((utilisation) => {
    const [used, usedAfter] = sides.map((side) => usedAt(side, utilisation)) as [PricedKpis, PricedKpis];
    return wages.map((wage) => pricedCase(usedInputs(plain, wage, utilisation), used, usedAfter).flow.cashFlows);
  });
  return {
    wages,
    utilisations,
    npv: flows.map((row) => row.map((flow) => npv(plain.discountRate, flow))),
    paybackYears: flows.map((row) => row.map((flow) => payback(flow))),
  };
}

function usedAt(kpis: PricedKpis, utilisation: number): PricedKpis {
  const scaled = (value: number | null) => (value === null ? null : value * utilisation);
  return { ...kpis, goodPartsPerYear: scaled(kpis.goodPartsPerYear), headcountPerDay: scaled(kpis.headcountPerDay) };
}

function usedInputs(inputs: PlainInputs, wage: number, utilisation: number): PlainInputs {
  const { labour, demand } = inputs;
  const factor = wage / labour.wagePerYear;
  const wageByRole = Object.fromEntries(Object.entries(labour.wageByRole).map(([role, own]) => [role, own * factor]));
  const wagePerYearAfter = labour.wagePerYearAfter === null ? null : labour.wagePerYearAfter * factor;
  const partsPerYear = demand.partsPerYear === null ? null : demand.partsPerYear * utilisation;
  return { ...inputs, labour: { ...labour, wagePerYear: wage, wagePerYearAfter, wageByRole }, demand: { ...demand, partsPerYear } };
}
