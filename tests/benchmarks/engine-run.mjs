// A process of its own for one benchmark model: for every seed that comes on stdin it runs the model once and answers with a line of
// JSON: CPU seconds, and the process's memory above what it had before the engine was loaded.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [bundle, id] = process.argv.slice(2);
const idleMb = process.memoryUsage().rss / 2 ** 20;
const { benchmarks, buildModel, openRun } = await import(pathToFileURL(bundle).href);
const benchmark = benchmarks().find((b) => b.id === id);
const built = buildModel(benchmark.spec);
if (!built.ok) throw new Error(JSON.stringify(built.problems));

for await (const seed of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  const options = { seed: Number(seed), replication: 0, warmUpS: 0, horizonS: null, stopAfter: { good: benchmark.parts } };
  const run = openRun(built.value, options);
  let largest = 0;
  while (run.advance(100_000) === 'running') largest = Math.max(largest, process.memoryUsage.rss());
  const { events, good, endedAtS, leadTime, littleResidual } = run.result();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const rssMb = largest / 2 ** 20 - idleMb;
  const figures = { events, throughput: good / endedAtS, leadTimeS: leadTime.mean, littleResidual };
  console.log(JSON.stringify({ eventsPerCpuSecond: benchmark.referenceEvents / seconds, rssMb, ...figures }));
}
