// node tests/benchmarks/trace.mjs: what a trace costs to write, kept or moved to another thread, and to read at any moment. Stores the
// figures in docs/performance.md; ends with 1 when a limit is missed (+70 % of CPU over both threads, 50 ms to any moment).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, HERE } from './bundle.mjs';
import { storeTrace } from './performance-page.mjs';

const DEAREST = 0.7;
const LONGEST_MS = 50;

const file = await bundle();
const asked = [
  ['b2', '8'],
  ['arc-welding-bracket', '800'],
  ['electronics-assembly', '800'],
];
const lines = asked.map((args) =>
  JSON.parse(execFileSync(process.execPath, [join(HERE, 'trace-run.mjs'), file, ...args], { encoding: 'utf8' })),
);
for (const line of lines) console.log(JSON.stringify(line));
storeTrace({ lines });
const isTooDear = ({ recorded, streamed }) => Math.max(recorded, streamed) > DEAREST;
const isTooSlow = ({ firstSeekMs, seekMaxMs }) => Math.max(firstSeekMs, seekMaxMs) > LONGEST_MS;
process.exitCode = lines.some((line) => isTooDear(line) || isTooSlow(line)) ? 1 : 0;
