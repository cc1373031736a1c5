// The catalog's files as `openCatalog` takes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['robots', 'vehicles', 'machines', 'processes', 'people'];

/** @param {string} root folder of the repository */
export function catalogFiles(root) {
  return FOLDERS.flatMap((folder) => {
    const names = readdirSync(join(root, 'models', folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    return names.sort().map((name) => {
      const path = join('models', folder, name);
      return { path, json: JSON.parse(readFileSync(join(root, path), 'utf8')) };
    });
  });
}
