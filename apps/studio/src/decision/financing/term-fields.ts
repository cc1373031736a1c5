import type { FinancingKind } from '@taktwerk/business';

/** One term of a contract as it is typed: a number (shares as per cent), a choice of words, or yes and no. */
export type TermField =
  | { readonly name: string; readonly form: 'number' | 'percent'; readonly start: number | null }
  | { readonly name: string; readonly form: 'choice'; readonly options: readonly (string | number)[]; readonly start: string | number }
  | { readonly name: string; readonly form: 'yesNo'; readonly start: boolean };

const number = (name: string, start: number | null): TermField => ({ name, form: 'number', start });
const percent = (name: string, start: number | null): TermField => ({ name, form: 'percent', start });
const choice = (name: string, options: readonly (string | number)[], start: string | number): TermField => ({
  name,
  form: 'choice',
  options,
  start,
});

const periods = choice('periodsPerYear', [1, 2, 4, 12], 12);
const debtRate = percent('debtRate', null);
const lease: readonly TermField[] = [
  number('periods', 36),
  periods,
  choice('timing', ['arrears', 'advance'], 'arrears'),
  percent('rate', null),
  number('rent', null),
  number('purchaseOption', 0),
  number('fees', 0),
  number('deposit', 0),
  debtRate,
];

/**
 * Terms of each kind of contract in the order of its form. Numbers that only an offer can give (a rate, a rent, a price) start empty:
 * the offer then says what is missing.
 */
export const TERM_FIELDS: Readonly<Record<FinancingKind, readonly TermField[]>> = {
  cash: [],
  loan: [
    percent('share', 0.7),
    percent('rate', null),
    number('years', 3),
    periods,
    choice('repayment', ['equalPayments', 'equalPrincipal'], 'equalPayments'),
    number('fees', 0),
    percent('guaranteeRate', 0),
    debtRate,
  ],
  financeLease: [number('price', null), ...lease],
  vendorPackage: [number('price', null), ...lease],
  rental: [
    percent('share', 1),
    number('fixedPerYear', 0),
    number('pricePerUse', null),
    choice('unit', ['part', 'hour'], 'part'),
    number('minimumUse', 0),
    number('usePerYear', null),
    { name: 'maintenanceIncluded', form: 'yesNo', start: true },
    debtRate,
  ],
  sharedSavings: [percent('vendorShare', null), number('contractSum', null), number('termYears', 5), percent('vendorRate', null), debtRate],
  equity: [percent('share', null), percent('profitShare', null), percent('investorRate', null), debtRate],
  capacitySharing: [
    number('hoursPerYear', null),
    number('pricePerHour', null),
    number('costPerHour', null),
    percent('platformShare', 0),
    debtRate,
  ],
};

/** Terms that a schema may hold as null; an empty one elsewhere is left out, so that its absence is named. */
const MAY_BE_NULL = new Set(['debtRate', 'contractSum', 'termYears', 'usePerYear', 'rent']);

/** Terms of a new offer. */
export function firstTerms(kind: FinancingKind): Record<string, number | string | boolean | null> {
  const known = TERM_FIELDS[kind].filter((field) => field.start !== null);
  return { kind, ...Object.fromEntries(known.map(({ name, start }) => [name, start])) };
}

/** Terms with one changed; an empty number is taken out. */
export function changedTerms(
  terms: Readonly<Record<string, number | string | boolean | null>>,
  name: string,
  value: number | string | boolean | null,
): Record<string, number | string | boolean | null> {
  const { [name]: _, ...rest } = terms;
  return value === null && !MAY_BE_NULL.has(name) ? rest : { ...rest, [name]: value };
}
