import { expect, type Page, test } from '@playwright/test';

/** Opens the template afresh and waits until both layouts are simulated. */
async function openDone(page: Page, query = ''): Promise<void> {
  await page.goto(`/?fresh${query}`);
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'done', { timeout: 120_000 });
}

test('the template opens running: numbers, decision and playback without a click', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  await openDone(page, '&lang=zh&theme=light');
  await expect(page.getByTestId('project-name')).toHaveText('汽车支架弧焊线');
  for (const card of ['cycle', 'output', 'people', 'defects', 'payback']) {
    await expect(page.getByTestId(`glance-${card}-candidate`)).not.toHaveText('—');
  }
  await expect(page.getByTestId('decision')).toContainText('循环时间');
  const before = await page.getByTestId('time').textContent();
  await expect(page.locator('canvas').first()).toBeVisible();
  await expect(page.getByTestId('time')).not.toHaveText(before ?? '');
  expect(faults).toEqual([]);
});

test('a user who asked for little motion finds the line standing, and plays it by hand', async ({ page }) => {
  await openDone(page, '&lang=en');
  const time = page.getByTestId('time');
  await expect(page.getByTestId('play')).toBeEnabled();
  const before = await time.textContent();
  await page.waitForTimeout(1500);
  expect(await time.textContent()).toBe(before);
  await page.getByTestId('play').click();
  await expect(time).not.toHaveText(before ?? '');
});

test('what is on screen is what the results say', async ({ page }) => {
  await openDone(page, '&lang=en');
  const results = await page.evaluate(() =>
    (
      window as unknown as { taktwerkResults?: () => { comparison: { differences: Record<string, { candidate: number | null }> } | null } }
    ).taktwerkResults?.(),
  );
  const cycle = results?.comparison?.differences.cycleTimeS;
  const shown = await page.getByTestId('glance-cycle-candidate').textContent();
  expect(shown).toBe(
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(cycle?.candidate as number),
  );
  const rows = await page.getByTestId('numbers-table').locator('tbody tr').count();
  expect(rows).toBe(Object.keys(results?.comparison?.differences ?? {}).length);
});

test('language and theme switch at once and are remembered', async ({ page }) => {
  await openDone(page, '&lang=zh&theme=light');
  await page.getByTestId('language').getByText('English').click();
  await expect(page.getByTestId('run')).toHaveText('Run');
  await page.getByTestId('theme').locator('label').nth(1).click();
  await expect(page.locator('html')).toHaveAttribute('data-shade', 'dark');
  await page.goto('/');
  await expect(page.getByTestId('project-name')).toHaveText('Automotive bracket line');
  await expect(page.locator('html')).toHaveAttribute('data-shade', 'dark');
});

test('every tab shows words, never a key', async ({ page }) => {
  await openDone(page, '&lang=en&theme=dark');
  for (const tab of ['numbers', 'stations', 'cells', 'element', 'business', 'problems', 'assumptions']) {
    await page.getByTestId(`tab-${tab}`).click();
    await expect(page.locator('.tw-panel')).toBeVisible();
    const text = (await page.locator('.tw-panel').textContent()) ?? '';
    expect(text, tab).not.toMatch(/\b(studio|common|states|roles|business|kpis|phases|problems|assumptions):[\w.]+/);
    expect(text, tab).not.toMatch(/[\u4e00-\u9fff]/);
    expect(text.length, tab).toBeGreaterThan(20);
  }
});

test('a price changes the case at once, and Ctrl-Z takes it back', async ({ page }) => {
  await openDone(page, '&lang=en');
  await page.getByTestId('tab-business').click();
  const npv = page.getByTestId('business-npv');
  const before = (await npv.textContent()) ?? '';
  await page.getByTestId('input-labour.wagePerYear').fill('120000');
  await expect(npv).not.toHaveText(before);
  await page.getByTestId('business-figures').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => npv.textContent()).toBe(before);
});

test('clicking a station says what it does and why', async ({ page }) => {
  await openDone(page, '&lang=en');
  await page.getByTestId('tab-stations').click();
  await page.getByTestId('station-station:weld-1').click();
  await expect(page.getByTestId('element-head')).toContainText('Robot welding 1');
  await expect(page.getByTestId('element-now')).toContainText('Robot welding 1');
});

test('a run is cancelled and started again', async ({ page }) => {
  await openDone(page);
  await page.getByTestId('settings').click();
  await page.getByTestId('setting-replications').fill('1000');
  await page.keyboard.press('Escape');
  await page.getByTestId('run').click();
  await page.getByTestId('cancel').click();
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'cancelled');
  await expect(page.getByTestId('run')).toBeEnabled();
});
