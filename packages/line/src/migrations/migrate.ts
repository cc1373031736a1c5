import { ok, type Result, refused } from '@taktwerk/units';
import { type LineProblem, problemAt } from '../problem.ts';
import { fromFlatList } from './001-from-flat-list.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Takes a document of version `from` to version `from + 1`. Input is unchecked: what a migration doesn't understand it passes on. */
export interface Migration {
  readonly from: number;
  readonly name: string;
  migrate(json: Json): Json;
}

/** In order; `MIGRATIONS[v].from === v`. */
export const MIGRATIONS: readonly Migration[] = [fromFlatList];

/** Brings a document of any known version to version `to`. */
export function migrate(json: Json, to: number): Result<Json, readonly LineProblem[]> {
  const { version } = json;
  const place = { layout: null, at: '', field: 'version' };
  if (version === undefined) return refused([problemAt(place, 'version.missing', to, null)]);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return refused([problemAt(place, 'version.unknown', to, version)]);
  if (version > to) return refused([problemAt(place, 'version.future', to, version)]);
  let current = json;
  for (const migration of MIGRATIONS.slice(version, to)) current = { ...migration.migrate(current), version: migration.from + 1 };
  return ok(current);
}
