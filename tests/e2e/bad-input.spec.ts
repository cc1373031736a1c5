import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { choose, openStudio, studyDone } from './studio.ts';

const TEMPLATE = readFileSync(join(import.meta.dirname, '../../models/lines/arc-welding-bracket.line.json'), 'utf8');

type Line = { version: number; layouts: Record<string, { records: Record<string, Record<string, unknown>> }> };
function changed(change: (line: Line) => void): string {
  const line = JSON.parse(TEMPLATE) as Line;
  change(line);
  return JSON.stringify(line);
}
const record = (line: Line, layout: string, id: string): Record<string, unknown> => {
  const found = line.layouts[layout]?.records[id];
  if (found === undefined) throw new Error(`the template has no ${id}`);
  return found;
};

const FILES: Readonly<Record<string, string>> = {
  'truncated.line.json': TEMPLATE.slice(0, 5000),
  'recipe.json': '{"flour": 500, "water": 300}',
  'picture.json': '\u0089PNG\r\n',
  'future.line.json': changed((line) => {
    line.version = 999;
    record(line, 'as-is', 'fleet:carts').kind = 'swarm';
  }),
  'negative-time.line.json': changed((line) => {
    record(line, 'as-is', 'fleet:carts').load = { type: 'constant', value: -5 };
  }),
  'probability.line.json': changed((line) => {
    const { operations } = record(line, 'as-is', 'station:press') as {
      operations: Record<string, { quality: { scrapProbability: number } }>;
    };
    (operations['*'] as { quality: { scrapProbability: number } }).quality.scrapProbability = 1.2;
  }),
};

/** Files that are whole but can't be simulated: they open, as a project that is half built must, and say what is missing. */
const HALF_BUILT: Readonly<Record<string, string>> = {
  'nowhere.line.json': changed((line) => {
    delete line.layouts['as-is']?.records['flow:station-pack--sink-warehouse'];
    for (const [id, flow] of Object.entries(line.layouts['as-is']?.records ?? {}))
      if (flow.kind === 'flow' && flow.from === 'station:pack') delete line.layouts['as-is']?.records[id];
  }),
  'million.line.json': changed((line) => {
    record(line, 'as-is', 'source:blanks').arrival = {
      type: 'schedule',
      releases: [{ timeS: 0, product: 'product:bracket', count: 1_000_000 }],
    };
  }),
};

async function open(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('open').click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('bad files are refused in words in both languages, and the document before stays', async ({ page }) => {
  await openStudio(page);
  await studyDone(page);
  for (const language of [0, 1]) {
    await choose(page, 'language', language);
    const name = await page.getByTestId('project-name').textContent();
    for (const [file, text] of Object.entries(FILES)) {
      await open(page, file, text);
      const refusal = page.getByTestId('refusal');
      await expect(refusal, file).toBeVisible();
      const said = await refusal.innerText();
      expect(said.length, file).toBeGreaterThan(15);
      expect(said, file).not.toMatch(/problems:|\{\{|undefined|NaN|\[object/);
      if (language === 1) expect(said.match(/[\u4e00-\u9fff]/), file).toBeNull();
      await page.keyboard.press('Escape');
      await expect(refusal).toBeHidden();
      expect(await page.getByTestId('project-name').textContent()).toBe(name);
    }
  }
});

test('a line that cannot be simulated yet opens and says what is missing', async ({ page }) => {
  await openStudio(page);
  await studyDone(page);
  for (const [file, text] of Object.entries(HALF_BUILT)) {
    await open(page, file, text);
    await expect(page.getByTestId('run-control'), file).toHaveAttribute('data-status', 'refused');
    await page.getByTestId('tab-problems').click();
    const said = await page.getByTestId('problems').innerText();
    expect(said.length, file).toBeGreaterThan(15);
    expect(said, file).not.toMatch(/problems:|\{\{|undefined|NaN|\[object/);
  }
});

test('a weld seam out of reach is named with its station and what to do', async ({ page }) => {
  await openStudio(page);
  await studyDone(page);
  const far = changed((line) => {
    const { operations } = record(line, 'to-be', 'station:weld-1') as {
      operations: Record<string, { work: { seams: { points: number[][] }[] } }>;
    };
    for (const point of operations['*']?.work.seams[2]?.points ?? []) point[0] = 6;
  });
  await open(page, 'far-seam.line.json', far);
  await page.getByTestId('tab-problems').click();
  await expect(page.getByTestId('problems')).toContainText(/机器人焊接 1.*seams\[2\]/, { timeout: 60_000 });
});
