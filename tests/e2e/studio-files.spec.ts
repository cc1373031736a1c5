import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

const TEMPLATE = readFileSync(join(import.meta.dirname, '../../models/lines/arc-welding-bracket.line.json'), 'utf8');

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content as string], fileName as string, { type: 'application/json' }));
      return data;
    },
    [name, text],
  );
  await page.getByTestId('shell').dispatchEvent('drop', { dataTransfer: transfer });
}

const BAD: readonly (readonly [string, string, string])[] = [
  ['a truncated file', 'cut.line.json', TEMPLATE.slice(0, TEMPLATE.length / 2)],
  ['a picture', 'photo.line.json', 'PNG not a line'],
  ['a file of another kind', 'other.json', '{"format":"taktwerk-robot","version":1}'],
  [
    'a version from the future with a kind that is not known',
    'future.line.json',
    TEMPLATE.replace('"version": 1', '"version": 99').replace('"kind": "pool"', '"kind": "crowd"'),
  ],
  ['an empty file', 'empty.line.json', ''],
];

for (const [what, name, text] of BAD) {
  test(`${what} is refused in words and the project stays`, async ({ page }) => {
    await page.goto('/?fresh&lang=zh');
    await expect(page.getByTestId('project-name')).toHaveText('汽车支架弧焊线');
    await drop(page, name, text);
    const refusal = page.getByTestId('refusal');
    await expect(refusal).toBeVisible();
    await expect(refusal).toContainText(/[\u4e00-\u9fff]{4}/);
    await expect(refusal).not.toContainText('problems:');
    await page.getByRole('dialog').getByRole('button', { name: '好' }).click();
    await expect(page.getByTestId('project-name')).toHaveText('汽车支架弧焊线');
  });
}

test('a good file is opened, kept, and there again after a reload', async ({ page }) => {
  await page.goto('/?fresh&lang=en');
  await expect(page.getByTestId('project-name')).toHaveText('Automotive bracket line');
  await drop(page, 'mine.line.json', TEMPLATE.replace('Automotive bracket line', 'My own line'));
  await expect(page.getByTestId('project-name')).toHaveText('My own line');
  await page.waitForTimeout(1500);
  await page.goto('/?lang=en');
  await expect(page.getByTestId('project-name')).toHaveText('My own line');
});

test('a file of a newer version that can be understood opens read-only and says so', async ({ page }) => {
  await page.goto('/?fresh&lang=en');
  await expect(page.getByTestId('project-name')).toHaveText('Automotive bracket line');
  await drop(
    page,
    'future.line.json',
    TEMPLATE.replace('"version": 1', '"version": 2').replace('Automotive bracket line', 'Line of tomorrow'),
  );
  await expect(page.getByTestId('project-name')).toHaveText('Line of tomorrow');
  await expect(page.getByTestId('banner-newer')).toBeVisible();
  await page.getByTestId('tab-element').click();
  await page.getByTestId('outline-buffer:pressed').click();
  const x = page.getByTestId('field-at.x');
  const before = await x.inputValue();
  await x.fill('1');
  await page.keyboard.press('Enter');
  await expect(x).toHaveValue(before);
  await expect(page.getByTestId('banner-newer')).toHaveClass(/tw-banner-bad/);
});

test('a project saved as one archive opens again; one that is cut off is refused', async ({ page }) => {
  await page.goto('/?fresh&lang=en');
  await expect(page.getByTestId('project-name')).toHaveText('Automotive bracket line');
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  // listens before it presses: a download that begins at once is over before a listener that comes after it
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+S')]);
  expect(download.suggestedFilename()).toBe('arc-welding-bracket.taktwerk');
  const bytes = readFileSync((await download.path()) ?? '');
  await dropBytes(page, 'cut.taktwerk', bytes.subarray(0, bytes.length - 50));
  await expect(page.getByTestId('refusal')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await dropBytes(page, 'again.taktwerk', bytes);
  await expect(page.getByTestId('refusal')).toHaveCount(0);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save').click()]);
  expect(saved.suggestedFilename()).toBe('again.taktwerk');
  expect(readFileSync((await saved.path()) ?? '').equals(bytes)).toBe(true);
});

async function dropBytes(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, list]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(list as number[])], fileName as string));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.getByTestId('shell').dispatchEvent('drop', { dataTransfer: transfer });
}
