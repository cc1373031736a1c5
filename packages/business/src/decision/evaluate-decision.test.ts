import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../case/evaluate-case.ts';
import { exampleInputs, exampleItem, exampleKpis } from '../case/example-case.fixture.ts';
import type { ManualStep } from '../diagnosis/screening.ts';
import { evaluateFinancing } from '../financing/evaluate-financing.ts';
import { type FinancingOption, parseFinancing } from '../financing/financing-option.ts';
import { parsePolicy } from '../policies/policy-pack.ts';
import { type DecisionRequest, evaluateDecision } from './evaluate-decision.ts';
import { NO_TERMS, type SavedTerms } from './saved-terms.ts';

const file = (await import('../../../../models/policies/jiaxing-2019.json' as string)) as { default: unknown };
const pack = parsePolicy(file.default);
const step = (id: string, heads: number): ManualStep => ({
  id,
  criteria: { physicalLoad: null, environment: null, qualityDemand: null, hazard: null },
  repetitionsPerHour: 60,
  heads,
});
const before = exampleKpis();
const after = exampleKpis({ headcountPerDay: 3, defectRate: 0.02 });
const request = (saved: Partial<SavedTerms>): DecisionRequest => {
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return {
    ...{ inputs: { ...exampleInputs() }, before, after, saved: { ...NO_TERMS, ...saved }, packs: [pack.value] },
    ...{ steps: [step('station:weld', 4), step('station:pack', 1)], ladder: null },
  };
};

describe('evaluateDecision', () => {
  it('without saved terms it is the case and nothing else', () => {
    const decision = evaluateDecision(request({}));
    expect(decision.business).toEqual(evaluateCase(exampleInputs(), before, after));
    expect(decision).toMatchObject({ policy: null, financing: [], targets: [], claims: [], problems: [] });
    expect(decision.diagnosis.steps.map(({ id }) => id)).toEqual(['station:weld', 'station:pack']);
  });

  it('ways to pay are those of evaluateFinancing; what an offer lacks is named and the others stand', () => {
    const loan = { kind: 'loan', share: 0.7, rate: 0.05, years: 3, periodsPerYear: 12, repayment: 'equalPayments' };
    const lease = { kind: 'financeLease', periods: 36, periodsPerYear: 12, timing: 'arrears' };
    const { business, financing } = evaluateDecision(
      request({
        financing: [
          { id: 'bank', terms: loan },
          { id: 'lease', terms: lease },
        ],
      }),
    );
    const parsed = parseFinancing(loan);
    expect(parsed.ok && financing[0]?.result).toEqual(evaluateFinancing(business, (parsed as { value: FinancingOption }).value));
    expect(financing[1]).toMatchObject({ id: 'lease', result: null, problems: [{ code: 'field.missing', at: 'lease', field: 'rate' }] });
  });

  it('an ended plan grants nothing; the example tells what it would have given', () => {
    const items = [exampleItem({ amount: { value: 5_000_000, origin: 'measured' } })];
    const base = request({ policy: { pack: 'jiaxing-2019', instruments: ['jx19-demo-grant'], confirmed: [], facts: {} } });
    const inputs = { ...base.inputs, investment: { ...base.inputs.investment, items } };
    const { business, policy } = evaluateDecision({ ...base, inputs });
    expect(business.grant).toBe(0);
    expect(policy).toMatchObject({ counted: ['jx19-demo-grant'], example: { grant: 500_000 } });
    expect(business.notes.map(({ code }) => code)).toContain('grant-expired');
  });

  it('a pack nobody has, a mark of 4 and claims of another form are named, not replaced', () => {
    const { problems, policy, diagnosis } = evaluateDecision(
      request({
        policy: { pack: 'nowhere', instruments: [], confirmed: [], facts: {} },
        screening: { 'station:weld': { hazard: 4, physicalLoad: 3 } },
        claims: { totals: [{ id: 'a' }] },
      }),
    );
    expect(policy).toBeNull();
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'policy.unknown policy.pack',
      'field.missing totals[0].parts',
      'field.missing totals[0].stated',
      'value.tooLarge screening.hazard',
    ]);
    expect(diagnosis.steps.find(({ id }) => id === 'station:weld')?.marks).toMatchObject({ physicalLoad: 3, hazard: null });
  });

  it('a pack of the project’s own stands before one of the same id', () => {
    if (!pack.ok) throw new Error('no pack');
    const own = { ...pack.value, status: 'inForce', period: [2019, 2030] };
    const decision = evaluateDecision(
      request({ packs: [own], policy: { pack: 'jiaxing-2019', instruments: [], confirmed: [], facts: {} } }),
    );
    expect(decision.policy?.check.expired).toBe(false);
  });

  it('the published benefits that do not add up are found among the claims', () => {
    const parts = [250, 300, 20, 50, 100].map((value) => ({ name: 'benefit', value }));
    const { claims } = evaluateDecision(request({ claims: { totals: [{ id: 'benefits', parts, stated: 670 }] } }));
    expect(claims).toEqual([{ code: 'total-does-not-add-up', at: 'benefits', claimed: 670, follows: 720 }]);
  });
});
