import { expect, test } from '@playwright/test';
import { chooseIn, dragFlow, dragIn, exactly, openEmptyFloor, savedText } from './building.ts';
import { readResults } from './studio.ts';

test.use({ actionTimeout: 40_000 });

test('from an empty floor to the numbers of a palletizing cell: robot, conveyor, two pallets, AGV loop', async ({ page }) => {
  test.setTimeout(900_000);
  const complaints = await openEmptyFloor(page, '&lang=en&theme=light');

  await dragIn(page, 'robot-fanuc-m410ic-110', 0.5, 0.5);
  await exactly(page, 0, 0);
  await dragIn(page, 'pallet', 0.5, 0.3);
  await exactly(page, 0, 1500);
  await dragIn(page, 'pallet', 0.5, 0.7);
  await exactly(page, 0, -1500);
  await dragIn(page, 'agv-loop', 0.3, 0.5);
  await dragIn(page, 'source', 0.9, 0.5);
  await exactly(page, 6200, 0);
  await dragIn(page, 'sink', 0.2, 0.85);
  await exactly(page, -9000, 0);
  await page.keyboard.press('Escape');
  await page.getByTestId('view-plan').click();
  await page.waitForTimeout(500);

  // the conveyor: from before the source to where the robot picks, point by point
  const at = await scaleOf(page);
  await page.mouse.click(at.x(4.7), at.y(0));
  await page.mouse.move(at.x(2.5), at.y(0.1), { steps: 3 });
  await page.mouse.click(at.x(1.7), at.y(0));
  await expect(page.getByTestId('length')).toContainText(/3,\d00|2,9\d\d/);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('element-head')).toContainText('Conveyor');

  await page.keyboard.press('p');
  await dragFlow(page, 'source:new-1', 'conveyor:new-1');
  await dragFlow(page, 'conveyor:new-1', 'station:pallet-1');
  await dragFlow(page, 'conveyor:new-1', 'station:pallet-2');
  await chooseIn(page, 'flow-choice', 'First free');
  for (const pallet of ['station:pallet-1', 'station:pallet-2']) {
    await dragFlow(page, pallet, 'sink:new-1');
    await chooseIn(page, 'flow-via', 'AGV fleet');
  }

  // the numbers follow the edits by themselves: the study of the last edit has begun by now; when it is done, Run does not meet Cancel
  await page.waitForTimeout(1500);
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'done', { timeout: 200_000 });
  await page.getByTestId('run').click();
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'done', { timeout: 200_000 });
  const results = await readResults(page);
  const kpis = results.candidate?.kpis as Record<string, { mean: number }>;
  // a carton comes every 12 s; cartons are what is counted, though 45 of them leave together on a pallet
  expect(kpis.cycleTimeS?.mean).toBeGreaterThan(11.8);
  expect(kpis.cycleTimeS?.mean).toBeLessThan(12.6);
  await expect(page.getByTestId('glance-cycle-candidate')).not.toHaveText('—');

  const document = JSON.parse(await savedText(page)) as { layouts: Record<string, { records: Record<string, Record<string, unknown>> }> };
  const records = document.layouts['as-is']?.records ?? {};
  expect(
    Object.keys(records)
      .filter((id) => !id.startsWith('flow:'))
      .sort(),
  ).toEqual([
    'conveyor:new-1',
    'fleet:agv-1',
    'network:agv-1',
    'robot:new-1',
    'sink:new-1',
    'source:new-1',
    'station:pallet-1',
    'station:pallet-2',
  ]);
  expect(Object.keys(records['fleet:agv-1']?.stops ?? {}).sort()).toEqual(['sink:new-1', 'station:pallet-1', 'station:pallet-2']);
  expect(complaints).toEqual([]);
});

/** Where floor points are on screen in the plan, from two records whose places are known: the robot at (0, 0), the source at (6.2, 0). */
async function scaleOf(page: import('@playwright/test').Page) {
  await page.getByTestId('face-outline').click();
  const where = async (id: string) => {
    await page.getByTestId(`tree-${id}`).click();
    const box = await page.getByTestId('gizmo-x').locator('path').first().boundingBox();
    if (box === null) throw new Error(`no gizmo at ${id}`);
    // the arrow begins beside the place of the record, always equally far
    return { x: box.x, y: box.y + box.height / 2 };
  };
  const origin = await where('robot:new-1');
  const source = await where('source:new-1');
  const scale = (source.x - origin.x) / 6.2;
  await page.getByTestId('face-catalog').click();
  await page.getByTestId('tool-conveyor').click();
  const beside = 0.28 * 64;
  return { x: (metres: number) => origin.x - beside + metres * scale, y: (metres: number) => origin.y - metres * scale };
}
