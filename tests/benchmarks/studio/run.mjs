// pnpm bench:studio [--json]: what the built studio costs in a real browser, measured as docs/studio-figures.md says.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../../../scripts/chromium.mjs';
import { listen } from '../../../scripts/serve.mjs';
import { cpuMsOf, quantile, rendererOf } from './cpu.mjs';
import { frameScriptMs } from './frames.mjs';
import { hall, large, line } from './lines.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const asJson = process.argv.includes('--json');
const say = (text) => (asJson ? process.stderr : process.stdout).write(`${text}\n`);
/** Only the steps whose name begins so: --only=hall. */
const only = process.argv.find((word) => word.startsWith('--only='))?.slice(7) ?? '';
const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');

const LIMITS = {
  firstJavaScriptKb: 750,
  drawCalls: 150,
  scriptMsPerFrame: 6,
  editToNumberMsP95: 100,
  openMs: 1000,
  saveMs: 1000,
  soakHeapGrowth: 0.1,
};
const HALL = { robots: 50, parts: 5000, vehicles: 20 };
const EDITS = 40;
const FRAMES = 120;
const ELEMENTS = 1000;
/** The soak plays an hour, in as many frames as an hour has seconds. */
const SOAK = { hours: 1, frames: 3600 };
/** Window in which frames are counted by the thousand: the rasteriser has little to do, the page as much as ever. */
const SMALL = { width: 560, height: 420 };
const WINDOW = { width: 1280, height: 800 };

if (!existsSync(join(root, 'apps/studio/dist/index.html'))) {
  console.error('Build the studio first: pnpm run build:studio');
  process.exit(2);
}
const executablePath = findChromium();
const folder = mkdtempSync(join(tmpdir(), 'taktwerk-bench-'));
const server = await listen(root, { port: Number(process.env.PORT ?? 4264), open: false });
const url = server.resolvedUrls.local[0];
// A server process of its own tells which processes are the browser's.
const browserServer = await chromium.launchServer({
  ...(executablePath === null ? {} : { executablePath }),
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--js-flags=--expose-gc',
    '--enable-precise-memory-info',
  ],
});
const browser = await chromium.connect(browserServer.wsEndpoint());

const steps = [
  ['start', measureStart],
  ['edit to number', measureEdits],
  ['hall', measureHall],
  ['open and save', measureFiles],
];
let figures = {};
try {
  for (const [name, step] of steps) {
    if (!name.startsWith(only)) continue;
    say(`${name} …`);
    figures = { ...figures, ...(await step()) };
  }
} finally {
  await browser.close();
  await browserServer.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
report(figures);
process.exit(0);

function report(measured) {
  const rounded = Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, Number(value.toPrecision(4))]));
  if (asJson) console.log(JSON.stringify(rounded, null, 2));
  else
    for (const [name, value] of Object.entries(rounded))
      say(`${name.padEnd(20)} ${value}${LIMITS[name] === undefined ? '' : `   (limit ${LIMITS[name]})`}`);
}

/** @param quality of the picture; 'auto' is the plainest one where there is no graphics card */
async function openPage(query = '?fresh&lang=en', quality = 'auto') {
  const page = await browser.newPage({ viewport: WINDOW, locale: 'en-GB' });
  page.on('pageerror', (error) => say(`page error: ${error}`));
  await page.addInitScript((chosen) => localStorage.setItem('taktwerk.view', JSON.stringify({ quality: chosen })), quality);
  return { page, open: () => page.goto(url + query) };
}

/** Cold start with the template: until the hall is drawn and the first numbers stand, and the JavaScript that took (gzip). */
async function measureStart() {
  const { page, open } = await openPage();
  const scripts = [];
  const seen = new Set();
  page.on('response', (response) => {
    // A worker opened again comes from the cache: each file is downloaded once.
    if (seen.has(response.url())) return;
    seen.add(response.url());
    if (/\.m?js(\?|$)/.test(response.url()))
      scripts.push(
        response.body().then(
          (body) => gzipSync(body, { level: 9 }).length,
          () => 0,
        ),
      );
  });
  const start = performance.now();
  await open();
  await page.locator('[data-testid^="hall-"] canvas').waitFor();
  await page.waitForFunction(() => window.taktwerkResults?.().candidate !== null);
  const startMs = performance.now() - start;
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return { firstJavaScriptKb: bytes / 1024, startMs };
}

function done(page) {
  return page.locator('[data-testid="run-control"][data-status="done"]').waitFor({ timeout: 600_000 });
}

async function openFile(page, document) {
  const file = join(folder, `${document.id}.line.json`);
  writeFileSync(file, JSON.stringify(document));
  // the line before must not play meanwhile: the software rasteriser would take the cores
  await page.evaluate(() => window.taktwerkClock?.()?.pause());
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('open').click();
  const start = performance.now();
  await (await chooser).setFiles(file);
  await page.waitForFunction((name) => document.querySelector('[data-testid="project-name"]')?.textContent === name, document.id, {
    polling: 20,
  });
  return performance.now() - start;
}

/** CPU from an edit to its first number in a 20-station line, the hall hidden: all threads of the page's process. */
async function measureEdits() {
  const { page, open } = await openPage();
  await open();
  await done(page);
  await openFile(page, line(root, 20));
  await done(page);
  await page.addStyleTag({ content: '.tw-floor { display: none !important }' });
  await page.evaluate(() => window.taktwerkClock?.()?.pause());
  await page.getByTestId('tab-element').click();
  await page.getByRole('button', { name: 'Buffer 7' }).first().click();
  const field = page.getByTestId('field-capacity').first();
  await field.waitFor();
  const pid = await rendererOf(browserServer.process().pid, page);
  const costs = [];
  for (let edit = 0; edit < EDITS; edit++) {
    await field.fill(String(5 + (edit % 17) + 1));
    await page.waitForTimeout(30);
    const before = pid === null ? null : cpuMsOf(pid);
    const answered = page.evaluate(numberAfterEdit);
    const wall = performance.now();
    await field.press('Enter');
    const waited = await answered;
    const after = pid === null ? null : cpuMsOf(pid);
    costs.push(before === null || after === null ? performance.now() - wall : after - before);
    if (process.env.VERBOSE) say(`  edit ${edit}: ${costs.at(-1).toFixed(1)} ms CPU, ${waited.toFixed(0)} ms`);
    await page.waitForTimeout(150);
  }
  await page.context().close();
  return { editToNumberMsP95: quantile(costs, 0.95), editToNumberMsMedian: quantile(costs, 0.5) };
}

/** In the page: waits for the mark of the first number after the next edit; milliseconds between the two. */
function numberAfterEdit() {
  return new Promise((resolve) => {
    let editAt = null;
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === 'taktwerk:edit') editAt ??= startTime;
        else if (name === 'taktwerk:number' && editAt !== null) {
          observer.disconnect();
          resolve(startTime - editAt);
          return;
        }
      }
    });
    observer.observe({ type: 'mark' });
  });
}

/** The hall of 50 robots, 5,000 parts and 20 vehicles: draw calls of the best picture, script time of frames, what an hour leaves. */
async function measureHall() {
  const drawCalls = await callsOfBestPicture();
  const { page, open } = await openPage();
  await open();
  await done(page);
  await openFile(page, hall(root, HALL));
  await done(page);
  await page.setViewportSize(SMALL);
  await playFrom(page, 1800, 10);
  await page.waitForTimeout(3000);
  const frames = await frameScriptMs(browser, page, FRAMES);
  if (process.env.VERBOSE)
    say(`  frames: script median ${quantile(frames, 0.5).toFixed(2)} ms, p95 ${quantile(frames, 0.95).toFixed(2)} ms of ${frames.length}`);
  const soakHeapGrowth = await soak(page);
  await page.context().close();
  return { drawCalls, scriptMsPerFrame: quantile(frames, 0.5), soakHeapGrowth };
}

/** Draw calls of one frame of the highest quality, its shadows and finishing passes included, with camera and clock at rest. */
async function callsOfBestPicture() {
  const { page, open } = await openPage('?fresh&lang=en', 'high');
  await page.setViewportSize(SMALL);
  await open();
  await done(page);
  await openFile(page, hall(root, HALL));
  await done(page);
  await playFrom(page, 1800, 10);
  await page.evaluate(() => window.taktwerkClock().pause());
  await page.waitForFunction(() => window.taktwerkScene.candidate().triangles > 1e5, null, { timeout: 300_000 });
  const { calls } = await page.evaluate(() => window.taktwerkScene.candidate());
  await page.context().close();
  return calls;
}

async function playFrom(page, timeS, speed) {
  await page.waitForFunction(() => window.taktwerkScene?.candidate !== undefined && window.taktwerkClock?.() !== null);
  await page.evaluate(
    ([at, times]) => {
      const clock = window.taktwerkClock();
      clock.seek(at);
      clock.setSpeed(times);
      clock.play();
    },
    [timeS, speed],
  );
}

/** Share by which the heap (objects and buffers) after a garbage collection grows over an hour of playback. */
async function soak(page) {
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  const play = (part) => page.evaluate(playFor, [SOAK.hours * 3600 * part, SOAK.frames * part]);
  await play(0.1);
  const before = await heap();
  await play(1);
  return ((await heap()) - before) / before;
}

/** In the page: plays so many simulated seconds in at least so many frames, from the start again at the end of the trace. */
function playFor([seconds, leastFrames]) {
  return new Promise((resolve) => {
    const clock = window.taktwerkClock();
    let played = 0;
    let frames = 0;
    let last = clock.timeS();
    clock.setSpeed(60);
    clock.play();
    const tick = () => {
      const now = clock.timeS();
      played += Math.max(0, now - last);
      last = now;
      frames += 1;
      if (!clock.playing()) {
        clock.seek(clock.startS);
        last = clock.startS;
        clock.play();
      }
      if (played < seconds || frames < leastFrames) requestAnimationFrame(tick);
      else {
        clock.pause();
        resolve(undefined);
      }
    };
    requestAnimationFrame(tick);
  });
}

/** Open and save of a project of 1,000 elements. */
async function measureFiles() {
  const { page, open } = await openPage();
  await open();
  await done(page);
  await page.setViewportSize(SMALL);
  const openMs = await openFile(page, large(root, ELEMENTS));
  await done(page);
  // saving draws nothing: without this the processor, which draws here, spends the time on the hall
  await page.addStyleTag({ content: '.tw-floor { display: none !important }' });
  await page.waitForTimeout(2000);
  const start = performance.now();
  const download = page.waitForEvent('download');
  await page.getByTestId('save').click();
  await download;
  const saveMs = performance.now() - start;
  await page.context().close();
  return { openMs, saveMs };
}
