// Pictures of gallery pages: node shoot.mjs [filter,filter] [query]. Needs `pnpm build` first; writes to shots/ (not committed)
// every page and a sheet of all of them. SIZE=960x600, WAIT=1500 (ms), COLUMNS=3.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const [filter = '', query = ''] = process.argv.slice(2);
const [width, height] = (process.env.SIZE ?? '960x600').split('x').map(Number);
const server = await preview({ root: import.meta.dirname, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width, height } });
// a machine that draws in software may take long
page.setDefaultTimeout(180_000);
page.on('console', (line) => line.type() === 'error' && process.stdout.write(`${line.text()}\n`));
page.on('pageerror', (error) => process.stdout.write(`${error.stack ?? error}\n`));
await page.goto(address);
await page.waitForSelector('nav a', { timeout: 60_000 });
const routes = await page.$$eval('nav a', (links) => links.map((link) => link.getAttribute('href').replace(/^#\//, '').split('?')[0]));
mkdirSync(`${import.meta.dirname}/shots`, { recursive: true });
const taken = [];
for (const route of routes.filter((name) => filter.split(',').some((part) => name.includes(part)))) {
  await page.goto('about:blank');
  await page.goto(`${address}#/${route}?bare&${query}`);
  await page.waitForFunction(() => window.taktwerkView !== undefined && window.taktwerkView.figures().calls > 0, undefined, {
    timeout: 120_000,
  });
  await page.waitForTimeout(Number(process.env.WAIT ?? 1500));
  const figures = await page.evaluate(() => window.taktwerkView.figures());
  const name = `${route}${query === '' ? '' : `-${query}`}`.replaceAll(/[^\w-]+/g, '-');
  await page.screenshot({ path: `${import.meta.dirname}/shots/${name}.png` });
  taken.push(name);
  process.stdout.write(`${name} calls ${figures.calls} triangles ${figures.triangles}\n`);
}
if (taken.length > 1) {
  const columns = Math.min(taken.length, Number(process.env.COLUMNS ?? 3));
  const cells = taken.map(
    (name) => `<img src="data:image/png;base64,${readFileSync(`${import.meta.dirname}/shots/${name}.png`).toString('base64')}">`,
  );
  await page.setViewportSize({ width: 1800, height: 900 });
  await page.setContent(
    `<body style="margin:0;display:grid;gap:2px;grid-template-columns:repeat(${columns},1fr)"><style>img{width:100%}</style>${cells.join('')}</body>`,
  );
  await page.screenshot({ path: `${import.meta.dirname}/shots/sheet.png`, fullPage: true });
}
await browser.close();
await server.close();
