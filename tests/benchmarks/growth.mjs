// node tests/benchmarks/growth.mjs: what an event costs as the line and as the number of pending events grows, and what memory a run
// takes as it gets longer. Stores the figures and the curve of docs/performance.md.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, HERE } from './bundle.mjs';
import { storeGrowth } from './performance-page.mjs';

const file = await bundle();
const sizes = [10, 30, 100, 300, 1000, 3000, 10_000];
const point = (what, size) => {
  const found = JSON.parse(execFileSync(process.execPath, [join(HERE, 'growth-run.mjs'), file, what, String(size)], { encoding: 'utf8' }));
  console.log(what, JSON.stringify(found));
  return found;
};
storeGrowth({
  line: sizes.map((size) => point('line', size)),
  pending: sizes.map((size) => point('pending', size)),
  memory: [10_000, 100_000, 1_000_000].map((parts) => point('memory', parts)),
});
