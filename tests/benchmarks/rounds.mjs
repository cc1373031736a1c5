// Measures B1, B2 and B3 in rounds: in each round the engine and both yardsticks run once, one after another, so that a ratio
// compares figures of the same moments. Before them the engine runs by itself: once cold, which is told apart, and some more times, because
// the compiler works beside the first ones and its time would be counted.
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HERE } from './bundle.mjs';

/** Runs between the cold one and the first round; rounds (an odd number, for the median). */
const WARMING = 6;
export const ROUNDS = 11;

const MODELS = { B1: ['b1', '1000000'], B2: ['b2', '100000'], B3: ['b3', '200000'] };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Opens the engine's process; each call runs its model once. */
function openEngine(file, id) {
  const child = spawn(process.execPath, [join(HERE, 'engine-run.mjs'), file, id], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async (seed) => {
      child.stdin.write(`${seed}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`the engine's process of ${id} ended`);
      return JSON.parse(value);
    },
    close: () => child.stdin.end(),
  };
}

const reference = (program, ...args) => JSON.parse(execFileSync(program, args, { encoding: 'utf8' })).Mev_s * 1e6;

/**
 * @param {string} file bundle of the engine
 * @param {string | null} yardstick the C program, or null
 * @param {'B1' | 'B2' | 'B3'} id
 * @returns figures of one model: medians over the rounds; reference events per CPU second, ratios, megabytes above an idle Node
 */
export async function measure(file, yardstick, id, rounds = ROUNDS) {
  const [model, parts] = MODELS[id];
  const engine = openEngine(file, id);
  const cold = await engine.run(1);
  for (let seed = 1; seed <= WARMING; seed++) await engine.run(seed);
  const found = [];
  for (let seed = 1; seed <= rounds; seed++) {
    const c = yardstick === null ? null : reference(yardstick, model, parts, String(seed));
    const own = await engine.run(seed);
    const js = reference(process.execPath, join(HERE, 'yardstick', 'yardstick.mjs'), model, parts, String(seed));
    found.push({ ...own, c, js });
  }
  engine.close();
  const of = (read) => median(found.map(read));
  return {
    eventsPerCpuSecond: of((r) => r.eventsPerCpuSecond),
    ratioToC: yardstick === null ? null : of((r) => r.eventsPerCpuSecond / r.c),
    rssMb: Math.max(...found.map(({ rssMb }) => rssMb)),
    coldEventsPerCpuSecond: cold.eventsPerCpuSecond,
    ratioToJs: of((r) => r.eventsPerCpuSecond / r.js),
    yardstickC: yardstick === null ? null : of((r) => r.c),
    yardstickJs: of((r) => r.js),
  };
}

export const MODEL_IDS = Object.keys(MODELS);
