// What golden runs and benchmarks read from the repository: the catalog, the templates, the small lines with known answers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['robots', 'vehicles', 'machines', 'processes', 'people'];

const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const jsonBelow = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** The catalog's files as `openCatalog` takes them. */
export const catalogFiles = () => FOLDERS.flatMap((folder) => jsonBelow(`models/${folder}`)).map((path) => ({ path, json: read(path) }));

/** Templates and small lines, by file name. */
const lines = () => {
  const name = (path) => path.slice(path.lastIndexOf('/') + 1, -'.line.json'.length);
  return Object.fromEntries(['models/lines', 'tests/validation/lines'].flatMap(jsonBelow).map((path) => [name(path), read(path)]));
};

export const goldenFiles = () => ({ catalog: catalogFiles(), lines: lines() });

/** The digests as they were written down. */
export const writtenDigests = () => read('tests/golden/digests.json');
