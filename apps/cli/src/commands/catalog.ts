import type { Catalog, FigureGroup, MachineSpec, RobotSpec, VehicleSpec } from '@taktwerk/catalog';
import { armKindOf, chainFromRows } from '@taktwerk/kinematics';
import { EXIT, type ExitCode } from '../exit.ts';
import { renderCatalogEntry, renderCatalogList } from '../output/catalog-report.ts';
import { json } from '../output/result-json.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse, refuseOption } from './refuse.ts';

/** One line of `catalog list`; null where the entry does not say, or its kind has no such figure. */
export interface CatalogRow {
  readonly id: string;
  readonly type: 'robot' | 'vehicle' | 'machine' | 'figures';
  readonly maker: string | null;
  readonly model: string;
  readonly classes: readonly string[];
  readonly axes: number | null;
  readonly payloadKg: number | null;
  readonly reachM: number | null;
  /** A: read and reproduced; D: no chain (robots only). */
  readonly quality: string | null;
}

export type CatalogEntry =
  | { readonly type: 'robot'; readonly entry: RobotSpec }
  | { readonly type: 'vehicle'; readonly entry: VehicleSpec }
  | { readonly type: 'machine'; readonly entry: MachineSpec }
  | { readonly type: 'figures'; readonly entry: FigureGroup };

const ACTIONS = ['list', 'show'];

/** `catalog list [--class NAME] | show ID`: what the catalog holds, every value with its origin. */
export function catalogCommand(context: Context, action: string, target: string | undefined, named: string | undefined): ExitCode {
  if (!ACTIONS.includes(action)) return refuseOption(context, 'catalog', ACTIONS, action);
  const catalog = readCatalog(context.root);
  if (action === 'list') return list(context, catalog, named);
  if (target === undefined) return refuseOption(context, 'catalog show', 'ID', null);
  const found = entryOf(catalog, target);
  if (found === null) {
    const like = rowsOf(catalog).map(({ id }) => id);
    const near = like.filter((id) => id.includes(target.toLowerCase())).slice(0, 20);
    return refuse(
      context,
      [{ code: 'catalog.unknown', at: target, field: '', expected: near.length > 0 ? near : ['catalog list'], got: target }],
      EXIT.wrongCall,
    );
  }
  context.channel.out(
    context.json ? json({ type: found.type, ...found.entry, ...derivedOf(found) }) : renderCatalogEntry(context.language, found),
  );
  return EXIT.done;
}

function list(context: Context, catalog: Catalog, named: string | undefined): ExitCode {
  const all = rowsOf(catalog);
  const rows = named === undefined ? all : all.filter(({ classes, type }) => type === named || classes.includes(named));
  if (rows.length === 0) {
    const known = [...new Set(all.flatMap(({ classes, type }) => [type, ...classes]))].sort();
    return refuseOption(context, '--class', known, named ?? null);
  }
  context.channel.out(context.json ? json({ entries: rows }) : renderCatalogList(context.language, rows));
  return EXIT.done;
}

/** Every entry of the catalog as a line: robots, vehicles, machines, groups of figures, each sorted by id. */
export function rowsOf(catalog: Catalog): CatalogRow[] {
  const none = { axes: null, payloadKg: null, reachM: null, quality: null };
  return [
    ...catalog.robots().map(
      ({ id, maker, model, classes, axes, payloadKg, reachM, quality }): CatalogRow => ({
        ...{ id, type: 'robot', maker, model, classes, axes, payloadKg: payloadKg?.value ?? null, reachM: reachM?.value ?? null, quality },
      }),
    ),
    ...catalog.vehicles().map(
      ({ id, maker, model, classes, payloadKg }): CatalogRow => ({
        ...{ ...none, id, type: 'vehicle', maker, model, classes, payloadKg: payloadKg?.value ?? null },
      }),
    ),
    ...catalog
      .machines()
      .map(({ id, name }): CatalogRow => ({ ...none, id, type: 'machine', maker: null, model: `${name.zh} ${name.en}`, classes: [] })),
    ...catalog.figureGroups().map(({ id }): CatalogRow => ({ ...none, id, type: 'figures', maker: null, model: id, classes: [] })),
  ];
}

function entryOf(catalog: Catalog, id: string): CatalogEntry | null {
  const [robot, vehicle, machine, figures] = [catalog.robot(id), catalog.vehicle(id), catalog.machine(id), catalog.figures(id)];
  if (robot !== undefined) return { type: 'robot', entry: robot };
  if (vehicle !== undefined) return { type: 'vehicle', entry: vehicle };
  if (machine !== undefined) return { type: 'machine', entry: machine };
  return figures === undefined ? null : { type: 'figures', entry: figures };
}

/** What follows from an entry: which inverse an arm has. */
function derivedOf(found: CatalogEntry): { readonly inverse?: string | null } {
  if (found.type !== 'robot') return {};
  const { chain, delta } = found.entry;
  return { inverse: chain === null ? (delta === null ? null : 'delta') : armKindOf(chainFromRows(chain.value)) };
}
