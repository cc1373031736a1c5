import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { LineDocument, Station } from '@taktwerk/line';
import { savedText } from './building.ts';

const exceljs = createRequire(new URL('../../apps/studio/package.json', import.meta.url))('exceljs');

/** Opens the teaching window on a station of the template's plan, through the list of all elements. */
async function teachStation(page: Page, id: string): Promise<void> {
  await page.goto('/?fresh&lang=en');
  await expect(page.getByTestId('project-name')).toBeVisible();
  await page.getByTestId('tab-element').click();
  await page.getByTestId(`outline-${id}`).click();
  await page.getByTestId('teach-open').click();
  await expect(page.getByTestId('teach')).toBeVisible();
}

const sheet = (page: Page, position: number) => page.getByTestId('teach-sheet').locator('label').nth(position).click();
const close = (page: Page) => page.keyboard.press('Escape');
const stationIn = (text: string, id: string): Station => {
  const document = JSON.parse(text) as LineDocument;
  return document.layouts['to-be']?.records[id] as Station;
};

test('a pallet is laid out by a rule and moved by keys; what is collected counts along, and undo takes all of it back', async ({
  page,
}) => {
  await teachStation(page, 'station:palletize');
  const before = stationIn(await afterClosing(page), 'station:palletize');
  await page.getByTestId('teach-open').click();
  await page.getByTestId('pallet-pinwheel').click();
  await expect(page.getByTestId('pallet-facts')).toContainText('20 a layer, 80 in all');
  await page.getByTestId('pallet-fewer').click();
  await expect(page.getByTestId('pallet-facts')).toContainText('60 in all');
  await page.getByTestId('pallet-plan').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('pallet-facts')).toContainText('19 a layer, 57 in all');
  const after = stationIn(await afterClosing(page), 'station:palletize');
  expect(after.collect?.count).toBe(57);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Z');
  expect(stationIn(await savedText(page), 'station:palletize')).toEqual(before);
});

async function afterClosing(page: Page): Promise<string> {
  await close(page);
  await expect(page.getByTestId('teach')).toHaveCount(0);
  return savedText(page);
}

test('a seam is drawn on the part in 3D, gets exact figures, and lengthens the cycle', async ({ page }) => {
  await teachStation(page, 'station:weld-2');
  const canvas = page.getByTestId('part-scene').locator('canvas');
  await expect(canvas).toBeVisible();
  await page.getByTestId('way-draw').click();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('no picture');
  // both points lie on the middle of the part, which fills the picture
  await canvas.click({ position: { x: box.width * 0.45, y: box.height * 0.55 } });
  await expect(page.getByTestId('ways')).toContainText('1 so far');
  await canvas.click({ position: { x: box.width * 0.55, y: box.height * 0.5 } });
  await expect(page.getByTestId('ways')).toContainText('2 so far');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('ways')).toContainText('13 seams');
  const x = page.getByTestId('way-fields').getByLabel('Point 1 X');
  await x.fill('-20');
  await x.press('Enter');
  const seams = seamsOf(stationIn(await afterClosing(page), 'station:weld-2'));
  expect(seams).toHaveLength(13);
  expect(seams[12]?.points[0]?.[0]).toBeCloseTo(-0.02, 9);
  expect(Math.hypot(...(seams[12]?.approach ?? []))).toBeCloseTo(1, 5);
});

function seamsOf(station: Station) {
  const work = station.operations['*']?.work;
  return work?.type === 'arcWelding' ? work.seams : [];
}

test('hand work gets an element in MODAPTS, a defect class and a failure are added, each by keyboard reach', async ({ page }) => {
  await teachStation(page, 'station:weld-2');
  await sheet(page, 1);
  await page.getByTestId('element-add').click();
  const rows = page.locator('[data-testid^="element-element-"]');
  await expect(rows).toHaveCount(1);
  const count = rows.first().getByLabel('Times');
  await count.fill('3');
  await count.press('Enter');
  await expect(rows.first()).toContainText('15.00');
  await sheet(page, 3);
  await page.getByTestId('defect-add').click();
  const classes = page.getByTestId('quality-form').getByLabel('Defect class');
  await expect.poll(() => classes.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toContain('Defect 1');
  await sheet(page, 4);
  await page.getByTestId('failure-add').click();
  await expect(page.getByTestId('failures-form')).toContainText('Failure 2');
  const station = stationIn(await afterClosing(page), 'station:weld-2');
  expect(station.failures).toHaveLength(2);
  expect(station.operations['*']?.load).toMatchObject({ elements: [{}, {}, {}, { timeS: 5, count: 3 }] });
  expect(station.operations['*']?.quality.defects).toHaveLength(2);
});

test('the XLSX template is downloaded, filled in, and read back into the stations', async ({ page }) => {
  await page.goto('/?fresh&lang=en');
  await page.getByTestId('tab-cells').click();
  await page.getByTestId('times-sheet').locator('label').nth(1).click();
  const download = page.waitForEvent('download');
  await page.getByTestId('study-template-xlsx').click();
  const book = new exceljs.Workbook();
  await book.xlsx.load(readFileSync((await (await download).path()) ?? ''));
  const table = book.worksheets[0];
  const times = [48.2, 51.7, 55.1, 49.9, 60.3, 52.4, 50.8, 53.6];
  let filled = 0;
  table.eachRow((row: { getCell(i: number): { value: unknown } }) => {
    if (row.getCell(1).value === 'station:inspect' && filled < times.length) row.getCell(3).value = times[filled++];
  });
  expect(filled).toBe(times.length);
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('study-open').click();
  await (await chooser).setFiles({
    name: 'times.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  });
  await expect(page.getByTestId('time-studies')).toContainText('8 values');
  await page.getByTestId('study-apply').click();
  const station = stationIn(await savedText(page), 'station:inspect');
  expect(station.operations['*']?.work.type).toBe('time');
  expect(station.sources['operations.*.work']).toMatchObject({ origin: 'measured', note: 'n = 8' });
});
