import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openStudio, studyDone } from './studio.ts';

const ROOT = join(import.meta.dirname, '../..');
const TEMPLATE = 'models/lines/arc-welding-bracket.line.json';

interface Printed {
  readonly differences: Record<string, unknown>;
}

function taktwerk(...args: string[]): Record<string, unknown> {
  const text = execFileSync(process.execPath, ['bin/taktwerk.mjs', ...args, '--json'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(text) as Record<string, unknown>;
}

test('every number on screen is the command line’s, to the last digit', async ({ page }) => {
  await openStudio(page);
  const { baseline, candidate, comparison, businessCase } = await studyDone(page);
  if (baseline === null || candidate === null || comparison === null || businessCase === null) throw new Error('no results on screen');
  const { seed, replications, hours, warmUp } = baseline.options;
  const flags = ['--seed', String(seed), '--replications', String(replications), '--hours', String(hours), '--warm-up', String(warmUp)];
  for (const side of [baseline, candidate]) {
    const printed = taktwerk('run', TEMPLATE, '--layout', side.layout, ...flags);
    expect(printed.kpis).toEqual(side.kpis);
  }
  const compared = taktwerk('compare', TEMPLATE, '--baseline', 'as-is', '--candidate', 'to-be', ...flags) as unknown as Printed;
  for (const [name, { baseline: from, candidate: to, difference, halfWidth, relative }] of Object.entries(
    comparison.differences as Record<string, Record<string, number>>,
  ))
    expect(compared.differences[name], name).toMatchObject({ baseline: from, candidate: to, difference, halfWidth, relative });
  const money = taktwerk('business-case', TEMPLATE, '--baseline', 'as-is', '--candidate', 'to-be', ...flags);
  for (const name of ['investment', 'annualSaving', 'npv', 'irr', 'paybackYears', 'discountedPaybackYears', 'headcountReduction'])
    expect(money[name], name).toEqual(businessCase[name]);
});
