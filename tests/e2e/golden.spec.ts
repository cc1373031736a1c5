import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bundle } from '../benchmarks/bundle.mjs';
import { goldenFiles, writtenDigests } from '../golden/golden-files.mjs';
import type { goldenDigests } from '../golden/golden-runs.ts';

const PAGE = '/golden/index.html';
const MODULE = '/golden/measured.mjs';

test('fixed seeds give in Chromium what they give in Node, to the last bit', async ({ page }) => {
  const code = readFileSync(await bundle(), 'utf8');
  await page.route(`**${PAGE}`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>golden runs</title>' }));
  await page.route(`**${MODULE}`, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto(PAGE);
  const digests = await page.evaluate(
    async ([module, files]) => {
      const loaded = (await import(module)) as { goldenDigests: typeof goldenDigests };
      return loaded.goldenDigests(files);
    },
    [MODULE, goldenFiles()] as const,
  );
  expect(digests).toEqual(writtenDigests());
});
