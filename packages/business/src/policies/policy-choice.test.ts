import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../case/evaluate-case.ts';
import { exampleInputs, exampleItem, exampleKpis } from '../case/example-case.fixture.ts';
import type { BusinessInputs } from '../case/inputs.ts';
import type { PolicyPack } from './pack-schema.ts';
import { chosenPolicy, type PolicyChoice } from './policy-choice.ts';

const text = { zh: '示例', en: 'example' };
const quoted = { section: '三', quote: '…' };
const rule = (rate: number, cap: number | null, recipient: 'investor' | 'serviceCompany' = 'investor') => ({
  components: [{ kind: 'share' as const, base: 'equipment', rate }],
  cap,
  recipient,
});

/** Equipment at 10 % up to 50,000, a second share of 5 %, and a reward for the service company. */
function pack(status: PolicyPack['status']): PolicyPack {
  const instrument = (id: string, given: ReturnType<typeof rule>, conditions: string[]) => ({
    ...{ id, name: text, kind: 'grant', rule: given, conditions, limits: [], notStated: [], terms: {} },
    ...quoted,
  });
  return {
    ...{ format: 'taktwerk-policy', version: 1, id: 'city', title: text, issuer: text, documentNumber: null, issued: null },
    ...{ effective: null, period: [2024, 2030], status, cites: [], targets: [], tables: [], lists: {}, notes: [] },
    instruments: [
      instrument('equipment', rule(0.1, 50_000), ['on record']),
      instrument('more', rule(0.05, null), []),
      instrument('reward', rule(0.5, null, 'serviceCompany'), []),
    ],
  };
}

const inputs = (): BusinessInputs => {
  const base = exampleInputs();
  const year = { value: 2026, origin: 'measured' as const };
  return { ...base, investment: { ...base.investment, items: [exampleItem()] }, plant: { ...base.plant, year } };
};
const choice = (over: Partial<PolicyChoice>): PolicyChoice => ({
  ...{ pack: 'city', instruments: ['equipment', 'more', 'reward'], confirmed: [], facts: {} },
  ...over,
});
const grantIn = (given: BusinessInputs) => evaluateCase(given, exampleKpis(), exampleKpis({ headcountPerDay: 4 })).grant;

describe('chosenPolicy', () => {
  it('counts what can be claimed, each instrument under its own cap, never the service company’s reward', () => {
    expect(grantIn(chosenPolicy(inputs(), pack('inForce'), choice({ confirmed: ['equipment:1'] })).inputs)).toBe(50_000 + 30_000);
  });

  it('an open condition keeps its instrument out, the example shows it', () => {
    const chosen = chosenPolicy(inputs(), pack('inForce'), choice({}));
    expect(grantIn(chosen.inputs)).toBe(30_000);
    expect(grantIn(chosen.example)).toBe(80_000);
    expect(chosen.check.missing.map(({ id }) => id)).toEqual(['equipment:1']);
  });

  it('an expired plan gives nothing and says what it would have given', () => {
    const chosen = chosenPolicy(inputs(), pack('expired'), choice({ confirmed: ['equipment:1'] }));
    const result = evaluateCase(chosen.inputs, exampleKpis(), exampleKpis({ headcountPerDay: 4 }));
    expect(result.grant).toBe(0);
    expect(result.notes).toContainEqual({ code: 'grant-expired', field: 'grant.rule', value: 80_000 });
  });

  it('no instrument chosen is no grant', () => {
    expect(chosenPolicy(inputs(), pack('inForce'), choice({ instruments: [] })).inputs.grant.rule.value).toBeNull();
  });
});
