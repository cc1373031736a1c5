/** CPU time of the business case on a template: ten thousand draws, and one step of a slider (figures, tornado, five break-evens). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseBreakEvens, caseFiguresOf, caseTornado, parseBusinessDefaults, simulateCase } from '@taktwerk/business';
import { openCatalog } from '@taktwerk/catalog';
import { inlineExecutor } from '@taktwerk/experiments';
import { parseLineText } from '@taktwerk/line';
import { compareLayouts, decisionOf, prepareLayout } from '@taktwerk/study';

const RUNS = 10_000;
const REPEATS = 5;
const root = process.argv[2] as string;
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

function granted<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function catalogOf() {
  const files = ['robots', 'vehicles', 'machines', 'processes', 'people'].flatMap((folder) =>
    readdirSync(join(root, 'models', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ path: join('models', folder, name), json: read(join('models', folder, name)) })),
  );
  return openCatalog(files);
}

const cpuMs = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const medianOf = (work: () => unknown): number => median(Array.from({ length: REPEATS }, () => cpuMs(work)));

const name = 'arc-welding-bracket.line.json';
const document = granted(parseLineText(readFileSync(join(root, 'models/lines', name), 'utf8'), name));
const catalog = catalogOf();
const options = { seed: 1, replications: 30, hours: 8, warmUp: 3600 } as const;
const [before, after] = ['as-is', 'to-be'].map((layout) => granted(prepareLayout(document, layout, catalog)).line);
const compared = granted(await compareLayouts(document, 'as-is', 'to-be', catalog, options, inlineExecutor()));
const defaults = granted(parseBusinessDefaults(read('models/defaults/business.json')));
if (before === undefined || after === undefined) throw new Error('no layouts');
const decided = granted(decisionOf(document, compared, before, after, { defaults, packs: [], ladder: null }));
const { inputs } = decided.decision;
const heaviest = caseTornado(inputs, decided.before, decided.after, 0.1)
  .slice(0, 5)
  .map((bar) => bar.name);

console.log(
  JSON.stringify({
    template: name,
    replications: options.replications,
    runs: RUNS,
    monteCarloCpuMs: medianOf(() => simulateCase(inputs, decided.before, decided.after, { runs: RUNS, seed: 1 })),
    sliderStepCpuMs: medianOf(() => {
      caseFiguresOf(inputs, decided.before, decided.after);
      caseTornado(inputs, decided.before, decided.after, 0.1);
      caseBreakEvens(inputs, decided.before, decided.after, heaviest);
    }),
  }),
);
