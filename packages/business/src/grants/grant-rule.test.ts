import { describe, expect, it } from 'vitest';
import { evaluateGrant, type GrantRule } from './grant-rule.ts';

const PLAN_2019: GrantRule = {
  components: [
    { kind: 'share', base: 'equipment', rate: 0.1 },
    { kind: 'share', base: 'technology', rate: 0.2 },
  ],
  cap: 15_000_000,
  recipient: 'investor',
};

describe('evaluateGrant', () => {
  it('adds the shares and caps their sum', () => {
    expect(evaluateGrant(PLAN_2019, { equipment: 5e6, technology: 1e6 }, true)).toMatchObject({
      amount: 700000,
      parts: [500000, 200000],
      capped: false,
    });
    expect(evaluateGrant(PLAN_2019, { equipment: 2e8, technology: 5e7 }, true)).toMatchObject({
      amount: 15e6,
      capped: true,
      toInvestor: 15e6,
    });
    expect(evaluateGrant(PLAN_2019, { equipment: 1.5e8 }, true).capped).toBe(false);
  });

  it('gives nothing to a project that is not recognised', () => {
    expect(evaluateGrant(PLAN_2019, { equipment: 5e6 }, false)).toMatchObject({ amount: 0, toInvestor: 0 });
  });

  it('never credits the service company’s reward to the investor', () => {
    const reward: GrantRule = {
      components: [
        { kind: 'perPiece', base: 'workshops', amount: 50000 },
        { kind: 'lumpAtMost', base: 'rank', limit: 10, amount: 100000 },
      ],
      cap: null,
      recipient: 'serviceCompany',
    };
    expect(evaluateGrant(reward, { workshops: 3, rank: 10 }, true)).toMatchObject({ amount: 250000, toInvestor: 0 });
    expect(evaluateGrant(reward, { workshops: 3, rank: 11 }, true).amount).toBe(150000);
    expect(evaluateGrant(reward, { workshops: 3 }, true).amount).toBe(150000);
  });

  it('keeps each cap when several instruments make one rule', () => {
    const both: GrantRule = {
      components: [
        { kind: 'capped', parts: PLAN_2019.components.filter((part) => part.kind !== 'capped'), cap: 600_000 },
        { kind: 'capped', parts: [{ kind: 'share', base: 'premium', rate: 0.8 }], cap: null },
      ],
      cap: null,
      recipient: 'investor',
    };
    expect(evaluateGrant(both, { equipment: 5e6, technology: 1e6, premium: 100_000 }, true)).toMatchObject({
      amount: 680_000,
      parts: [600_000, 80_000],
    });
  });
});
