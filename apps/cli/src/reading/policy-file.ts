import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type PolicyPack, parsePolicy } from '@taktwerk/business';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import { readPolicies } from './models.ts';

/** A pack by its id among those of `models/policies`, or a file of the user's own (a path that ends in .json). */
export function readPack(root: string, name: string): Result<PolicyPack, readonly Problem[]> {
  if (name.endsWith('.json')) return readOwnPack(name);
  const packs = readPolicies(root);
  const found = packs.find(({ id }) => id === name);
  const known = packs.map(({ id }) => id);
  return found === undefined ? refused([{ code: 'policy.unknown', at: name, field: '', expected: known, got: name }]) : ok(found);
}

function readOwnPack(path: string): Result<PolicyPack, readonly Problem[]> {
  if (!existsSync(path)) return refused([{ code: 'file.unreadable', at: path, field: '', expected: '.json', got: 'ENOENT' }]);
  try {
    return parsePolicy(JSON.parse(readFileSync(path, 'utf8')));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return refused([{ code: 'file.notJson', at: basename(path), field: '', expected: 'JSON', got: fault.message }]);
  }
}
