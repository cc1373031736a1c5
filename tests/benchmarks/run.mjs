// pnpm bench and `taktwerk bench`: B1, B2, B3 of the engine with every statistic on beside the yardsticks, in reference events per CPU
// second. Writes tests/benchmarks/results/latest.json; with --store also the table of docs/performance.md. That page explains it all.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, buildYardstick, bundle, HERE } from './bundle.mjs';
import { storeSpeeds } from './performance-page.mjs';
import { MODEL_IDS, measure, ROUNDS } from './rounds.mjs';

const asJson = process.argv.includes('--json');
const say = (line) => {
  if (!asJson) console.log(line);
};
const million = (x) => (x / 1e6).toFixed(2);

const file = await bundle();
mkdirSync(BUILD, { recursive: true });
const yardstick = buildYardstick();
const results = {};
say(`reference events per CPU second, millions (medians of ${ROUNDS} rounds; the cold first run in brackets)`);
for (const id of MODEL_IDS) {
  const r = await measure(file, yardstick, id);
  results[id] = r;
  const c = r.yardstickC === null ? 'no compiler' : `${million(r.yardstickC)}  ratio ${r.ratioToC.toFixed(2)}`;
  say(
    `${id}  engine ${million(r.eventsPerCpuSecond)} (${million(r.coldEventsPerCpuSecond)})  yardstick.c ${c}  ` +
      `yardstick.mjs ${million(r.yardstickJs)}  ratio ${r.ratioToJs.toFixed(2)}  memory +${r.rssMb.toFixed(0)} MB`,
  );
}
mkdirSync(join(HERE, 'results'), { recursive: true });
writeFileSync(join(HERE, 'results', 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
if (process.argv.includes('--store')) storeSpeeds(results);
if (asJson) console.log(JSON.stringify(results));
