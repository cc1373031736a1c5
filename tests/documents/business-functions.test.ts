/** Every line of docs/business-functions.md, run by plain Node from the built file as an outsider would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as business from '@taktwerk/business';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/business-functions.md'), 'utf8');
const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
const scripts = blocks.filter((code) => code.includes('import '));
const calls = blocks
  .filter((code) => !code.includes('import '))
  .flatMap((code) => code.trim().split('\n'))
  .map((line) => {
    const [, call = '', printed = ''] = /^(.*) \/\/ (.*)$/.exec(line) ?? [];
    return { call, printed };
  });

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taktwerk-business-'));
  execFileSync(process.execPath, ['scripts/faces.mjs', 'business', folder], { cwd: ROOT });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script beside the built file and gives what it prints. */
function run(script: string): string {
  const file = join(folder, 'example.mjs');
  writeFileSync(file, script.replaceAll('./packages/business/dist/index.js', './index.js'));
  return execFileSync(process.execPath, [file], { cwd: ROOT, encoding: 'utf8' });
}

it('names every public function', () => {
  const functions = Object.entries(business).filter(([, value]) => typeof value === 'function');
  expect(functions.length).toBeGreaterThan(100);
  expect(functions.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
});

it('each call gives what the page prints', () => {
  expect(calls.length).toBeGreaterThan(95);
  const names = Object.keys(business).join(', ');
  const lines = calls.map(({ call, printed }) => `out.push([${call}, ${printed}]);`);
  const script = `import { ${names} } from './packages/business/dist/index.js';\nconst out = [];\n${lines.join('\n')}\nconsole.log(JSON.stringify(out));`;
  const results = JSON.parse(run(script)) as [unknown, unknown][];
  for (const [i, [got, printed]] of results.entries()) expect(close(got), calls[i]?.call).toEqual(close(printed));
});

it('the scripts of the page run', () => {
  const [first = '', whole = ''] = scripts.map(run);
  expect(Number(first)).toBeCloseTo(197_813.011123425, 6);
  expect(whole.split('\n').length).toBeGreaterThan(5);
  expect(whole).not.toMatch(/NaN|undefined/);
});

it('docs/business.md names every input by its place', () => {
  const inputs = readFileSync(join(ROOT, 'docs/business.md'), 'utf8');
  const defaults = business.parseBusinessDefaults(JSON.parse(readFileSync(join(ROOT, 'models/defaults/business.json'), 'utf8')));
  if (!defaults.ok) throw new Error('start values cannot be read');
  const places = placesOf(defaults.value.inputs, '');
  expect(places.length).toBeGreaterThan(80);
  const named = (place: string) => {
    const [, stem = place] = /^(plant\.\w+?)(?:Before|After)$/.exec(place) ?? [];
    const tail = place.replace(/^labour\.contributionRates/, '…');
    const pair = place.replace(/^labour\.(overtimeHours|nightHeads)After$/, '…After');
    return [place, stem, tail, pair].some((text) => inputs.includes(`\`${text}\``));
  };
  expect(places.filter((place) => !named(place))).toEqual([]);
});

/** Places of all values with an origin. */
function placesOf(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('origin' in value && 'value' in value) return [at];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, at === '' ? key : `${at}.${key}`));
}

/** Numbers to the twelve digits that the page prints, everything else as it is. */
function close(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(close);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, close(inner)]));
}
