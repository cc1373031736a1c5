/** The published finance calculations, each through the public face of the business package. */
import { readdirSync, readFileSync } from 'node:fs';
import { type FinanceCase, type PolicyPack, parsePolicy, verifyFinance } from '@taktwerk/business';
import { describe, expect, it } from 'vitest';

const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const { count, cases } = readJson(new URL('./finance.dev.json', import.meta.url)) as { count: number; cases: FinanceCase[] };
const packFolder = new URL('../../models/policies/', import.meta.url);
const policies: PolicyPack[] = readdirSync(packFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const pack = parsePolicy(readJson(new URL(name, packFolder)));
    if (!pack.ok) throw new Error(`${name}: ${JSON.stringify(pack.problems)}`);
    return pack.value;
  });

describe('finance cases with known answers', () => {
  it('has all 45 of them and the five policy packs', () => {
    expect(cases).toHaveLength(45);
    expect(count).toBe(45);
    expect(policies).toHaveLength(5);
  });

  for (const financeCase of cases) {
    it(`${financeCase.id} ${financeCase.title}`, () => {
      const rows = verifyFinance(financeCase, { cases, policies });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !row.pass)).toEqual([]);
    });
  }
});

describe('the check itself can fail', () => {
  it('marks a wrong answer, a missing input and an unknown group', () => {
    const context = { cases, policies };
    const [first] = cases as [FinanceCase];
    expect(verifyFinance({ ...first, expected: { npv: '197813.02' } }, context)[0]?.pass).toBe(false);
    expect(verifyFinance({ ...first, inputs: {} }, context)[0]).toMatchObject({ got: null, pass: false });
    const never = cases.find(({ id }) => id === 'PB-04') as FinanceCase;
    expect(verifyFinance({ ...never, group: 'astrology' }, context)[0]).toMatchObject({ expected: null, got: null, pass: false });
    expect(verifyFinance({ ...first, group: 'astrology' }, context)[0]?.pass).toBe(false);
  });
});
