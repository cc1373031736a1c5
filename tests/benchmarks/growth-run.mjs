// A process of its own for one point of a growth curve; prints JSON.
// growth-run.mjs BUNDLE line STATIONS | pending PARTS | memory PARTS
import { pathToFileURL } from 'node:url';

const [file, what, size] = process.argv.slice(2);
const n = Number(size);
const idleMb = process.memoryUsage.rss() / 2 ** 20;
const { benchmarks, buildModel, openRun, pendingParts } = await import(pathToFileURL(file).href);

const EVENTS = 1_500_000;
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function open(spec, parts) {
  const built = buildModel(spec);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return openRun(built.value, { seed: 1, replication: 0, warmUpS: 0, horizonS: null, stopAfter: { good: parts } });
}

/** CPU per event over so many events, the median of seven stretches, after `before` events that fill the line and warm the code. */
function nsPerEvent(run, before) {
  run.advance(before);
  const found = [];
  for (let i = 0; i < 7; i++) {
    const [from, start] = [run.events, seconds()];
    if (run.advance(EVENTS / 7) !== 'running') throw new Error('the run ended');
    found.push((1e9 * (seconds() - start)) / (run.events - from));
  }
  return found.sort((a, b) => a - b)[3];
}

if (what === 'line') {
  const ns = nsPerEvent(open(benchmarks(n)[1].spec, 1e9), 2_000_000 + Math.min(40e6, 0.5 * n * n));
  console.log(JSON.stringify({ stations: n, nsPerEvent: ns }));
} else if (what === 'pending') {
  console.log(JSON.stringify({ pending: n, nsPerEvent: nsPerEvent(open(pendingParts(n), 1e9), 2_000_000 + 4 * n) }));
} else {
  const run = open(benchmarks()[1].spec, n);
  let largest = 0;
  while (run.advance(100_000) === 'running') largest = Math.max(largest, process.memoryUsage.rss());
  console.log(JSON.stringify({ parts: n, rssMb: largest / 2 ** 20 - idleMb }));
}
