import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BusinessDefaults,
  type MaturityLadder,
  type PolicyPack,
  parseBusinessDefaults,
  parseMaturityLadder,
  parsePolicy,
} from '@taktwerk/business';
import { type Catalog, type CatalogFile, openCatalog } from '@taktwerk/catalog';
import type { DecisionData } from '@taktwerk/study';

/** The data of the repository: `models/`. What does not parse there is a fault of ours and throws. */
const CATALOG_FOLDERS = ['robots', 'vehicles', 'machines', 'processes', 'people'];

export function readCatalog(root: string): Catalog {
  const files = CATALOG_FOLDERS.flatMap((folder) => jsonBelow(join(root, 'models', folder)));
  const catalog = openCatalog(files);
  if (catalog.problems.length > 0) throw new Error(`catalog: ${JSON.stringify(catalog.problems[0])}`);
  return catalog;
}

export function readDefaults(root: string): BusinessDefaults {
  const parsed = parseBusinessDefaults(readJson(join(root, 'models', 'defaults', 'business.json')));
  if (!parsed.ok) throw new Error(`defaults: ${JSON.stringify(parsed.problems[0])}`);
  return parsed.value;
}

export function readLadder(root: string): MaturityLadder {
  const parsed = parseMaturityLadder(readJson(join(root, 'models', 'defaults', 'maturity-ladder.json')));
  if (!parsed.ok) throw new Error(`maturity ladder: ${JSON.stringify(parsed.problems[0])}`);
  return parsed.value;
}

/** Everything of the product that a decision needs beside its document. */
export function readDecisionData(root: string): DecisionData {
  return { defaults: readDefaults(root), packs: readPolicies(root), ladder: readLadder(root) };
}

export function readPolicies(root: string): readonly PolicyPack[] {
  return jsonBelow(join(root, 'models', 'policies')).map(({ path, json }) => {
    const parsed = parsePolicy(json);
    if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.problems[0])}`);
    return parsed.value;
  });
}

function jsonBelow(folder: string): readonly CatalogFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({ path: join(folder, name), json: readJson(join(folder, name)) }));
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
