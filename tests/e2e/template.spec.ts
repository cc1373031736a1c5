import { expect, test } from '@playwright/test';
import { choose, openStudio, studyDone } from './studio.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

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
