import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** The document as the user would save it: the text of the line file, out of the archive where it is one. */
export async function savedText(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save').click()]);
  const bytes = readFileSync((await download.path()) ?? '');
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  // the project is the second of two files that lie in the archive as they are
  const start = bytes.indexOf('project.line.json', bytes.indexOf('PK\u0003\u0004', 4)) + 'project.line.json'.length;
  const end = bytes.indexOf('PK\u0001\u0002', start);
  return bytes.subarray(start, end).toString('utf8');
}

export async function hallBox(
  page: Page,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await page.getByTestId('hall-candidate').boundingBox();
  if (box === null) throw new Error('no hall');
  return box;
}

/** Opens an empty floor and looks at it from above. */
export async function openEmptyFloor(page: Page, query = ''): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(entry.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`/?new${query}`);
  await expect(page.getByTestId('empty-floor')).toBeVisible();
  await expect(page.getByTestId('view-plan')).toBeVisible();
  await expect(page.locator('.tw-tools')).toBeAttached();
  await page.getByTestId('view-plan').click();
  return complaints;
}

/** Drags a thing from the drawer to a point of the hall, given as shares of its width and height. */
export async function dragIn(page: Page, item: string, across: number, down: number, keys: readonly string[] = []): Promise<void> {
  const card = page.getByTestId(`item-${item}`);
  await card.scrollIntoViewIfNeeded();
  const from = await card.boundingBox();
  const hall = await hallBox(page);
  if (from === null) throw new Error(`no card for ${item}`);
  const to = { x: hall.x + hall.width * across, y: hall.y + hall.height * down };
  await page.mouse.move(from.x + from.width / 2, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(to.x - 30, to.y, { steps: 3 });
  for (const key of keys) await page.keyboard.press(key);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await expect(page.getByTestId('ghost')).toBeAttached();
  await page.mouse.up();
  await expect(page.getByTestId('ghost')).toHaveCount(0);
  await expect(page.getByTestId('element-head')).toBeVisible();
}

/** Types a value into a field of the element panel and presses Enter. */
export async function typeInto(page: Page, field: string, value: string): Promise<void> {
  const input = page.getByTestId(`field-${field}`);
  await input.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await expect(input).toHaveValue(value);
}

/** Puts what was dragged in last to an exact place, mm. */
export async function exactly(page: Page, x: number, y: number): Promise<void> {
  await typeInto(page, 'at.x', String(x));
  await typeInto(page, 'at.y', String(y));
}

async function middleOf(page: Page, testId: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.getByTestId(testId).boundingBox();
  if (box === null) throw new Error(`nothing at ${testId}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Connects two records by dragging from the outlet of one to the inlet of the other. */
export async function dragFlow(page: Page, from: string, to: string): Promise<void> {
  const start = await middleOf(page, `port-out-${from}`);
  const end = await middleOf(page, `port-in-${to}`);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
  const name = (id: string) => id.slice(id.indexOf(':') + 1);
  await expect(page.locator(`[data-testid^="arrow-flow:${name(from)}--${name(to)}"].tw-chosen`)).toBeAttached();
  await expect(page.getByTestId('flow-card')).toBeVisible();
}

/** Chooses in a drop-down of the flow card. */
export async function chooseIn(page: Page, testId: string, text: string | RegExp): Promise<void> {
  await page.getByTestId(testId).click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: text })
    .first()
    .click();
}
