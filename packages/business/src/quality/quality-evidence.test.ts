import { describe, expect, it } from 'vitest';
import { defectSuggestions, parseQualityEvidence, type QualityEvidence } from './quality-evidence.ts';

const EVIDENCE: QualityEvidence = {
  format: 'taktwerk-quality-evidence',
  version: 1,
  note: '',
  rows: [
    { id: 'plan', process: 'any', measure: 'reworkRate', before: null, after: null, relative: -0.2, grade: 'plan', source: 's', note: '' },
    {
      id: 'weld',
      process: 'arcWelding',
      measure: 'reworkRate',
      before: { min: 0.1, max: 0.1 },
      after: { min: 0.02, max: 0.03 },
      relative: null,
      grade: 'vendor',
      source: 's',
      note: '',
    },
  ],
};

describe('evidence on defects', () => {
  it('lays the claimed change on the user’s own rate, never the claimed level', () => {
    const [weld, plan] = defectSuggestions(EVIDENCE, 'arcWelding', 'reworkRate', 0.04);
    expect(weld).toMatchObject({ basis: 'ownRate', origin: 'assumed', row: { grade: 'vendor' } });
    expect(weld?.after).toEqual({ min: expect.closeTo(0.008, 12), mode: expect.closeTo(0.01, 12), max: expect.closeTo(0.012, 12) });
    expect(plan?.after?.mode).toBeCloseTo(0.032, 12);
  });

  it('without an own count shows the published rates and says so; a relative claim then gives nothing', () => {
    const [weld, plan] = defectSuggestions(EVIDENCE, 'arcWelding', 'reworkRate', null);
    expect(weld).toMatchObject({ basis: 'published', after: { min: 0.02, mode: 0.025, max: 0.03 } });
    expect(plan?.after).toBeNull();
    expect(defectSuggestions(EVIDENCE, 'painting', 'scrapRate', 0.1)).toEqual([]);
  });

  it('names a claim about whole projects once', () => {
    expect(defectSuggestions(EVIDENCE, 'any', 'reworkRate', 0.1).map(({ row }) => row.id)).toEqual(['plan']);
  });

  it('refuses a grade that does not exist', () => {
    const parsed = parseQualityEvidence({ ...EVIDENCE, rows: [{ ...EVIDENCE.rows[0], grade: 'proven' }] });
    expect(parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`)).toEqual(['value.choice rows[0].grade']);
  });
});
