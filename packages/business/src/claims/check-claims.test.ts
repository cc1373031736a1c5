import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from './check-claims.ts';
import { type ClaimsFile, parseClaims } from './claims.ts';

function findings(file: ClaimsFile) {
  const parsed = parseClaims(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return checkClaims(parsed.value);
}

const sum = (stated: number, ...values: number[]): ClaimsFile => ({
  totals: [{ id: 'benefits', stated, parts: values.map((value, i) => ({ name: `part ${i}`, value })) }],
});

describe('checkClaims', () => {
  it('the published 250 + 300 + 20 + 50 + 100 printed as 670 does not add up', () => {
    expect(findings(sum(670, 250, 300, 20, 50, 100))).toEqual([
      { code: 'total-does-not-add-up', at: 'benefits', claimed: 670, follows: 720 },
    ]);
    expect(findings(sum(720, 250, 300, 20, 50, 100))).toEqual([]);
  });

  it('rounded parts may lie off by their rounding, each', () => {
    const parts = [33.3, 33.3, 33.3].map((value) => ({ name: 'third', value }));
    expect(findings({ totals: [{ id: 'a', stated: 100, parts, rounding: 0.05 }] })).toEqual([]);
    expect(findings({ totals: [{ id: 'a', stated: 100, parts, rounding: 0.01 }] })).toHaveLength(1);
  });

  it('Dongguan 2015: per head from 8,000 to 21,000 pieces while 650 people become 60: the output falls to 24 %', () => {
    const phone = { id: 'polishing', before: { output: 8000 * 650, heads: 650 }, after: { output: 21_000 * 60, heads: 60 } };
    const [finding] = findings({ outputs: [phone] });
    expect(finding).toMatchObject({ code: 'output-falls', claimed: expect.closeTo(1.625, 9), follows: expect.closeTo(0.2423 - 1, 4) });
    expect(findings({ outputs: [{ ...phone, after: { output: 8000 * 650, heads: 60 } }] })).toEqual([]);
  });

  it('capacity above what the slowest step or the demand allows', () => {
    const at = (claimedPerHour: number, demandPerHour: number | null) =>
      findings({ capacities: [{ id: 'line', claimedPerHour, cycleTimeS: 30, demandPerHour }] }).map(({ code }) => code);
    expect(at(120, null)).toEqual([]);
    expect(at(121, 100)).toEqual(['capacity-above-cycle', 'capacity-above-demand']);
    expect(at(110, 100)).toEqual(['capacity-above-demand']);
  });

  it('labour saved twice, more heads than are saved, a vendor’s reward beside the grant', () => {
    const benefits = [
      { id: 'wages', kind: 'labour' as const, heads: 4, posts: ['weld-1', 'weld-2'] },
      { id: 'output', kind: 'throughput' as const, heads: 2, posts: ['weld-2'] },
      { id: 'city', kind: 'grant' as const },
      { id: 'diagnosis', kind: 'reward' as const },
    ];
    expect(findings({ savings: [{ id: 'offer', headsLess: 4, benefits }] })).toEqual([
      { code: 'labour-saved-twice', at: 'offer', claimed: 'wages, output', follows: 'weld-2' },
      { code: 'more-heads-than-saved', at: 'offer', claimed: 6, follows: 4 },
      { code: 'reward-beside-grant', at: 'offer', claimed: 'diagnosis', follows: 'city' },
    ]);
    expect(findings({ savings: [{ id: 'offer', benefits: benefits.slice(0, 1) }] })).toEqual([]);
  });

  it('a bottleneck elsewhere, an efficiency above the simulated one', () => {
    expect(findings({ bottlenecks: [{ id: 'b', improved: 'weld', simulated: 'paint' }] })[0]?.code).toBe('bottleneck-elsewhere');
    expect(findings({ bottlenecks: [{ id: 'b', improved: 'weld', simulated: 'paint', claimedGain: 0 }] })).toEqual([]);
    const oee = (claimed: number) =>
      findings({ efficiencies: [{ id: 'oee', claimed, simulated: 0.8, halfWidth: 0.02 }] }).map(({ code }) => code);
    expect([oee(0.82), oee(0.83), oee(1.1)]).toEqual([[], ['efficiency-above-simulated'], ['efficiency-above-one']]);
  });

  it('points and per cent are told apart', () => {
    const defects = (statedRelative: number) =>
      findings({ changes: [{ id: 'defects', before: 0.05, after: 0.04, statedRelative }] }).map(({ code }) => code);
    expect([defects(-0.2), defects(-0.01), defects(-0.5)]).toEqual([[], ['points-taken-for-per-cent'], ['change-does-not-fit']]);
  });

  it('whatever adds up is never flagged; whatever is off by more than its rounding always is (seed 5)', () => {
    const money = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 1000 }), (values, error) => {
        const total = values.reduce((all, value) => all + value, 0);
        expect(findings(sum(total, ...values))).toEqual([]);
        expect(findings(sum(total + error, ...values))).toHaveLength(1);
      }),
      { seed: 5 },
    );
  });

  it('refuses what is no claim', () => {
    const parsed = parseClaims({ totals: [{ id: 'a', parts: [], stated: 'much' }], rumours: [] });
    expect(parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'list.tooShort totals[0].parts',
      'value.type totals[0].stated',
      'field.unknown rumours',
    ]);
  });
});
