import { checkClaims, parseClaims } from '@taktwerk/business';
import { expect, test } from 'vitest';
import { benefitsOf, benefitsText, CLAIM_FORMS, CLAIM_KINDS, partsOf, partsText, withValue } from './claim-forms.ts';

const findings = (json: unknown) => {
  const parsed = parseClaims(json);
  return parsed.ok ? checkClaims(parsed.value).map(({ code }) => code) : parsed.problems.map(({ code, field }) => `${code} ${field}`);
};

test('the published total that does not add up, as it is typed', () => {
  const parts = partsOf('labour 250; output 300；energy 20; space 50; quality 100');
  expect(findings({ totals: [{ id: 'benefits', parts, stated: 670 }] })).toEqual(['total-does-not-add-up']);
  expect(partsOf(partsText(parts))).toEqual(parts);
});

test('the same place in two benefits is found', () => {
  const benefits = benefitsOf('labour 4 press, pack; throughput 2 pack');
  expect(findings({ savings: [{ id: 'offer', headsLess: null, benefits }] })).toEqual(['labour-saved-twice']);
  expect(benefitsOf(benefitsText(benefits))).toEqual(benefits);
});

test.each(CLAIM_KINDS)('every field of %s is one that the checker knows', (kind) => {
  const value = { number: 1, percent: 0.5, text: 'a', parts: partsOf('a 1'), benefits: benefitsOf('labour 1 a') };
  const claim = CLAIM_FORMS[kind].reduce((so, { path, form }) => withValue(so, path, value[form]), {});
  expect(parseClaims({ [kind]: [claim] })).toMatchObject({ ok: true });
});
