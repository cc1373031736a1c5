/** The evidence on defects parses, is graded, and its contradictory figures are seen by the claim checker. */
import { readFileSync } from 'node:fs';
import { checkClaims, defectSuggestions, parseClaims, parseQualityEvidence } from '@taktwerk/business';
import { expect, it } from 'vitest';

const json: unknown = JSON.parse(readFileSync(new URL('../../models/defaults/quality-evidence.json', import.meta.url), 'utf8'));

it('the evidence on defects parses, each row with its grade and source', () => {
  const parsed = parseQualityEvidence(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.value.rows.length).toBe(9);
  expect(parsed.value.rows.every(({ source }) => source !== '')).toBe(true);
  expect(defectSuggestions(parsed.value, 'palletizing', 'defectRate', 0.01)[0]?.after?.mode).toBeCloseTo(0.0063, 12);
});

it('the phone-case figures of 2015 contradict each other', () => {
  const claims = parseClaims({
    outputs: [{ id: 'phone-case-polishing', before: { output: 650 * 8000, heads: 650 }, after: { output: 60 * 21_000, heads: 60 } }],
  });
  expect(claims.ok ? checkClaims(claims.value).map(({ code }) => code) : []).toEqual(['output-falls']);
});
