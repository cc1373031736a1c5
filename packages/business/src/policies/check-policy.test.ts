import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from './check-policy.ts';
import type { PolicyInstrument, PolicyPack } from './pack-schema.ts';
import { parsePolicy } from './policy-pack.ts';
import { checkSums } from './table-sums.ts';

function instrument(over: Partial<PolicyInstrument>): PolicyInstrument {
  const none = { name: { zh: '补助', en: null }, kind: 'investment_grant', conditions: [], limits: [], notStated: [], terms: {} };
  return { id: 'grant', rule: null, ...none, section: '一', quote: '给予补助', ...over };
}

const GRANT = instrument({
  rule: { components: [{ kind: 'share', base: 'equipment', rate: 0.1 }], cap: 1_000_000, recipient: 'investor' },
  conditions: ['recognised'],
  limits: [{ fact: 'totalInvestment', op: '<=', value: 5_000_000 }],
});
const REWARD = instrument({
  id: 'reward',
  rule: { components: [{ kind: 'perPiece', base: 'workshops', amount: 50_000 }], cap: null, recipient: 'serviceCompany' },
});

function pack(over: Partial<PolicyPack> = {}): PolicyPack {
  const parsed = parsePolicy({
    format: 'taktwerk-policy',
    version: 1,
    id: 'city-2026',
    title: { zh: '示例', en: null },
    issuer: { zh: '示例', en: null },
    documentNumber: null,
    issued: null,
    effective: null,
    period: [2026, 2028],
    status: 'inForce',
    cites: [],
    targets: [],
    tables: [],
    instruments: [GRANT, REWARD],
    lists: {},
    notes: [],
    ...over,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const FACTS = { equipment: 3_000_000, totalInvestment: 4_000_000, year: 2027, workshops: 2 };

describe('checkPolicy', () => {
  it('grants what is confirmed, and never credits the service company’s reward to the investor', () => {
    const check = checkPolicy(pack(), FACTS, ['grant:1']);
    expect(check.instruments.map(({ eligible }) => eligible)).toEqual(['yes', 'yes']);
    expect(check.instruments.map(({ grant }) => grant?.amount)).toEqual([300_000, 100_000]);
    expect(check.toInvestor).toBe(300_000);
    expect(check.missing).toEqual([]);
  });

  it('names what is missing: a condition, a number, the year', () => {
    const check = checkPolicy(pack(), { totalInvestment: 4_000_000 }, []);
    expect(check.missing.map(({ kind, id, state }) => `${kind} ${id} ${state}`)).toEqual([
      'period year open',
      'condition grant:1 open',
      'base equipment open',
      'base workshops open',
    ]);
    expect(check.toInvestor).toBe(0);
    expect(check.instruments[0]?.eligible).toBe('open');
  });

  it('a limit is met at its number and failed above it; a year outside the plan fails', () => {
    const at = (totalInvestment: number) => checkPolicy(pack(), { ...FACTS, totalInvestment }, ['recognised']).instruments[0]?.eligible;
    expect([at(5_000_000), at(5_000_001)]).toEqual(['yes', 'no']);
    expect(checkPolicy(pack(), { ...FACTS, year: 2029 }, ['grant:1']).instruments[0]?.eligible).toBe('no');
  });

  it('an expired pack grants nothing, but shows what it would have been', () => {
    const check = checkPolicy(pack({ status: 'expired' }), FACTS, ['grant:1']);
    expect(check).toMatchObject({ expired: true, toInvestor: 0, toInvestorIfMet: 300_000 });
    expect(check.missing.map(({ kind }) => kind)).toEqual(['inForce']);
  });

  it('never gives more than the cap, nor anything unless eligible (seed 3)', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(10_000_000), fc.boolean(), (equipment, totalInvestment, isConfirmed) => {
        const check = checkPolicy(pack(), { ...FACTS, equipment, totalInvestment }, isConfirmed ? ['grant:1'] : []);
        expect(check.toInvestor).toBe(isConfirmed && totalInvestment <= 5_000_000 ? Math.min(0.1 * equipment, 1_000_000) : 0);
      }),
      { seed: 3 },
    );
  });
});

describe('packs', () => {
  it('refuses a period that ends before it begins, and an id twice', () => {
    const parsed = parsePolicy({ ...pack(), period: [2028, 2026], instruments: [GRANT, GRANT] });
    expect(parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'value.tooSmall period[1]',
      'id.duplicate instruments[1].id',
    ]);
  });

  it('works the declared sums out again, and sees a wrong cell', () => {
    const rows = [
      { district: 'north', y1: 1, y2: 2, all: 3, choice: { text: '1 or 2', sure: 1 } },
      { district: 'city', y1: 1, y2: 2, all: 4, choice: 1 },
    ];
    const table = { id: 't', title: '', columns: {}, rows, tracks: [], wholeArea: 'city', section: '一', quote: '表' };
    const sums = [
      { over: 'rows' as const, columns: ['y1', 'all'], total: { district: 'city' } },
      { over: 'columns' as const, where: {}, parts: ['y1', 'y2'], total: 'all', reading: null },
    ];
    expect(checkSums(pack({ tables: [{ ...table, sums }] })).map(({ where, holds }) => `${where} ${holds}`)).toEqual([
      'y1 true',
      'all false',
      'north true',
      'city false',
    ]);
  });
});
