// A process of its own for what a trace costs: trace-run.mjs BUNDLE LINE HOURS; prints JSON. LINE: b2, or a file of models/lines.
// The same replication runs without a trace, with one that is kept, and with one that is moved to another thread as it is written, in
// turn; CPU time is that of the whole process, so it counts both threads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { catalogFiles, ROOT } from '../golden/golden-files.mjs';

const [file, what, hours, rounds = '5'] = process.argv.slice(2);
const { benchmarks, buildModel, compileLine, modelOf, openCatalog, openRun, openTrace, parseLine } = await import(pathToFileURL(file).href);

const granted = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.value;
};
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function modelNamed(name) {
  if (name === 'b2') return granted(buildModel(benchmarks(36)[1].spec));
  const document = granted(parseLine(JSON.parse(readFileSync(join(ROOT, 'models', 'lines', `${name}.line.json`), 'utf8'))));
  const layout = Object.keys(document.layouts).at(-1);
  return granted(modelOf(granted(compileLine(document, layout, openCatalog(catalogFiles())))));
}

const model = modelNamed(what);
const options = { seed: 1, replication: 0, warmUpS: 0, horizonS: Number(hours) * 3600 };

/** Runs the line; lets messages through between slices, as a worker does. */
async function run(sink) {
  const replication = openRun(model, sink === null ? options : { ...options, trace: sink });
  while (replication.advance(500_000) === 'running') await new Promise((resume) => setImmediate(resume));
  replication.result();
}

/** CPU seconds of the whole process while something is done. */
async function costOf(action) {
  const begin = seconds();
  await action();
  return seconds() - begin;
}

const page = new Worker(
  `const { parentPort } = require('node:worker_threads');
   let records = 0;
   parentPort.on('message', (chunk) => {
     if (chunk === null) return void parentPort.postMessage(records), void (records = 0);
     records += chunk.count;
   });`,
  { eval: true },
);
const arrived = () =>
  new Promise((done) => {
    page.once('message', done);
    page.postMessage(null);
  });

const found = { plain: [], recorded: [], streamed: [] };
let chunks = [];
for (let round = 0; round <= Number(rounds); round++) {
  const plain = await costOf(() => run(null));
  chunks = [];
  const recorded = await costOf(() => run({ write: (chunk) => void chunks.push(chunk) }));
  const streamed = await costOf(async () => {
    await run({ write: (chunk) => page.postMessage(chunk, [chunk.records, chunk.snapshot]) });
    await arrived();
  });
  if (round === 0) continue;
  found.plain.push(plain);
  found.recorded.push(recorded / plain - 1);
  found.streamed.push(streamed / plain - 1);
}
await page.terminate();

/** Opening the trace and drawing one moment, then any other: a fixed walk over the whole run, forwards and backwards. */
const opening = seconds();
const reader = openTrace(chunks, model);
const state = reader.createState();
reader.stateAt(reader.endS / 3, state);
const firstSeekMs = 1000 * (seconds() - opening);
const seeks = [];
for (let i = 1; i <= 300; i++) {
  const at = (i * 0.618_033_988_75) % 1;
  const begin = seconds();
  reader.stateAt(reader.startS + at * (reader.endS - reader.startS), state);
  seeks.push(1000 * (seconds() - begin));
}
console.log(
  JSON.stringify({
    name: what === 'b2' ? 'B2 with 36 stations' : what,
    hours: Number(hours),
    records: reader.records,
    bytes: chunks.reduce((sum, chunk) => sum + chunk.records.byteLength + chunk.snapshot.byteLength, 0),
    plainCpuS: median(found.plain),
    recorded: median(found.recorded),
    streamed: median(found.streamed),
    firstSeekMs,
    seekP50Ms: median(seeks),
    seekMaxMs: Math.max(...seeks),
  }),
);
