// Takes the screenshots of the README from the built studio: node scripts/screenshots.mjs [folder]
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { listen } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = process.argv[2] ?? join(root, 'assets/screenshots');
const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');

/** What each picture shows: language, theme, window, and what is done before it is taken. */
const SHOTS = [
  { name: 'studio-zh-light', language: 0, theme: 0, size: [1440, 900], prepare: async (page) => choose(page, 'floor-switch', 1) },
  { name: 'studio-en-dark', language: 1, theme: 1, size: [1440, 900], prepare: async (page) => choose(page, 'floor-switch', 2) },
  { name: 'playing-zh-light', language: 0, theme: 0, size: [1920, 1080], prepare: async (page) => choose(page, 'floor-switch', 1) },
  { name: 'comparing-en-light', language: 1, theme: 0, size: [1920, 1080], prepare: async (page) => tab(page, 'numbers', 2) },
  { name: 'stations-zh-dark', language: 0, theme: 1, size: [1280, 800], prepare: async (page) => tab(page, 'stations', 0) },
  { name: 'cells-en-light', language: 1, theme: 0, size: [1280, 800], prepare: async (page) => tab(page, 'cells', 1) },
  { name: 'business-zh-light', language: 0, theme: 0, size: [1280, 800], prepare: async (page) => tab(page, 'business', 1) },
];

async function choose(page, testId, position) {
  await page.getByTestId(testId).locator('label').nth(position).click();
}

async function tab(page, name, floor) {
  await choose(page, 'floor-switch', floor);
  await page.getByTestId(`tab-${name}`).click();
}

/** A moment of the shift in which every cell is at work; the clock stands there, so that all pictures show the same. */
const MOMENT_S = 6000;

async function hold(page) {
  await page.evaluate((timeS) => {
    window.taktwerkClock().pause();
    window.taktwerkClock().seek(timeS);
  }, MOMENT_S);
}

/** Every hall has taken the size of its place and was drawn in it, however long a machine takes. */
async function settled(page) {
  await page.waitForTimeout(1500);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.tw-hall')].every((hall) => {
      const canvas = hall.querySelector('canvas');
      return canvas !== null && Math.abs(canvas.height - hall.clientHeight * devicePixelRatio) < 3;
    }),
  );
  for (let frame = 0; frame < 8; frame++) await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  await page.waitForTimeout(2500);
}

const server = await listen(root, { port: Number(process.env.PORT ?? 4260), open: false });
mkdirSync(folder, { recursive: true });
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
// Small until the clock stands: what moves is drawn again and again.
const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 640, height: 400 } });
page.setDefaultTimeout(240_000);
// A machine that draws with its processor would choose the plainest picture by itself.
await page.addInitScript(() => localStorage.setItem('taktwerk.view', JSON.stringify({ quality: 'high' })));
await page.goto(server.resolvedUrls.local[0]);
await page.locator('[data-testid="run-control"][data-status="done"]').waitFor({ timeout: 240_000 });
await page.waitForFunction(() => window.taktwerkClock?.() != null);
await hold(page);
for (const { name, language, theme, size, prepare } of SHOTS) {
  await page.setViewportSize({ width: size[0], height: size[1] });
  await choose(page, 'language', language);
  await choose(page, 'theme', theme);
  await prepare(page);
  await hold(page);
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}
await browser.close();
await server.close();
