import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Calendar, LineDocument } from '@taktwerk/line';
import { dragIn, openEmptyFloor, savedText } from './building.ts';

/** Opens the template in English. */
async function openTemplate(page: Page): Promise<void> {
  await page.goto('/?fresh&lang=en');
  await expect(page.getByTestId('project-name')).toHaveText('Automotive bracket line');
}

/** Runs a command of the palette by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').fill(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
}

test('the tour goes through all its stops by keys, back as well, and Esc ends it', async ({ page }) => {
  await openTemplate(page);
  await page.getByTestId('help').click();
  await page.getByTestId('help-tour').click();
  const at = page.getByTestId('tour-at');
  await expect(at).toHaveText('1 / 10');
  for (let stop = 2; stop <= 10; stop++) {
    await page.keyboard.press('ArrowRight');
    await expect(at).toHaveText(`${stop} / 10`);
  }
  await page.keyboard.press('ArrowLeft');
  await expect(at).toHaveText('9 / 10');
  await page.keyboard.press('Escape');
  await expect(at).toHaveCount(0);
  await command(page, 'Two-minute tour');
  await expect(at).toHaveText('1 / 10');
});

test('lengths in inches: panels show and take them, the document stays in metres, and the choice is kept', async ({ page }) => {
  await openTemplate(page);
  await command(page, 'Preferences');
  await page.getByTestId('preference-lengths').getByText('in', { exact: true }).click();
  await page.getByTestId('preference-mouse').getByText('CAD').click();
  await expect(page.getByTestId('preferences')).toContainText('Middle turns, right');
  await page.keyboard.press('Escape');
  await page.getByTestId('tab-element').click();
  await page.getByTestId('outline-station:inspect').click();
  const x = page.getByTestId('field-at.x');
  await x.fill('500');
  await x.press('Enter');
  const document = JSON.parse(await savedText(page)) as LineDocument;
  const station = document.layouts['to-be']?.records['station:inspect'];
  expect(station?.kind === 'station' ? station.at.x : 0).toBeCloseTo(12.7, 9);
  await page.goto('/?lang=en');
  await page.getByTestId('tab-element').click();
  await page.getByTestId('outline-station:inspect').click();
  await expect(page.getByTestId('field-at.x')).toHaveValue('500');
});

test('the project goes out as a folder: line, robots, and a text that says what is what', async ({ page }) => {
  await page.addInitScript(() => {
    // as in browsers that write no folders: a zip is downloaded
    (window as unknown as { showDirectoryPicker: unknown }).showDirectoryPicker = undefined;
  });
  await openTemplate(page);
  const download = page.waitForEvent('download');
  await command(page, 'Export the project as a folder');
  const file = await download;
  expect(file.suggestedFilename()).toBe('arc-welding-bracket.zip');
  const bytes = readFileSync((await file.path()) ?? '');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  const text = bytes.toString('utf8');
  for (const name of ['README.txt', 'project.line.json', 'catalog/robots/']) expect(text).toContain(`arc-welding-bracket/${name}`);
});

test('a project that was begun is among the recent ones with its picture', async ({ page }) => {
  await openEmptyFloor(page, '&lang=en');
  await dragIn(page, 'pallet', 0.5, 0.5);
  await page.getByTestId('home').click();
  const recent = page.getByTestId('recent').locator('li').first();
  await expect(recent).toContainText('New project');
  await expect(recent.locator('img')).toHaveAttribute('src', /^(data|blob):/);
});

test('a night shift that ends next day and a break in it are typed as times of day', async ({ page }) => {
  await openTemplate(page);
  await page.getByTestId('tab-cells').click();
  await page.getByTestId('times-sheet').locator('label').nth(2).click();
  const card = page.getByTestId('shifts').locator('.tw-card').filter({ hasText: 'One shift' });
  await card.getByTestId('shift-add').click();
  const added = card.getByTestId('shift-shift-2');
  await expect(added).toBeVisible();
  const end = added.getByLabel('Shift 2 end', { exact: true });
  await end.fill('02:00');
  await end.blur();
  await added.getByTestId('break-add-shift-2').click();
  await expect(added.getByText('break', { exact: true })).toBeVisible();
  const document = JSON.parse(await savedText(page)) as LineDocument;
  const calendar = document.shared['calendar:one-shift'] as Calendar;
  const shifts = calendar.pattern.type === 'shifts' ? calendar.pattern.shifts : [];
  expect(shifts.map(({ startS, endS }) => [startS / 3600, endS / 3600])).toEqual([
    [6, 14],
    [14, 26],
  ]);
  expect(shifts[1]?.breaks).toHaveLength(1);
  expect(calendar.sources.pattern?.origin).toBe('measured');
});
