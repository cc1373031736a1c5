import {
  annuityFactor,
  capitalRecoveryFactor,
  discountedPayback,
  doubleDecliningSpreadsheet,
  equivalentAnnualValue,
  irr,
  levelPayment,
  mirr,
  npv,
  payback,
  presentValue,
  profitabilityIndex,
  rateOfPayments,
  straightLine,
} from '@taktwerk/business';
import type { Recipe } from '../case.ts';

/** Money arithmetic that stands among the simulation cases. */
function unitCost() {
  const capital = levelPayment(0.07, 10, 480_000, 48_000);
  const output = 365_000;
  const yearly = 31_000 + 1.8 * 52_000 + (1.12 * output) / 0.965;
  const levelised = (480_000 - 48_000 * 1.07 ** -10 + yearly * annuityFactor(0.07, 10)) / (output * annuityFactor(0.07, 10));
  return { capital, perPart: (capital + yearly) / output, levelised };
}

export const economics: readonly Recipe[] = [
  {
    id: 'K03',
    type: 'exact',
    readings: (data) => {
      const flows = data.model.cash_flows as number[];
      const rate = data.model.discount_rate as number;
      return {
        'NPV at 10%': npv(rate, flows),
        IRR: irr(flows).irr,
        MIRR: mirr(flows, rate, 0.08),
        'simple payback years (linear inside the year)': payback(flows),
        'discounted payback years at 10% (None = not within horizon)': discountedPayback(rate, flows),
        'profitability index': profitabilityIndex(rate, flows),
        'equivalent annual value': equivalentAnnualValue(rate, flows),
      };
    },
  },
  {
    id: 'K05',
    type: 'exact',
    readings: () => {
      const { capital, perPart, levelised } = unitCost();
      return {
        'annuity factor': capitalRecoveryFactor(0.07, 10),
        'capital cost per year': capital,
        'cost per good part': perPart,
        'LCOE-like levelised cost': levelised,
      };
    },
  },
  {
    id: 'K06',
    type: 'exact',
    readings: () => ({
      PMT: levelPayment(0.06 / 12, 48, 35_000),
      PV: presentValue(0.09, 7, 12_000, 5000),
      'RATE monthly': rateOfPayments(60, 900, 45_000),
      'SL per year': straightLine(90_000, 9000, 6)[0],
      'DDB years 1..6': doubleDecliningSpreadsheet(90_000, 9000, 6),
    }),
  },
];
