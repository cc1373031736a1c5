import { expect, type Locator, type Page, test } from '@playwright/test';
import { choose, openStudio } from './studio.ts';

/** How the cube of a hall is turned: what the camera looks at, to a hundredth of a radian. */
const turnOf = async (page: Page, side: 'baseline' | 'candidate'): Promise<string> => {
  const style = await page.getByTestId(`hall-${side}`).locator('.tw-cube-body').getAttribute('style');
  return (style ?? '').replace(/-?[\d.]+(?=rad)/g, (angle) => Number(angle).toFixed(2));
};

async function dragOver(page: Page, hall: Locator): Promise<void> {
  const box = await hall.boundingBox();
  if (box === null) throw new Error('no hall');
  // the lower left corner of a hall is free floor
  const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.92];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 20, { steps: 4 });
  await page.mouse.up();
}

test('side by side both halls are seen from the same place until that is switched off; one walks, cuts and comes back', async ({
  page,
}) => {
  const complaints = await openStudio(page);
  await choose(page, 'floor-switch', 2);
  await expect(page.getByTestId('hall-baseline').getByTestId('view-cube')).toBeVisible();
  await expect(page.getByTestId('hall-candidate').getByTestId('view-cube')).toBeVisible();
  await expect.poll(async () => (await turnOf(page, 'baseline')) === (await turnOf(page, 'candidate'))).toBe(true);
  const first = await turnOf(page, 'candidate');
  await dragOver(page, page.getByTestId('hall-baseline'));
  await expect.poll(() => turnOf(page, 'candidate')).not.toBe(first);
  await expect.poll(async () => (await turnOf(page, 'baseline')) === (await turnOf(page, 'candidate'))).toBe(true);
  await page.getByTestId('link-cameras').click();
  await dragOver(page, page.getByTestId('hall-baseline'));
  await expect.poll(async () => (await turnOf(page, 'baseline')) === (await turnOf(page, 'candidate'))).toBe(false);

  await choose(page, 'floor-switch', 1);
  await page.getByTestId('view-walk').click();
  await expect(page.getByTestId('tool-hint')).toBeVisible();
  await expect(page.getByTestId('view-cube')).toHaveCount(0);
  // A walks to the left; it does not take the aisle tool
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('view-cube')).toBeVisible();
  await expect(page.getByTestId('tool-hint')).toHaveCount(0);

  await page.getByTestId('view-section').click();
  await page.getByTestId('section-height').fill('900');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('section-off')).toBeVisible();
  await page.getByTestId('section-off').click();
  await expect(page.getByTestId('section-on')).toBeVisible();
  expect(complaints).toEqual([]);
});
