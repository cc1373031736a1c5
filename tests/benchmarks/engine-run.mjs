// Runs one benchmark model in a process of its own and prints JSON: CPU seconds of every run, the first one cold, and memory.
import { pathToFileURL } from 'node:url';

const [bundle, id, repeats = '5'] = process.argv.slice(2);
const idleMb = process.memoryUsage().rss / 2 ** 20;
const { benchmarks, buildModel, runToEnd } = await import(pathToFileURL(bundle).href);
const benchmark = benchmarks().find((b) => b.id === id);
const built = buildModel(benchmark.spec);
if (!built.ok) throw new Error(JSON.stringify(built.problems));
const seconds = [];
let last = null;
for (let i = 0; i < Number(repeats); i++) {
  const before = process.cpuUsage();
  last = runToEnd(built.value, { seed: i + 1, replication: 0, warmUpS: 0, horizonS: null, stopAfter: { good: benchmark.parts } });
  const used = process.cpuUsage(before);
  seconds.push((used.user + used.system) / 1e6);
}
console.log(
  JSON.stringify({
    id,
    referenceEvents: benchmark.referenceEvents,
    seconds,
    rssMb: process.memoryUsage().rss / 2 ** 20,
    idleMb,
    events: last.events,
    throughput: last.good / last.endedAtS,
    leadTimeS: last.leadTime.mean,
    littleResidual: last.littleResidual,
  }),
);
