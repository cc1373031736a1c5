// node tests/golden/update.mjs: writes the digests of the present results down, tells which lines changed, and prints the mark that the
// changelog entry has to name. CONTRIBUTING.md, "Golden runs", says when.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../benchmarks/bundle.mjs';

const FILE = join(import.meta.dirname, 'digests.json');
const { goldenDigests, markOf } = await import(pathToFileURL(await bundle()).href);
const { goldenFiles } = await import('./golden-files.mjs');
const before = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
const digests = await goldenDigests(goldenFiles());
for (const name of new Set([...Object.keys(before), ...Object.keys(digests)]))
  if (before[name] !== digests[name])
    console.log(`${name}: ${before[name]?.slice(0, 12) ?? 'new'} -> ${digests[name]?.slice(0, 12) ?? 'gone'}`);
writeFileSync(FILE, `${JSON.stringify(digests, null, 2)}\n`);
console.log(`\nGolden runs \`${await markOf(digests)}\``);
