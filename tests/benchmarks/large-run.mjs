// A process of its own for one large line: large-run.mjs BUNDLE line|grid HOURS; prints JSON.
import { pathToFileURL } from 'node:url';

const [file, what, hours] = process.argv.slice(2);
const idleMb = process.memoryUsage.rss() / 2 ** 20;
const { compileLine, modelOf, openCatalog, openRun, parseLine, randomLine, vehicleGrid } = await import(pathToFileURL(file).href);
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const granted = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.value;
};

const document = what === 'line' ? randomLine(1000, 7) : vehicleGrid(200, 7);
const start = seconds();
const model = granted(modelOf(granted(compileLine(granted(parseLine(document)), 'drawn', openCatalog([])))));
const compiled = seconds();
const run = openRun(model, { seed: 1, replication: 0, warmUpS: 0, horizonS: Number(hours) * 3600 });
let largest = process.memoryUsage.rss();
while (run.advance(20_000) === 'running') largest = Math.max(largest, process.memoryUsage.rss());
const result = run.result();
const ended = seconds();
if (result.stall !== null) throw new Error(JSON.stringify(result.stall));
console.log(
  JSON.stringify({
    name: what === 'line' ? '1,000 stations, random' : '200 vehicles on 920 lanes, 40 transports',
    simulatedH: Number(hours),
    events: result.events,
    good: result.good,
    compileCpuS: compiled - start,
    runCpuS: ended - compiled,
    rssMb: largest / 2 ** 20 - idleMb,
  }),
);
