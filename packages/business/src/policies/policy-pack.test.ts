import { describe, expect, it } from 'vitest';
import type { PolicyPack } from './pack-schema.ts';
import { grantOf, parsePolicy } from './policy-pack.ts';

const PACK: PolicyPack = {
  format: 'taktwerk-policy',
  version: 1,
  id: 'city-2026',
  title: { zh: '示例', en: null },
  issuer: { zh: '示例', en: null },
  documentNumber: null,
  issued: '2026-01-01',
  effective: null,
  period: [2026, 2028],
  status: 'inForce',
  cites: [],
  targets: [],
  tables: [],
  instruments: [
    {
      id: 'grant',
      name: { zh: '补助', en: null },
      kind: 'investment_grant',
      rule: { components: [{ kind: 'share', base: 'equipment', rate: 0.1 }], cap: 1000, recipient: 'investor' },
      conditions: ['recognised', 'new equipment'],
      limits: [{ fact: 'totalInvestment', op: '<=', value: 5_000_000 }],
      notStated: [],
      terms: {},
      section: '一',
      quote: '给予补助',
    },
    {
      id: 'loan',
      name: { zh: '贷款', en: null },
      kind: 'loan',
      rule: null,
      conditions: [],
      limits: [],
      notStated: [],
      terms: {},
      section: '二',
      quote: '支持',
    },
  ],
  lists: {},
  notes: [],
};

describe('policy packs', () => {
  it('reads a pack and names what is wrong with a bad one', () => {
    expect(parsePolicy(PACK)).toEqual({ ok: true, value: PACK });
    const [grant, loan] = PACK.instruments;
    const bad = { ...PACK, status: 'ended', instruments: [{ ...grant, rule: { ...grant?.rule, cap: -1 } }, loan] };
    const parsed = parsePolicy(bad);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, at, field }) => `${at} ${code} ${field}`)).toEqual([
      'city-2026 value.choice status',
      'city-2026 value.negative instruments[0].rule.cap',
    ]);
    expect(parsePolicy('text').ok).toBe(false);
  });

  it('grants only when every condition is confirmed, and names those that are not', () => {
    const bases = { equipment: 5000 };
    expect(grantOf(PACK, 'grant', bases, ['recognised'])).toMatchObject({
      conditionsMissing: ['new equipment'],
      grant: { amount: 0 },
      expired: false,
    });
    expect(grantOf(PACK, 'grant', bases, ['recognised', 'new equipment'])).toMatchObject({ conditionsMissing: [], grant: { amount: 500 } });
    expect(grantOf(PACK, 'loan', bases, [])).toMatchObject({ grant: null });
    expect(grantOf(PACK, 'gift', bases, [])).toBeNull();
  });
});
