/** The golden runs: fixed lines under fixed seeds, and the digest of everything that each of them yields. The same in every JavaScript engine. */
import { type Catalog, type CatalogFile, openCatalog } from '@taktwerk/catalog';
import { compileLine, modelOf } from '@taktwerk/compile';
import { type RunResult, runJob } from '@taktwerk/experiments';
import { parseLine } from '@taktwerk/line';
import { randomLine, vehicleGrid } from '../benchmarks/large-lines.ts';
import { rareLines } from './rare-lines.ts';

/** What the runs read from the repository; in a browser it is handed over. */
export interface GoldenFiles {
  readonly catalog: readonly CatalogFile[];
  /** Documents by name: the templates, and the small lines of `tests/validation/lines`. */
  readonly lines: Readonly<Record<string, unknown>>;
}

const HOURS = 10;
const REPLICATIONS = 2;
const SEED = 20_261;

/** Lines drawn from a seed: stations with everything, and vehicles in traffic. */
const DRAWN: Readonly<Record<string, unknown>> = {
  ...rareLines(),
  'random-60-stations': randomLine(60, 3),
  'random-25-stations': randomLine(25, 11),
  'grid-30-vehicles': vehicleGrid(30, 5, 8, 10),
};

/** Digest of all statistics of each line and layout: SHA-256 over its replications' results, keys in order, numbers to the last bit. */
export async function goldenDigests(files: GoldenFiles): Promise<Readonly<Record<string, string>>> {
  const catalog = openCatalog(files.catalog);
  const digests: Record<string, string> = {};
  for (const [name, document] of Object.entries({ ...files.lines, ...DRAWN }))
    for (const [layout, results] of runsOf(document, catalog)) digests[`${name} ${layout}`] = await digestOf(results);
  return digests;
}

function runsOf(document: unknown, catalog: Catalog): readonly (readonly [layout: string, results: readonly RunResult[]])[] {
  const line = granted(parseLine(document));
  return Object.keys(line.layouts).map((layout) => {
    const model = granted(modelOf(granted(compileLine(line, layout, catalog))));
    const options = { warmUpS: 1800, measuredS: HOURS * 3600, trace: false, antithetic: false };
    const results = Array.from({ length: REPLICATIONS }, (_, replication) => runJob({ model, seed: SEED, replication, options }).result);
    return [layout, results];
  });
}

function granted<T>(result: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems.slice(0, 5)));
}

/** SHA-256 in hexadecimal of a value's JSON with sorted keys; JSON prints a number so that it reads back to the same bits. */
export async function digestOf(value: unknown): Promise<string> {
  const sorted = JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sorted));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Twelve digits that stand for all golden runs; the changelog names them. */
export const markOf = async (digests: Readonly<Record<string, string>>): Promise<string> => (await digestOf(digests)).slice(0, 12);
