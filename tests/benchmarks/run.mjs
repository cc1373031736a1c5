// pnpm bench: B1, B2, B3 of the engine with every statistic on, beside the yardsticks in the same run, in reference events per CPU
// second. Writes tests/benchmarks/results/latest.json. docs/performance.md explains the models and the ratios.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const buildDir = join(here, 'build');
const asJson = process.argv.includes('--json');
const say = (line) => {
  if (!asJson) console.log(line);
};

const YARDSTICK = { B1: ['b1', '1000000'], B2: ['b2', '100000'], B3: ['b3', '200000'] };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Node 20 cannot import TypeScript: the engine is bundled first. */
async function bundleEngine() {
  const root = join(here, '..', '..', 'packages', 'engine');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: join(root, 'src', 'index.ts'), formats: ['es'], fileName: () => 'engine.mjs' },
      outDir: buildDir,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
    },
  });
  return join(buildDir, 'engine.mjs');
}

/** The C yardstick, or null where there is no compiler. */
function buildC() {
  const program = join(buildDir, 'yardstick');
  try {
    execFileSync('cc', ['-O3', '-march=native', '-o', program, join(here, 'yardstick', 'yardstick.c'), '-lm'], { stdio: 'ignore' });
    return program;
  } catch {
    return null;
  }
}

const node = (...args) => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim());
const rates = (n, run) => median(Array.from({ length: n }, (_, i) => run(i + 1).Mev_s)) * 1e6;

const bundle = await bundleEngine();
const program = buildC();
const results = {};
say('reference events per CPU second, millions (median of 5; engine: warm, first cold run in brackets)');
for (const id of Object.keys(YARDSTICK)) {
  const [model, parts] = YARDSTICK[id];
  const engine = node(join(here, 'engine-run.mjs'), bundle, id, '6');
  const eventsPerCpuSecond = engine.referenceEvents / median(engine.seconds.slice(1));
  const cold = engine.referenceEvents / engine.seconds[0];
  const js = rates(5, (seed) => node(join(here, 'yardstick', 'yardstick.mjs'), model, parts, String(seed)));
  const c =
    program === null ? null : rates(5, (seed) => JSON.parse(execFileSync(program, [model, parts, String(seed)], { encoding: 'utf8' })));
  results[id] = {
    eventsPerCpuSecond,
    coldEventsPerCpuSecond: cold,
    yardstickJs: js,
    ratioToJs: eventsPerCpuSecond / js,
    yardstickC: c,
    ratioToC: c === null ? null : eventsPerCpuSecond / c,
    rssMb: engine.rssMb - engine.idleMb,
  };
  const r = results[id];
  const million = (x) => (x / 1e6).toFixed(2);
  say(
    `${id}  engine ${million(eventsPerCpuSecond)} (${million(cold)})  yardstick.mjs ${million(js)}  ratio ${r.ratioToJs.toFixed(2)}  yardstick.c ${c === null ? 'no compiler' : `${million(c)}  ratio ${r.ratioToC.toFixed(2)}`}  memory +${r.rssMb.toFixed(0)} MB`,
  );
}
mkdirSync(join(here, 'results'), { recursive: true });
writeFileSync(join(here, 'results', 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
if (asJson) console.log(JSON.stringify(results));
