import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openStudio, readResults, studyDone } from './studio.ts';

const head = (page: Page) => page.locator('.tw-head');

/** The document as the user would save it. */
async function savedText(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save').click()]);
  return readFileSync((await download.path()) ?? '', 'utf8');
}

/** The numbers on screen, without what depends on the machine's speed. */
async function numbers(page: Page): Promise<unknown> {
  const { baseline, candidate, comparison } = await readResults(page);
  return {
    baseline: [baseline?.modelHash, baseline?.kpis],
    candidate: [candidate?.modelHash, candidate?.kpis],
    comparison: comparison?.differences,
  };
}

async function select(page: Page, record: string): Promise<void> {
  await page.getByTestId('tab-element').click();
  await page.getByTestId(`outline-${record}`).click();
  await expect(page.getByTestId('element-head')).toBeVisible();
}

/** Types a value into a field of the element panel and presses Enter. */
async function type(page: Page, field: string, value: string): Promise<void> {
  const input = page.getByTestId(`field-${field}`);
  await input.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

test('a capacity typed in: numbers are stale, then fresh; undo brings document and numbers back byte for byte', async ({ page }) => {
  const complaints = await openStudio(page);
  await studyDone(page);
  const [document, before] = [await savedText(page), await numbers(page)];
  await select(page, 'buffer:pressed');

  await type(page, 'capacity', '0');
  await expect(page.getByTestId('element-figures').getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await savedText(page)).toBe(document);

  await type(page, 'capacity', '1');
  await expect(head(page)).toHaveClass(/tw-stale/);
  await expect(head(page)).not.toHaveClass(/tw-stale/, { timeout: 150_000 });
  await studyDone(page);
  expect(await numbers(page)).not.toEqual(before);
  const edited = await savedText(page);
  expect(edited).not.toBe(document);

  await page.keyboard.press('Control+Z');
  await expect(head(page)).toHaveClass(/tw-stale/);
  await expect(head(page)).not.toHaveClass(/tw-stale/, { timeout: 150_000 });
  await studyDone(page);
  expect(await savedText(page)).toBe(document);
  expect(await numbers(page)).toEqual(before);

  await page.keyboard.press('Shift+Control+Z');
  expect(await savedText(page)).toBe(edited);
  expect(complaints).toEqual([]);
});

test('a record is dragged, nudged, turned, duplicated and removed on the floor; each is undone', async ({ page }) => {
  const complaints = await openStudio(page);
  await studyDone(page);
  const document = await savedText(page);
  await select(page, 'fixture:cabinet-1');
  const x = page.getByTestId('field-at.x');
  const first = await x.inputValue();

  await page.keyboard.press('f');
  await page.waitForTimeout(3000);
  const hall = await page.getByTestId('hall-candidate').boundingBox();
  if (hall === null) throw new Error('no hall');
  const [cx, cy] = [hall.x + hall.width / 2, hall.y + hall.height / 2];
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  await page.mouse.move(cx + 40, cy, { steps: 4 });
  await page.mouse.move(cx + 90, cy, { steps: 4 });
  // on until no neighbour's face catches it: there it falls on the grid
  const guide = page.locator('.tw-guide[data-axis="x"]');
  for (let way = 95; way < 300 && (await guide.count()) > 0; way += 5) await page.mouse.move(cx + way, cy);
  await expect(guide).toHaveCount(0);
  await page.mouse.up();
  await expect(x).not.toHaveValue(first, { timeout: 20_000 });
  expect(Number(await x.inputValue()) % 100).toBe(0);
  await expect(page.getByTestId('element-head')).toBeVisible();
  await page.getByTestId('undo').click();
  expect(await savedText(page)).toBe(document);
  await expect(page.getByTestId('undo')).toBeDisabled();

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(x).toHaveValue(String(Number(first) + 200));
  await page.keyboard.press('t');
  await expect(page.getByTestId('field-at.rotation')).toHaveValue('90');
  await page.keyboard.press('Control+d');
  await expect(page.getByTestId('outline-fixture:cabinet-4')).toHaveClass(/tw-selected/);
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('outline-fixture:cabinet-4')).toHaveCount(0);
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
  expect(await savedText(page)).toBe(document);

  await page.getByTestId('add').click();
  await page.getByTestId('item-buffer-table').click();
  await page.mouse.move(cx - 40, cy + 140);
  await page.mouse.click(cx - 30, cy + 150);
  await expect(page.getByTestId('outline-buffer:new-1')).toHaveClass(/tw-selected/);
  await page.getByTestId('undo').click();
  expect(await savedText(page)).toBe(document);
  expect(complaints).toEqual([]);
});

test('what makes the line impossible is said at once: on the tab, in the panel and on the record', async ({ page }) => {
  await openStudio(page);
  await studyDone(page);
  await select(page, 'buffer:pressed');
  await type(page, 'at.y', '15000');
  await expect(page.getByTestId('element-problems')).toBeVisible();
  await expect(page.getByTestId('outline-buffer:pressed')).toHaveClass(/tw-troubled/);
  await expect(page.getByTestId('tab-problems')).toContainText(/\d/);
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'refused');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('element-problems')).toHaveCount(0);
  await studyDone(page);
});
