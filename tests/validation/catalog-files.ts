/** The catalog of this repository, read from disk for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Catalog, type CatalogFile, openCatalog, type RobotSpec } from '@taktwerk/catalog';
import { type Chain, chainFromRows } from '@taktwerk/kinematics';

const MODELS = new URL('../../models/', import.meta.url);
const FOLDERS = ['robots', 'vehicles', 'machines', 'processes', 'people'];

export function catalogFiles(): CatalogFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, MODELS), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => `${folder}/${path}`),
  )
    .sort()
    .map((path) => ({ path, json: JSON.parse(readFileSync(new URL(path, MODELS), 'utf8')) as unknown }));
}

export const openTestCatalog = (): Catalog => openCatalog(catalogFiles());

/** The kinematic chain of a catalog robot, or undefined where none is known. */
export function chainOf(robot: RobotSpec): Chain | undefined {
  if (robot.chain === null) return undefined;
  return chainFromRows(robot.chain.value, { range: robot.range?.value });
}
