import { expect, it } from 'vitest';
import { evaluateCase } from '../case/evaluate-case.ts';
import { exampleInputs, exampleKpis } from '../case/example-case.fixture.ts';
import { evaluateFinancing } from '../financing/evaluate-financing.ts';
import { cashFlowCsv } from './cash-flow-csv.ts';
import { csvText } from './csv.ts';

it('quotes what must be quoted and lets no text run as a formula', () => {
  expect(csvText([['a,b', 'say "x"', '=SUM(A1)', -5, null]])).toBe('"a,b","say ""x""",\'=SUM(A1),-5,\r\n');
});

it('the columns of each year add up to its cash flow, and the years to the cumulative sum', () => {
  const business = evaluateCase(exampleInputs(), exampleKpis(), exampleKpis({ headcountPerDay: 3 }));
  const [head = '', ...rows] = cashFlowCsv(business).trim().split('\r\n');
  const names = head.split(',');
  const parts = names.slice(names.indexOf('investmentCny'), names.indexOf('taxCny') + 1);
  let sum = 0;
  for (const row of rows) {
    const cells = row.split(',').map(Number);
    const at = (name: string) => cells[names.indexOf(name)] as number;
    expect(parts.reduce((total, name) => total + at(name), 0)).toBeCloseTo(at('cashFlowCny'), 6);
    sum += at('cashFlowCny');
    expect(at('cumulativeCny')).toBeCloseTo(sum, 6);
  }
  expect(rows).toHaveLength(business.horizonYears + 1);
});

it('each way to pay has its own column', () => {
  const business = evaluateCase(exampleInputs(), exampleKpis(), exampleKpis({ headcountPerDay: 3 }));
  const result = evaluateFinancing(business, { kind: 'cash' });
  const lines = cashFlowCsv(business, [{ id: 'own money', result, problems: [] }]).split('\r\n');
  expect(lines[0]).toMatch(/,cashFlowCny:own money$/);
  expect(Number(lines[1]?.split(',').at(-1))).toBe(business.years[0]?.cashFlow);
});
