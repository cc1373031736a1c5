import { FINANCING_KINDS, parseFinancing } from '@taktwerk/business';
import { expect, test } from 'vitest';
import { changedTerms, firstTerms, TERM_FIELDS } from './term-fields.ts';

const GIVEN: Readonly<Record<string, number>> = {
  rate: 0.05,
  pricePerUse: 2,
  price: 1e6,
  vendorShare: 0.6,
  vendorRate: 0.08,
  share: 0.5,
  profitShare: 0.4,
  investorRate: 0.1,
  hoursPerYear: 500,
  pricePerHour: 200,
  costPerHour: 80,
};

test.each(FINANCING_KINDS)('every field of %s is a term of its contract; with what an offer gives it can be read', (kind) => {
  const empty = TERM_FIELDS[kind].filter((field) => field.start === null && field.name in GIVEN);
  const terms = empty.reduce((so, { name }) => changedTerms(so, name, GIVEN[name] as number), firstTerms(kind));
  expect(parseFinancing(terms)).toMatchObject({ ok: true });
});

test('an offer without its rate says so', () => {
  const parsed = parseFinancing(firstTerms('financeLease'));
  expect(parsed.ok ? [] : parsed.problems.map(({ code, field }) => [code, field])).toEqual([['field.missing', 'rate']]);
});
