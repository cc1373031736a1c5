import { expect, test } from '@playwright/test';
import { openEmptyFloor, savedText } from './building.ts';
import { openStudio, studyDone } from './studio.ts';

interface Saved {
  readonly shared: Record<string, Record<string, unknown>>;
  readonly layouts: Record<
    string,
    { readonly name: { readonly zh: string; readonly en: string }; readonly records: Record<string, unknown> }
  >;
}

const saved = async (page: Parameters<typeof savedText>[0]): Promise<Saved> => JSON.parse(await savedText(page)) as Saved;

test('a variant is copied, named and compared; undo takes it away and the two sides are sound again', async ({ page }) => {
  const complaints = await openStudio(page);
  await studyDone(page);
  await page.getByTestId('layouts').click();
  await page.getByTestId('layout-copy').click();
  await expect(page.getByTestId('layout-candidate-variant-1')).toBeChecked();
  await page.getByTestId('layout-rename-variant-1').click();
  await page.getByTestId('layout-name-variant-1').fill('双机器人');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('layout-variant-1')).toContainText('双机器人');
  // the copy against what it was copied from: nothing differs
  await page.getByTestId('layout-baseline-to-be').check();
  await page.keyboard.press('Escape');
  const results = await studyDone(page);
  expect([results.baseline?.layout, results.candidate?.layout]).toEqual(['to-be', 'variant-1']);
  expect(results.baseline?.kpis).toEqual(results.candidate?.kpis);
  const document = await saved(page);
  expect(document.layouts['variant-1']?.records).toEqual(document.layouts['to-be']?.records);
  await page.getByTestId('undo').click();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('floor-switch')).not.toContainText('双机器人');
  const after = await studyDone(page);
  expect([after.baseline?.layout, after.candidate?.layout].sort()).toEqual(['as-is', 'to-be']);
  expect(complaints).toEqual([]);
});

test('a floor plan is scaled by two points, a fence is closed around, both are grouped and hidden by layer', async ({ page }) => {
  const complaints = await openEmptyFloor(page, '&lang=en&theme=light');
  // a drawing of a hall of 24 m by 14 m, in millimetres
  const corners = [0, 0, 24000, 0, 24000, 14000, 0, 14000];
  const walls = [0, 1, 2, 3].map((i) => {
    const [x1, y1, x2, y2] = [corners[i * 2], corners[i * 2 + 1], corners[(i * 2 + 2) % 8], corners[(i * 2 + 3) % 8]];
    return ['0', 'LINE', '8', '0', '10', x1, '20', y1, '11', x2, '21', y2].join('\n');
  });
  const head = ['0', 'SECTION', '2', 'HEADER', '9', '$INSUNITS', '70', '4', '0', 'ENDSEC', '0', 'SECTION', '2', 'ENTITIES'];
  const dxf = [...head, ...walls, '0', 'ENDSEC', '0', 'EOF'].join('\n');
  const choosing = page.waitForEvent('filechooser');
  await page.getByTestId('plan').click();
  await (await choosing).setFiles({ name: 'hall.dxf', mimeType: 'image/vnd.dxf', buffer: Buffer.from(dxf) });
  await expect(page.getByTestId('plan-width')).toHaveText('24,000 mm');

  // two points of the plan that are twice as far apart in the hall
  const hall = await page.getByTestId('hall-candidate').boundingBox();
  if (hall === null) throw new Error('no hall');
  const at = (across: number, down: number) => [hall.x + hall.width * across, hall.y + hall.height * down] as const;
  await page.getByTestId('plan-scale').click();
  await page.mouse.click(...at(0.3, 0.6));
  await page.mouse.move(...at(0.5, 0.6), { steps: 3 });
  await page.mouse.click(...at(0.5, 0.6));
  const distance = page.getByTestId('plan-distance');
  const drawn = Number((await distance.getAttribute('placeholder'))?.replaceAll(',', ''));
  await distance.fill(String(drawn * 2));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('plan-width')).toHaveText(/^4[78],\d{3} mm$/);

  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  for (const corner of [at(0.35, 0.4), at(0.6, 0.4), at(0.6, 0.7), at(0.35, 0.7), at(0.35, 0.4)]) {
    await page.mouse.move(...corner, { steps: 3 });
    await page.mouse.click(...corner);
  }
  await expect(page.getByTestId('corners')).toBeAttached();
  const document = await saved(page);
  const fence = document.layouts['as-is']?.records['fixture:fence-1'] as { readonly points: readonly (readonly number[])[] };
  expect(fence.points).toHaveLength(5);
  expect(fence.points[4]).toEqual(fence.points[0]);
  expect(Object.values(document.shared).map(({ kind }) => kind)).toEqual(['plan']);

  // into a layer of its own, which is hidden as a whole
  await page.getByTestId('face-outline').click();
  await page.getByTestId('order-layers').click();
  await page.getByTestId('layer-add').click();
  await page.getByTestId('tree-underlay:floor-1').dragTo(page.getByTestId('tree-layer:l-1'));
  await expect(page.getByTestId('layer:l-1').getByTestId('tree-underlay:floor-1')).toBeVisible();
  await page.getByTestId('hide-layer:l-1').click();
  const layer = (await saved(page)).layouts['as-is']?.records['layer:l-1'];
  expect(layer).toMatchObject({ members: ['fixture:fence-1', 'underlay:floor-1'], hidden: true });
  expect(complaints).toEqual([]);
});
