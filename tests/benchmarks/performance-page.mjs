// Keeps the measured figures of docs/performance.md: stored as JSON beside it, written between the page's markers, drawn as curves.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HERE } from './bundle.mjs';
import { drawCurve } from './curve.mjs';

const PAGE = join(HERE, '..', '..', 'docs', 'performance.md');
const FIGURES = join(HERE, '..', '..', 'docs', 'performance');

function store(name, figures) {
  mkdirSync(FIGURES, { recursive: true });
  writeFileSync(join(FIGURES, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->` of the page. */
function fill(name, text) {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(from);
  const end = page.indexOf(to);
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no place for ${name}`);
  writeFileSync(PAGE, `${page.slice(0, start + from.length)}\n${text}\n${page.slice(end)}`);
}

const table = (titles, rows) =>
  [titles, titles.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const million = (x) => (x === null ? '–' : (x / 1e6).toFixed(1));
const ratio = (x) => (x === null ? '–' : x.toFixed(2));

/** B1, B2, B3 beside the yardsticks. */
export function storeSpeeds(results) {
  store('speed', { node: process.version, results });
  const rows = Object.entries(results).map(([id, r]) => [
    id,
    million(r.eventsPerCpuSecond),
    million(r.yardstickC),
    ratio(r.ratioToC),
    million(r.yardstickJs),
    ratio(r.ratioToJs),
    million(r.coldEventsPerCpuSecond),
    r.rssMb.toFixed(0),
  ]);
  const titles = ['model', 'engine, M/s', 'C, M/s', '÷ C', 'hand-tuned JS, M/s', '÷ JS', 'engine cold, M/s', 'memory above idle, MB'];
  fill('speed', table(titles, rows));
}

/** Cost as the line and as the number of pending events grows, memory as the run grows. */
export function storeGrowth(growth) {
  store('growth', { node: process.version, ...growth });
  const nanoseconds = ({ line, pending }) => [
    { name: 'stations in the line', points: line.map((p) => [p.stations, p.nsPerEvent]) },
    { name: 'pending events', points: pending.map((p) => [p.pending, p.nsPerEvent]) },
  ];
  const labels = { x: 'stations, or pending events', y: 'ns of CPU per reference event' };
  writeFileSync(join(FIGURES, 'growth.svg'), drawCurve({ ...labels, series: nanoseconds(growth) }));
  const rows = growth.line.map((p, i) => [
    p.stations.toLocaleString('en'),
    p.nsPerEvent.toFixed(0),
    growth.pending[i].pending.toLocaleString('en'),
    growth.pending[i].nsPerEvent.toFixed(0),
  ]);
  fill('growth', table(['stations', 'ns per event', 'pending events', 'ns per event'], rows));
  const memory = growth.memory.map((p) => [p.parts.toLocaleString('en'), p.rssMb.toFixed(1)]);
  fill('memory', table(['parts through B2', 'largest memory above idle, MB'], memory));
}

/** Large lines: time and memory. */
export function storeLarge(rows) {
  store('large', { node: process.version, rows });
  const cells = rows.map((r) => [
    r.name,
    `${r.simulatedH} h`,
    r.events.toLocaleString('en'),
    r.compileCpuS.toFixed(2),
    r.runCpuS.toFixed(2),
    r.rssMb.toFixed(0),
  ]);
  fill('large', table(['line', 'simulated', 'events', 'compile, CPU s', 'run, CPU s', 'memory above idle, MB'], cells));
}

/** What a trace costs to write and to read. */
export function storeTrace(trace) {
  store('trace', { node: process.version, ...trace });
  const rows = trace.lines.map((r) => [
    r.name,
    r.records.toLocaleString('en'),
    r.plainCpuS.toFixed(2),
    `+${(100 * r.recorded).toFixed(0)} %`,
    `+${(100 * r.streamed).toFixed(0)} %`,
    r.seekP50Ms.toFixed(1),
    r.seekMaxMs.toFixed(1),
    r.firstSeekMs.toFixed(1),
  ]);
  fill(
    'trace',
    table(
      ['line', 'records', 'without, CPU s', 'recorded', 'streamed', 'seek p50, ms', 'slowest of 300, ms', 'first after opening, ms'],
      rows,
    ),
  );
}
