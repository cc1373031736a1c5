import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goldenFiles, ROOT, writtenDigests } from './golden-files.mjs';
import { goldenDigests, markOf } from './golden-runs.ts';

/** When one of these fails because results changed on purpose: CONTRIBUTING.md, "Golden runs". */
test('fixed seeds give the results that were written down, to the last bit', async () => {
  const digests = await goldenDigests(goldenFiles());
  expect(Object.keys(digests).length).toBeGreaterThanOrEqual(24);
  expect(digests).toEqual(writtenDigests());
}, 120_000);

test('the changelog has an entry for the present golden runs', async () => {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain(`Golden runs \`${await markOf(writtenDigests())}\``);
});
