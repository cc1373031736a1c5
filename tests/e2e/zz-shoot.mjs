import { chromium } from '@playwright/test';
const [lang, theme, w, h, out, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist','--hide-scrollbars'] });
const page = await browser.newPage({ viewport: { width: +w, height: +h } });
page.on('console', (m) => m.type() === 'error' && console.log('ERR', m.text()));
page.on('pageerror', (e) => console.log('PAGEERR', String(e)));
await page.goto(`http://127.0.0.1:4205/?fresh&lang=${lang}&theme=${theme}#decision/overview`);
await page.waitForSelector('[data-testid=decision-pages]', { timeout: 60000 });
await page.waitForSelector('[data-testid=run-control][data-status=done]', { timeout: 150000 });
await page.waitForTimeout(2500);
for (const p of pages) {
  const [name, ...acts] = p.split('+');
  await page.click(`[data-testid=decision-page-${name}]`);
  await page.waitForTimeout(500);
  for (const a of acts) { await page.click(`[data-testid=${a}]`); await page.waitForTimeout(700); }
  await page.screenshot({ path: `${out}-${name}.png` });
  const body = await page.evaluate(() => { const e = document.querySelector('.tw-decision-body'); return [e.scrollHeight, e.clientHeight, e.scrollWidth, e.clientWidth]; });
  console.log(name, body.join(' '));
}
await browser.close();
