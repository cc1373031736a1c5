import { expect, test } from '@playwright/test';
import { choose, openStudio, studyDone } from './studio.ts';

test('the template opens, runs by itself and says what replacing the hand work changes', async ({ page }) => {
  const complaints = await openStudio(page);
  await expect(page.locator('canvas').first()).toBeVisible();
  const results = await studyDone(page);
  expect(results.baseline?.layout).toBe('as-is');
  expect(results.candidate?.layout).toBe('to-be');
  for (const card of ['cycleTimeS', 'throughputPerHour', 'headcountPerDay', 'defectRate'])
    await expect(page.getByTestId(`glance-${card}-candidate`)).toHaveText(/\d/);
  await expect(page.getByTestId('decision')).toHaveText(/\d.*\d/);
  expect(complaints).toEqual([]);
});

test('the line plays: time goes on, pauses, and Space plays it again', async ({ page }) => {
  await openStudio(page);
  await studyDone(page);
  const time = page.getByTestId('time');
  const first = await time.textContent();
  await expect(time).not.toHaveText(first ?? '', { timeout: 30_000 });
  await page.getByTestId('play').click();
  await page.waitForTimeout(500);
  const paused = await time.textContent();
  await page.waitForTimeout(1500);
  expect(await time.textContent()).toBe(paused);
  await page.getByTestId('floor').click({ position: { x: 300, y: 60 } });
  await page.keyboard.press('Space');
  await expect(time).not.toHaveText(paused ?? '', { timeout: 30_000 });
});

test('both languages and both themes, no key shown, nothing cut off sideways', async ({ page }) => {
  const complaints = await openStudio(page);
  await studyDone(page);
  for (const language of [0, 1])
    for (const theme of [0, 1]) {
      await choose(page, 'language', language);
      await choose(page, 'theme', theme);
      const text = await page.locator('body').innerText();
      expect(text).not.toMatch(/\b(?:studio|common|problems|kpis|states|phases|scene|business|roles|assumptions|report):[a-zA-Z]/);
      expect(text).not.toMatch(/\{\{\w+\}\}|undefined|NaN|\[object/);
      if (language === 1) expect((await page.getByTestId('numbers-table').innerText()).match(/[\u4e00-\u9fff]/)).toBeNull();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  expect(complaints).toEqual([]);
});

test('every tab shows numbers, and a click on a station says what it does', async ({ page }) => {
  await openStudio(page);
  await studyDone(page);
  for (const tab of ['numbers', 'stations', 'cells', 'business', 'assumptions']) {
    await page.getByTestId(`tab-${tab}`).click();
    await expect(page.getByTestId('panels')).toContainText(/\d/);
  }
  await page.getByTestId('tab-stations').click();
  await page.getByTestId('station-station:weld-1').first().click();
  await page.getByTestId('tab-element').click();
  await expect(page.getByTestId('element-now')).not.toBeEmpty();
  await page.getByTestId('tab-problems').click();
  await expect(page.getByTestId('problems')).toBeVisible();
});

test('a run can be cancelled and started again', async ({ page }) => {
  await openStudio(page);
  await studyDone(page);
  await page.getByTestId('run').click();
  await page.getByTestId('cancel').click();
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'cancelled');
  await page.getByTestId('run').click();
  await studyDone(page);
});
