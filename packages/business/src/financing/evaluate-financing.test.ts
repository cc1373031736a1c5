import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessCase, evaluateCase } from '../case/evaluate-case.ts';
import { exampleInputs, exampleKpis } from '../case/example-case.fixture.ts';
import { evaluateFinancing } from './evaluate-financing.ts';
import { parseFinancing } from './financing-option.ts';
import { equalPayments } from './loan.ts';

const given = <T>(value: T) => ({ value, origin: 'measured' as const });

/** 600,000 for a robot, 8 → 4 people of 84,000 a year, 5 years, 10 %, tax 25 %, residual 20 %. */
function project(losses: 'offset' | 'carryForward' = 'offset'): BusinessCase {
  const inputs = exampleInputs();
  const tax = { ...inputs.tax, incomeTaxRate: given(0.25), losses: given(losses) };
  const investment = { ...inputs.investment, residualShare: given(0.2) };
  return evaluateCase({ ...inputs, tax, investment }, exampleKpis(), exampleKpis({ headcountPerDay: 4 }));
}

function financed(json: unknown, business = project()) {
  const option = parseFinancing(json);
  if (!option.ok) throw new Error(JSON.stringify(option.problems));
  return evaluateFinancing(business, option.value);
}

const LOAN = { kind: 'loan', share: 1, rate: 0.06, years: 5, periodsPerYear: 1, repayment: 'equalPayments' };
const LEASE = { kind: 'financeLease', periods: 5, periodsPerYear: 1, timing: 'arrears', rate: 0.06 };

describe('evaluateFinancing', () => {
  it('cash is the project itself', () => {
    const business = project();
    const cash = financed({ kind: 'cash' }, business);
    expect(cash.years.map(({ cashFlow }) => cashFlow)).toEqual(business.years.map(({ cashFlow }) => expect.closeTo(cashFlow, 6)));
    expect(cash).toMatchObject({ npvAdvantage: expect.closeTo(0, 6), ownMoney: 600_000, totalPaid: 0, netAdvantage: null });
  });

  it('a loan at the project’s rate after tax is worth nothing; a cheaper one is worth the difference', () => {
    const neutral = financed({ ...LOAN, rate: 0.1 / 0.75 });
    expect(neutral.npvAdvantage).toBeCloseTo(0, 6);
    const cheap = financed({ ...LOAN, debtRate: 0.06 });
    expect(cheap.npvAdvantage).toBeGreaterThan(0);
    expect(cheap.netAdvantage).toBeCloseTo(0, 6); // at its own cost after tax a loan changes nothing
    expect(cheap.ownMoney).toBe(0);
    expect(cheap.years[1]).toMatchObject({ interest: 36_000, paid: equalPayments(600_000, 0.06, 5)[0]?.payment });
    expect([cheap.nominalRate, cheap.effectiveRate]).toEqual([expect.closeTo(0.06, 10), expect.closeTo(0.06, 10)]);
  });

  it('monthly payments have a higher effective rate; a guarantee costs on what is owed; a long loan is settled at the end', () => {
    expect(financed({ ...LOAN, periodsPerYear: 12 }).effectiveRate).toBeCloseTo(1.005 ** 12 - 1, 10);
    expect(financed({ ...LOAN, guaranteeRate: 0.02 }).years[1]?.paid).toBeCloseTo(
      (financed(LOAN).years[1]?.paid as number) + 0.02 * 600_000,
      6,
    );
    const long = financed({ ...LOAN, rate: 0.1 / 0.75, years: 10 });
    expect(long.notes.map(({ code }) => code)).toEqual(['financing-outlasts-horizon']);
    expect(long.npvAdvantage).toBeCloseTo(0, 6);
  });

  it('a finance lease is a loan in another shape: same rate, same worth, in arrears and in advance', () => {
    const loan = financed({ ...LOAN, debtRate: 0.06 });
    const lease = financed({ ...LEASE, debtRate: 0.06 });
    expect(lease.npv).toBeCloseTo(loan.npv, 5);
    for (const timing of ['arrears', 'advance']) {
      const withOption = financed({ ...LEASE, timing, purchaseOption: 50_000, debtRate: 0.06 });
      expect(withOption.netAdvantage).toBeCloseTo(0, 5);
      expect(withOption.nominalRate).toBeCloseTo(0.06, 9);
    }
    expect(financed({ ...LEASE, timing: 'advance' }).ownMoney).toBeCloseTo(600_000 / 4.2123637856 / 1.06, 3);
    expect(financed({ ...LEASE, fees: 20_000, deposit: 60_000 }).effectiveRate).toBeGreaterThan(0.07);
  });

  it('a quoted rent shows its rate, and says when it is not the one that was quoted', () => {
    const quoted = financed({ ...LEASE, rate: null, rent: 150_000 });
    expect(quoted.nominalRate).toBeCloseTo(0.0793, 4);
    expect(financed({ ...LEASE, rent: 150_000 }).notes).toEqual([{ code: 'rent-and-rate-disagree', value: expect.closeTo(0.0793, 4) }]);
  });

  it('rent for the whole machine: no own money, nothing to depreciate, no residual', () => {
    const rented = financed({ kind: 'rental', share: 1, fixedPerYear: 40_000, pricePerUse: 1, minimumUse: 50_000 });
    const saving = 4 * 84_000;
    expect(rented.years[0]?.cashFlow).toBe(0);
    expect(rented.years[1]?.paid).toBe(140_000);
    expect(rented.years.slice(1).map(({ cashFlow }) => cashFlow)).toEqual(Array(5).fill(expect.closeTo(0.75 * (saving - 140_000), 6)));
  });

  it('shared savings: what one side pays the other gets; a sum equal to the investment lets the vendor lose', () => {
    const shared = financed({ kind: 'sharedSavings', vendorShare: 0.7, contractSum: 600_000, vendorRate: 0.08 });
    const vendor = shared.otherSide;
    expect(vendor?.flow[0]).toBe(-600_000);
    expect(shared.years.slice(1).map(({ paid }) => paid)).toEqual(vendor?.flow.slice(1).map((paid) => expect.closeTo(paid, 6)));
    expect(vendor?.npv).toBeLessThan(0);
    expect(shared.notes.map(({ code }) => code)).toContain('vendor-loses');
    expect(shared.ownMoney).toBe(0);
    const never = financed({ kind: 'sharedSavings', vendorShare: 0.1, contractSum: 900_000, vendorRate: 0.08 });
    expect(never.notes.map(({ code }) => code)).toContain('contract-sum-not-reached');
  });

  it('equity: both sides together are the project', () => {
    const business = project();
    const { years, otherSide } = financed({ kind: 'equity', share: 0.4, profitShare: 0.3, investorRate: 0.12 }, business);
    for (const [t, { cashFlow }] of years.entries()) {
      expect(cashFlow + (otherSide?.flow[t] as number)).toBeCloseTo(business.years[t]?.cashFlow as number, 6);
    }
  });

  it('a vendor package fixes the price; idle hours sold bring income after tax', () => {
    const pack = financed({ ...LEASE, kind: 'vendorPackage', price: 700_000, debtRate: 0.06 });
    expect(pack.notes).toEqual([{ code: 'package-dearer', value: 100_000 }]);
    expect(pack.npv).toBeLessThan(financed(LEASE).npv);
    const shared = financed({ kind: 'capacitySharing', hoursPerYear: 500, pricePerHour: 200, costPerHour: 60, platformShare: 0.1 });
    const cash = financed({ kind: 'cash' });
    expect((shared.years[1]?.cashFlow as number) - (cash.years[1]?.cashFlow as number)).toBeCloseTo(0.75 * 500 * (180 - 60), 6);
  });

  it('tax is worked out with the project’s own loss rule', () => {
    const business = project('carryForward');
    expect(financed({ kind: 'cash' }, business).npv).toBeCloseTo(business.npv, 6);
    expect(financed(LOAN, business).npv).toBeLessThan(financed(LOAN).npv);
  });

  it('borrowing at the after-tax debt rate is neutral whatever the terms (seed 6)', () => {
    const business = project();
    const rates = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('equalPayments', 'equalPrincipal'),
        (percent, years, repayment) => {
          const loan = financed({ ...LOAN, rate: percent / 100, debtRate: percent / 100, years, repayment }, business);
          expect(loan.netAdvantage).toBeCloseTo(0, 5);
        },
      ),
      { seed: 6, numRuns: 40 },
    );
  });
});

describe('parseFinancing', () => {
  const problems = (json: unknown) => {
    const parsed = parseFinancing(json);
    return parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`);
  };

  it('refuses a lease without rate or rent, an unknown kind, a rate of 900 %, hours that nobody knows', () => {
    expect(problems({ ...LEASE, rate: null })).toEqual(['field.missing rate']);
    expect(problems({ kind: 'gift' })).toEqual(['value.choice kind']);
    expect(problems({})).toEqual(['field.missing kind']);
    expect(problems({ ...LOAN, rate: 9 })).toEqual(['value.tooLarge rate']);
    expect(problems({ ...LOAN, years: 0, lender: 'bank' })).toEqual(['value.notPositive years', 'field.unknown lender']);
    expect(problems({ kind: 'rental', share: 1, fixedPerYear: 0, pricePerUse: 60, unit: 'hour' })).toEqual(['field.missing usePerYear']);
  });
});
