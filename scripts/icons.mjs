// Draws the icons of the installed studio from its mark: node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'apps/studio/public');
const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8');
/** A maskable icon is cut to any shape: colour to the edge, the mark well inside the circle of 80 %. */
const whole = mark
  .replace(/<rect[^>]*\/>/, '<rect x="-8" y="-8" width="40" height="40" fill="#1557c0"/>')
  .replace('0 0 24 24', '-2 -2 28 28');

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] });
for (const [name, size, svg] of [
  ['icon-192.png', 192, mark],
  ['icon-512.png', 512, mark],
  ['icon-maskable-512.png', 512, whole],
  ['apple-touch-icon.png', 180, whole],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
