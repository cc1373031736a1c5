// A tour of screenshots over every panel and dialog, and what is wrong on them:
//   node scripts/tour.mjs [--folder DIR] [--only WORDS,…] [--shows WORDS,…] [--no-pictures]
// --only picks combinations such as zh-light-1280; --shows picks what is shown by the beginning of its name.
// The pictures are for looking at and do not belong into the repository; the faults are printed and written to faults.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { listen } from './serve.mjs';
import { faultsOnScreen } from './tour-checks.mjs';
import { STOPS } from './tour-stops.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
const option = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length] ?? '';
const words = (name) => option(name).split(',').filter(Boolean);
const folder = option('folder') || join(tmpdir(), 'taktwerk-tour');
const pictures = !process.argv.includes('--no-pictures');

const SIZES = { 1280: [1280, 800], 1920: [1920, 1080], 1024: [1024, 768] };
const LANGUAGES = ['zh', 'en'];
const THEMES = ['light', 'dark'];
const COMBINATIONS = Object.keys(SIZES).flatMap((size) =>
  LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ name: `${language}-${theme}-${size}`, language, theme, size: SIZES[size] }))),
);
const startsWithOne = (name, of) => of.length === 0 || of.some((word) => name.startsWith(word));
const combinations = COMBINATIONS.filter(({ name }) => startsWithOne(name, words('only')));
const stops = STOPS.filter(({ name }) => startsWithOne(name, words('shows')));

const server = await listen(root, { port: Number(process.env.PORT ?? 4270), open: false });
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--force-color-profile=srgb',
    '--hide-scrollbars',
  ],
});
const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
const complaints = [];
let showing = 'start';
page.on('console', (entry) => entry.type() === 'error' && complaints.push({ showing, kind: 'console', text: entry.text(), where: '' }));
page.on('pageerror', (error) => complaints.push({ showing, kind: 'error', text: String(error), where: '' }));
await page.goto(`${server.resolvedUrls.local[0]}?fresh`);
await ready();

const seen = new Set();
for (const { name, language, theme, size } of combinations) {
  await page.setViewportSize({ width: size[0], height: size[1] });
  await choose('language', LANGUAGES.indexOf(language));
  await choose('theme', THEMES.indexOf(theme));
  for (const stop of stops) {
    showing = `${name} ${stop.name}`;
    try {
      await stop.show(page, { choose, ready });
      await page.waitForTimeout(stop.wait ?? 350);
      // The same fault in another theme or size is one fault.
      for (const fault of await page.evaluate(faultsOnScreen)) {
        const key = `${stop.name} ${fault.kind} ${fault.text} ${fault.where}`;
        if (!seen.has(key)) complaints.push({ showing, ...fault });
        seen.add(key);
      }
      if (pictures) await picture(name, stop.name);
      await stop.leave?.(page, { choose, ready });
      if (stop.leave !== undefined) await page.waitForTimeout(250);
    } catch (error) {
      complaints.push({ showing, kind: 'stuck', text: String(error).split('\n')[0], where: '' });
      await page.keyboard.press('Escape');
    }
    console.log(showing);
  }
}
await browser.close();
await server.close();
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'faults.json'), `${JSON.stringify(complaints, null, 1)}\n`);
for (const { showing: at, kind, text, where } of complaints)
  console.log(`${kind.padEnd(9)}${at}: ${text}${where === '' ? '' : `  [${where}]`}`);
console.log(`${complaints.length} faults in ${combinations.length * stops.length} pictures; ${folder}`);
process.exit(complaints.length === 0 ? 0 : 1);

async function picture(combination, name) {
  const into = join(folder, combination);
  mkdirSync(into, { recursive: true });
  await page.screenshot({ path: join(into, `${name}.png`), timeout: 120_000 });
}

async function choose(testId, position) {
  await page.getByTestId(testId).locator('label').nth(position).click();
}

/** Results are in and the clock stands still: what stands still is drawn once. */
async function ready() {
  await page.locator('[data-testid="run-control"][data-status="done"]').waitFor({ timeout: 240_000 });
  await page.waitForFunction(() => window.taktwerkClock?.() != null);
  await page.evaluate(() => {
    window.taktwerkClock().pause();
    window.taktwerkClock().seek(6000);
  });
}
