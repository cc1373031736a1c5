import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readResults, studyDone } from './studio.ts';

const ROOT = join(import.meta.dirname, '../..');
const TEMPLATE = 'models/lines/arc-welding-bracket.line.json';

interface PrintedCase {
  readonly npv: number;
  readonly paybackYears: number;
  readonly uncertainty: { readonly inTime: { readonly simple: number }; readonly npv: { readonly p10: number; readonly p90: number } };
  readonly policy: { readonly example: { readonly grant: number } } | null;
  readonly indicators: readonly { readonly indicator: string; readonly after: number | null }[];
}

function businessCase(
  options: { seed: number; replications: number; hours: number; warmUp: 'auto' | number },
  ...more: string[]
): PrintedCase {
  const flags = ['--seed', options.seed, '--replications', options.replications, '--hours', options.hours, '--warm-up', options.warmUp];
  const sides = ['--baseline', 'as-is', '--candidate', 'to-be'];
  const args = ['bin/taktwerk.mjs', 'business-case', TEMPLATE, ...sides, ...flags.map(String), ...more, '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 })) as PrintedCase;
}

/** The studio on its template with the decision open and everything computed. */
async function openDecision(page: Page): Promise<void> {
  await page.goto('/?fresh&lang=zh#decision/overview');
  await expect(page.getByTestId('decision-pages')).toBeVisible();
  await studyDone(page);
  await expect(page.getByTestId('tile-chance')).toContainText('%');
}

const show = (page: Page, name: string) => page.getByTestId(`decision-page-${name}`).click();

async function type(page: Page, testId: string, value: string): Promise<void> {
  const input = page.locator(`input[data-testid="${testId}"]`);
  await input.fill(value);
  await input.press('Enter');
}

test('the decision fits one screen, says people, cycle, defects, money and chance, and its figures are the command line’s', async ({
  page,
}) => {
  await openDecision(page);
  const { baseline, businessCase: shown } = await readResults(page);
  const printed = businessCase((baseline as NonNullable<typeof baseline>).options);
  expect(printed.npv).toBe(shown?.npv);
  expect(printed.paybackYears).toBe(shown?.paybackYears);
  await expect(page.getByTestId('tile-payback')).toContainText(printed.paybackYears.toFixed(1));
  await expect(page.getByTestId('tile-npv')).toContainText((printed.npv / 1e4).toFixed(1));
  await expect(page.getByTestId('tile-chance')).toContainText(`${Math.round(printed.uncertainty.inTime.simple * 100)}%`);
  for (const word of ['循环时间', '每天少用', '不良品率', '年收回', '收回的概率'])
    await expect(page.getByTestId('decision-sentence')).toContainText(word);
  const overflow = await page.locator('.tw-decision-body').evaluate((body) => body.scrollHeight - body.clientHeight);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByTestId('tile-payback').click();
  const origins = page.getByTestId('figure-origins');
  await expect(origins.getByTestId('field-labour.wagePerYear')).toContainText('查得');
});

test('another wage gives another payback; undo brings the first one back', async ({ page }) => {
  await openDecision(page);
  const first = (await readResults(page)).businessCase?.paybackYears as number;
  await show(page, 'people');
  await type(page, 'decision-input-labour.wagePerYear', '90000');
  await expect.poll(async () => (await readResults(page)).businessCase?.paybackYears).toBeLessThan(first);
  await page.getByTestId('undo').click();
  await expect.poll(async () => (await readResults(page)).businessCase?.paybackYears).toBe(first);
});

test('a slider moves figures, not the record that is selected on the floor; keeping it is one step that undoes', async ({ page }) => {
  await openDecision(page);
  const first = (await readResults(page)).businessCase?.npv as number;
  await expect(page.getByTestId('undo')).toBeDisabled();
  const shown = page.getByTestId('what-if-figures');
  const before = await shown.textContent();
  const handle = page.getByTestId('what-if').locator('.ant-slider-handle').first();
  await handle.focus();
  for (let i = 0; i < 10; i++) await handle.press('ArrowLeft');
  await expect(shown).not.toHaveText(before ?? '');
  await expect(page.getByTestId('undo')).toBeDisabled();
  await page.getByTestId('what-if-keep').click();
  await expect.poll(async () => (await readResults(page)).businessCase?.npv).not.toBe(first);
  await page.getByTestId('undo').click();
  await expect.poll(async () => (await readResults(page)).businessCase?.npv).toBe(first);
});

test('a policy is chosen, an ended plan grants nothing and shows what it would have given, and the project keeps the choice', async ({
  page,
}) => {
  await openDecision(page);
  const { baseline } = await readResults(page);
  await show(page, 'policy');
  await page.getByTestId('pack').click();
  await page.locator('.ant-select-item-option', { hasText: '2019～2021' }).click();
  await expect(page.getByTestId('policy-expired')).toBeVisible();
  const instrument = page.getByTestId('instrument-jx19-demo-grant');
  await expect(instrument).toContainText('缺少项目投产年份');
  await instrument.locator('.tw-sheet-head input[type="checkbox"]').check();
  const printed = businessCase(
    (baseline as NonNullable<typeof baseline>).options,
    ...['--pack', 'jiaxing-2019', '--instruments', 'jx19-demo-grant'],
  );
  const example = printed.policy?.example.grant ?? 0;
  expect(example).toBeGreaterThan(0);
  await expect(page.getByTestId('grant-example')).toContainText(example.toLocaleString('en-GB'));
  await expect(page.getByTestId('grant-counted')).toContainText('¥0');
  await page.waitForTimeout(1500);
  await page.goto('/?lang=zh#decision/policy');
  await page.reload();
  await expect(page.getByTestId('instrument-jx19-demo-grant').locator('.tw-sheet-head input[type="checkbox"]')).toBeChecked();
});

test('wrong values get their sentence and no figure stands in for them', async ({ page }) => {
  await openDecision(page);
  await show(page, 'people');
  await type(page, 'decision-input-labour.wagePerYear', '-5');
  await expect(page.getByTestId('case-problems')).toContainText('年工资（元） 必须大于 0，现为 -5');
  expect((await readResults(page)).businessCase).toBeNull();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('case-problems')).toHaveCount(0);
  await show(page, 'running');
  await type(page, 'decision-input-horizonYears', '0');
  await expect(page.getByTestId('case-problems')).toContainText('评价年限（年） 太小：0');
  await page.getByTestId('undo').click();
  await type(page, 'decision-input-discountRate', '900');
  await expect(page.getByTestId('case-problems')).toContainText('折现率 太大：9');
  await page.getByTestId('undo').click();
  await show(page, 'financing');
  await page.getByTestId('offer-add').click();
  await page.locator('.ant-dropdown-menu-item', { hasText: '融资租赁' }).click();
  await expect(page.getByTestId('offer-form-financeLease-1')).toContainText('缺少字段 名义年利率');
});

test('an offer is compared with cash; a total that does not add up is said; the open project joins a portfolio that exports', async ({
  page,
}) => {
  await openDecision(page);
  await show(page, 'financing');
  await page.getByTestId('offer-add').click();
  await page.locator('.ant-dropdown-menu-item', { hasText: '贷款' }).click();
  await type(page, 'term-rate', '4.5');
  await expect(page.getByTestId('offer-loan-1')).toContainText('4.59%');
  await show(page, 'claims');
  await page.getByTestId('claim-add').click();
  await page.locator('.ant-dropdown-menu-item', { hasText: '合计' }).click();
  await type(page, 'claim-parts', '人工 250; 增产 300; 能源 20; 场地 50; 质量 100');
  await type(page, 'claim-stated', '670');
  await expect(page.getByTestId('findings')).toContainText('分项之和为 720，写的合计是 670');
  await show(page, 'portfolio');
  await page.getByTestId('portfolio-present').click();
  await expect(page.getByTestId('portfolio')).toContainText('arc-welding-bracket');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('portfolio-csv').click()]);
  const csv = readFileSync((await download.path()) as string, 'utf8');
  expect(csv).toMatch(/^\uFEFFproject,district,year,investmentCny/);
});
