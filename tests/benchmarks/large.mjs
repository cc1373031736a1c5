// node tests/benchmarks/large.mjs: a random line of 1,000 stations and a network with 200 vehicles, time and memory. Stores them in
// docs/performance.md.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, HERE } from './bundle.mjs';
import { storeLarge } from './performance-page.mjs';

const file = await bundle();
const lines = [
  ['line', '80'],
  ['grid', '24'],
];
const rows = lines.map((args) =>
  JSON.parse(execFileSync(process.execPath, [join(HERE, 'large-run.mjs'), file, ...args], { encoding: 'utf8' })),
);
for (const row of rows) console.log(JSON.stringify(row));
storeLarge(rows);
