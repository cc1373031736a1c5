import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, type CatalogFile, openCatalog } from '@taktwerk/catalog';
import { type LineDocument, parseLineText } from '@taktwerk/line';

const MODELS = join(import.meta.dirname, '../../models');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.json') ? [path] : [];
  });
}

/** The catalog of this repository, as the apps open it. */
export function repositoryCatalog(): Catalog {
  const files: CatalogFile[] = ['robots', 'vehicles', 'machines', 'processes', 'people'].flatMap((folder) =>
    filesBelow(join(MODELS, folder)).map((path) => ({
      path: path.slice(MODELS.length + 1),
      json: JSON.parse(readFileSync(path, 'utf8')) as unknown,
    })),
  );
  const catalog = openCatalog(files);
  if (catalog.problems.length > 0) throw new Error(`the catalog has problems: ${JSON.stringify(catalog.problems.slice(0, 5))}`);
  return catalog;
}

/** Names of the templates in models/lines. */
export function templateNames(): string[] {
  return readdirSync(join(MODELS, 'lines')).filter((name) => name.endsWith('.line.json'));
}

export function readTemplate(name: string): LineDocument {
  const parsed = parseLineText(readFileSync(join(MODELS, 'lines', name), 'utf8'), name);
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems, null, 1)}`);
  return parsed.value;
}
