import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { dragIn, exactly, hallBox, openEmptyFloor, savedText, typeInto } from './building.ts';

test.use({ actionTimeout: 40_000 });

test('a tab killed in the middle of a drag comes back with everything that was done', async ({ page, context }) => {
  test.setTimeout(400_000);
  await openEmptyFloor(page, '&lang=en');
  await dragIn(page, 'buffer-table', 0.5, 0.5);
  await exactly(page, 1000, 2000);
  await dragIn(page, 'source', 0.7, 0.3);
  await typeInto(page, 'name.en', 'Incoming cartons');
  const before = await savedText(page);

  const hall = await hallBox(page);
  const handle = await page.getByTestId('gizmo-x').locator('path').first().boundingBox();
  if (handle === null) throw new Error('no gizmo');
  await page.mouse.move(handle.x + 30, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + 60, handle.y + handle.height / 2, { steps: 2 });
  await page.mouse.move(hall.x + hall.width - 40, handle.y + handle.height / 2, { steps: 4 });
  await expect(page.getByTestId('field-at.x')).not.toHaveValue(
    String(JSON.parse(before).layouts['as-is'].records['source:new-1'].at.x * 1000),
  );
  const dragged = Number(await page.getByTestId('field-at.x').inputValue());
  await killed(page);

  const again = await context.newPage();
  await again.goto('/?lang=en');
  await expect(again.getByTestId('face-outline')).toBeHidden();
  await again.getByTestId('add').click();
  await again.getByTestId('face-outline').click();
  await again.getByTestId('tree-source:new-1').click();
  await expect(again.getByTestId('element-head')).toContainText('Incoming cartons');
  const after = JSON.parse(await savedText(again));
  const records = after.layouts['as-is'].records;
  expect(records['buffer:new-1'].at).toMatchObject({ x: 1, y: 2 });
  // the document follows a drag: what the panel showed last is what is found
  expect(Math.abs(records['source:new-1'].at.x * 1000 - dragged)).toBeLessThan(1500);
  const undragged = JSON.parse(before);
  undragged.layouts['as-is'].records['source:new-1'].at.x = records['source:new-1'].at.x;
  expect(after).toEqual(undragged);
});

/** Ends the renderer of a page from outside, as a crash would. */
async function killed(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('two tabs: one writes, the other reads, follows, says so, and can take over', async ({ context }) => {
  test.setTimeout(400_000);
  const first = await context.newPage();
  await openEmptyFloor(first, '&lang=en');
  await dragIn(first, 'buffer-table', 0.5, 0.5);
  await exactly(first, 1000, 2000);

  const second = await secondTab(context);
  await expect(second.getByTestId('banner-other-tab')).toBeVisible();
  await expect(first.getByTestId('banner-other-tab')).toHaveCount(0);
  await second.getByTestId('add').click();
  await second.getByTestId('face-outline').click();
  await second.getByTestId('tree-buffer:new-1').click();
  await expect(second.getByTestId('field-at.x')).toHaveValue('1000');

  // what is tried here changes nothing, and what the first tab does is seen here
  await second.getByTestId('field-at.x').fill('7777');
  await second.keyboard.press('Enter');
  await expect(second.getByTestId('banner-other-tab')).toHaveClass(/tw-banner-bad/);
  await expect(second.getByTestId('field-at.x')).toHaveValue('1000');
  await typeInto(first, 'at.x', '3000');
  await expect(second.getByTestId('field-at.x')).toHaveValue('3000');

  await second.getByTestId('take-over').click();
  await expect(second.getByTestId('banner-other-tab')).toHaveCount(0);
  await expect(first.getByTestId('banner-other-tab')).toBeVisible();
  await typeInto(second, 'at.x', '5000');
  await expect(first.getByTestId('field-at.x')).toHaveValue('5000');

  // the writer is closed: the other one becomes the writer by itself
  await second.close();
  await expect(first.getByTestId('banner-other-tab')).toHaveCount(0);
  await typeInto(first, 'at.x', '6000');
  const third = await secondTab(context);
  await expect(third.getByTestId('banner-other-tab')).toBeVisible();
  expect(await savedText(third)).toBe(await savedText(first));
});

async function secondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/?lang=en');
  await expect(page.getByTestId('project-name')).toHaveText('New project');
  return page;
}

test('a disk that is full is said loudly, with the file offered, and forgotten when it is not full any more', async ({ page }) => {
  test.setTimeout(300_000);
  await openEmptyFloor(page, '&lang=en');
  await dragIn(page, 'buffer-table', 0.5, 0.5);
  await page.evaluate(() => {
    const real = IDBObjectStore.prototype.add;
    (window as unknown as { heal: () => void }).heal = () => {
      IDBObjectStore.prototype.add = real;
    };
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await typeInto(page, 'at.x', '4000');
  await expect(page.getByTestId('banner-unkept')).toBeVisible();
  await expect(page.getByTestId('banner-save')).toBeVisible();
  expect(JSON.parse(await savedText(page)).layouts['as-is'].records['buffer:new-1'].at.x).toBe(4);
  await page.evaluate(() => (window as unknown as { heal: () => void }).heal());
  await typeInto(page, 'at.x', '5000');
  await expect(page.getByTestId('banner-unkept')).toHaveCount(0);
  await page.reload();
  await page.goto('/?lang=en');
  await expect(page.getByTestId('project-name')).toHaveText('New project');
  expect(JSON.parse(await savedText(page)).layouts['as-is'].records['buffer:new-1'].at.x).toBe(5);
});

/** A sequence of pseudo-random numbers in 0 … 1 from a fixed seed (Lehmer, 1951: multiplier 48271, modulus 2³¹ − 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SEED = 20_261_122;
/** Some of them change nothing (a turned crew, a moved fleet): more than 200 entries of the history are left. */
const EDITS = 290;

test(`200 random edits are undone to the first document byte for byte, and redone (seed ${SEED})`, async ({ page }) => {
  test.setTimeout(900_000);
  await page.goto('/?fresh&lang=en&theme=light');
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'done', { timeout: 200_000 });
  // boxes and arrows draw quickly: the edits are the same
  await page.getByTestId('flow-view').click();
  await page.getByTestId('add').click();
  await page.getByTestId('face-outline').click();
  const first = await savedText(page);
  const random = sequence(SEED);
  for (let edit = 0; edit < EDITS; edit += 1) {
    const rows = page.locator('[data-testid^="tree-"]');
    await rows.nth(Math.floor(random() * (await rows.count()))).click();
    await editOnce(page, random());
  }
  const last = await savedText(page);
  expect(last).not.toBe(first);
  let undone = 0;
  while (!(await page.getByTestId('undo').isDisabled())) {
    await page.getByTestId('undo').click();
    undone += 1;
  }
  expect(undone).toBeGreaterThanOrEqual(200);
  expect(await savedText(page)).toBe(first);
  while (!(await page.getByTestId('redo').isDisabled())) await page.getByTestId('redo').click();
  expect(await savedText(page)).toBe(last);
});

const KEYS: readonly (readonly string[])[] = [
  ['ArrowRight'],
  ['ArrowUp'],
  ['t'],
  ['Control+d'],
  ['w', 'x', '2', '5', '0', 'Enter'],
  ['w', 'y', '-', '1', '3', '0', 'Enter'],
  ['e', '3', '0', 'Enter'],
];

/** One edit of the selected record by keys, as the number says; things are removed more rarely than they are moved. */
async function editOnce(page: Page, dice: number): Promise<void> {
  const pressed = dice < 0.05 ? ['Delete'] : (KEYS[Math.floor(((dice - 0.05) / 0.95) * KEYS.length)] ?? []);
  for (const key of pressed) await page.keyboard.press(key);
}
