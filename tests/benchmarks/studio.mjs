// node tests/benchmarks/studio.mjs [PORT]: how long the built studio takes for 30 replications of both layouts of its template, on its
// two workers, with the page in the background (nothing is drawn), and when the first numbers appear. Prints JSON.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { HERE } from './bundle.mjs';

const port = process.argv[2] ?? '4199';
const url = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, [join(HERE, '..', '..', 'scripts', 'serve-cli.mjs'), port], { stdio: 'ignore' });
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    // A page in the background gets no frames.
    Object.defineProperty(document, 'hidden', { get: () => true });
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 1000);
  });
  // The template asks for ten replications; here it asks for thirty.
  await page.route(/\.(js|json)$/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.replace(/(["`]?replications["`]?:\s*)10\b/g, (_, key) => `${key}30`) });
  });
  for (let tries = 0; ; tries++) {
    const answer = await page.goto(url).catch(() => null);
    if (answer !== null || tries > 50) break;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  const start = Date.now();
  const read = () => page.evaluate(() => window.taktwerkResults?.() ?? null);
  let firstNumbersS = null;
  let last = null;
  while (Date.now() - start < 300_000) {
    last = await read();
    if (firstNumbersS === null && last !== null && last.baseline !== null) firstNumbersS = (Date.now() - start) / 1000;
    if (last !== null && last.status === 'done') break;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  const { replications, hours } = last.baseline.options;
  console.log(
    JSON.stringify({ status: last.status, replications, hours, layouts: 2, firstNumbersS, seconds: (Date.now() - start) / 1000 }),
  );
} finally {
  await browser.close();
  server.kill();
}
