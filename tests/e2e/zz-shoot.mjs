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
const go = async (n) => { await page.click(`[data-testid=decision-page-${n}]`); await page.waitForTimeout(400); };
// make some content
if (pages.includes('financing')) {
  await go('financing');
  for (const i of [0,1,4]) { await page.click('[data-testid=offer-add]'); await page.waitForTimeout(300); await page.locator('.ant-dropdown:visible .ant-dropdown-menu-item').nth(i).click(); await page.waitForTimeout(300); }
  await page.locator('[data-testid="offer-form-loan-1"] input[data-testid=term-rate]').fill('4.5'); await page.keyboard.press('Enter');
  await page.locator('[data-testid="offer-form-sharedSavings-1"] input[data-testid=term-vendorShare]').fill('60'); await page.keyboard.press('Enter');
  await page.locator('[data-testid="offer-form-sharedSavings-1"] input[data-testid=term-vendorRate]').fill('8'); await page.keyboard.press('Enter');
}
if (pages.includes('policy')) {
  await go('policy'); await page.click('[data-testid=pack]'); await page.waitForTimeout(400);
  await page.locator('.ant-select-item-option').nth(2).click(); await page.waitForTimeout(800);
  const box = page.locator('.tw-instrument .tw-sheet-head input[type=checkbox]'); if (await box.count()) await box.first().check();
}
if (pages.includes('claims')) {
  await go('claims'); await page.click('[data-testid=claim-add]'); await page.waitForTimeout(300); await page.locator('.ant-dropdown:visible .ant-dropdown-menu-item').nth(0).click(); await page.waitForTimeout(300);
  await page.fill('[data-testid=claim-parts]', '人工 250; 增产 300; 能源 20; 场地 50; 质量 100'); await page.keyboard.press('Enter');
  await page.fill('[data-testid=claim-stated]', '670'); await page.keyboard.press('Enter');
}
if (pages.includes('portfolio')) { await go('portfolio'); await page.click('[data-testid=portfolio-present]'); await page.waitForTimeout(600); if (process.env.TEMPLATES) { await page.click('[data-testid=portfolio-templates]'); await page.waitForTimeout(100000);} }
for (const p of pages) {
  const [name, ...acts] = p.split('+');
  await go(name); await page.waitForTimeout(700);
  for (const a of acts) { await page.click(`[data-testid=${a}]`); await page.waitForTimeout(900); }
  await page.screenshot({ path: `${out}-${name}${acts.length ? '-'+acts[0] : ''}.png` });
  if (acts.length) { await page.keyboard.press('Escape'); await page.waitForTimeout(400); }
  const body = await page.evaluate(() => { const e = document.querySelector('.tw-decision-body'); return [e.scrollHeight, e.clientHeight, e.scrollWidth, e.clientWidth]; });
  console.log(name, body.join(' '));
}
await browser.close();
