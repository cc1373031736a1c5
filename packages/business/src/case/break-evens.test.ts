import { expect, it } from 'vitest';
import { caseBreakEvens } from './break-evens.ts';
import { caseFiguresOf } from './case-figures.ts';
import { evaluateCase } from './evaluate-case.ts';
import { exampleInputs, exampleKpis } from './example-case.fixture.ts';
import type { BusinessInputs } from './inputs.ts';

const [before, after] = [exampleKpis(), exampleKpis({ headcountPerDay: 3 })];

it('at the break-even wage the net present value is nothing', () => {
  const [found] = caseBreakEvens(exampleInputs(), before, after, ['labour.wagePerYear']);
  const [wage] = found?.values ?? [];
  const inputs: BusinessInputs = { ...exampleInputs() };
  inputs.labour = { ...inputs.labour, wagePerYear: { value: wage as number, origin: 'measured' } };
  expect(caseFiguresOf(inputs, before, after).npv).toBeCloseTo(0, 2);
});

it('the figures of a slider are those of the case', () => {
  const { annualSaving, npv, irr, paybackYears, discountedPaybackYears } = evaluateCase(exampleInputs(), before, after);
  expect(caseFiguresOf(exampleInputs(), before, after)).toEqual({ annualSaving, npv, irr, paybackYears, discountedPaybackYears });
});

it('places that are no movable number, or nothing, are left out', () => {
  expect(caseBreakEvens(exampleInputs(), before, after, ['labour.bonus', 'tax.incomeTaxRate'])).toEqual([]);
});
