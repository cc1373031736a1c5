import type { CatalogFile } from '@taktwerk/catalog';
import type { LineDocument } from '@taktwerk/line';

type Load = () => Promise<unknown>;

/** Robots are loaded one by one when a document names them; figures, machines and vehicles are few and come together. */
const ROBOTS = import.meta.glob('../../../../models/robots/*/*.json', { import: 'default' }) as Readonly<Record<string, Load>>;
const FIGURES = import.meta.glob('../../../../models/{machines,people,processes,vehicles}/**/*.json', { import: 'default' }) as Readonly<
  Record<string, Load>
>;

/** Catalog id of a robot file: models/robots/<maker>/<model>.json is `<maker>-<model>`. */
function robotIdOf(path: string): string {
  const [maker, file] = path.split('/').slice(-2);
  return `${maker}-${(file ?? '').replace(/\.json$/, '')}`;
}

const ROBOT_PATHS = new Map(Object.keys(ROBOTS).map((path) => [robotIdOf(path), path]));

/** The file of one robot; null when the catalog has no such id. */
export async function robotFileOf(id: string): Promise<CatalogFile | null> {
  const path = ROBOT_PATHS.get(id);
  return path === undefined ? null : loaded(path, ROBOTS[path]);
}

/** Every robot of the catalog. */
export function allRobotFiles(): Promise<readonly CatalogFile[]> {
  return Promise.all(Object.entries(ROBOTS).map(([path, load]) => loaded(path, load)));
}

/** The catalog files that a document refers to, loaded. Ids that the catalog doesn't have are left for compile to refuse. */
export async function catalogFilesFor(document: LineDocument): Promise<readonly CatalogFile[]> {
  const ids = new Set(
    Object.values(document.layouts).flatMap((layout) =>
      Object.values(layout.records).flatMap((record) => (record.kind === 'robot' ? [record.model] : [])),
    ),
  );
  const paths = [...ids].flatMap((id) => ROBOT_PATHS.get(id) ?? []);
  const robots = paths.map((path) => loaded(path, ROBOTS[path]));
  const figures = Object.entries(FIGURES).map(([path, load]) => loaded(path, load));
  return Promise.all([...robots, ...figures]);
}

async function loaded(path: string, load: Load | undefined): Promise<CatalogFile> {
  return { path: path.slice(path.indexOf('models/')), json: await load?.() };
}
