import { type Catalog, type CatalogFile, openCatalog } from '@taktwerk/catalog';
import type { LineDocument } from '@taktwerk/line';
import { create } from 'zustand';
import { catalogFilesFor, robotFileOf } from '../files/catalog-files.ts';
import { businessDefaults } from '../files/templates.ts';
import { engine } from '../workers/client.ts';
import { forgetCompiled } from './run-study.ts';

interface Equipment {
  readonly catalog: Catalog | null;
  readonly files: readonly CatalogFile[];
}

/** Catalog entries of the present document, for the floor; the worker has its own of the same files. */
export const useEquipment = create<Equipment>()(() => ({ catalog: null, files: [] }));

/** Loads what a document refers to and hands it to the worker and the floor. */
export async function equipFor(document: LineDocument): Promise<void> {
  await equip(await catalogFilesFor(document));
}

/** Adds a robot that an edit is about to name; it stays, so that undo and redo find both. */
export async function equipModel(model: string): Promise<void> {
  const { files } = useEquipment.getState();
  const file = await robotFileOf(model);
  if (file !== null && !files.some(({ path }) => path === file.path)) await equip([...files, file]);
}

async function equip(files: readonly CatalogFile[]): Promise<void> {
  await engine().equip(files, await businessDefaults());
  forgetCompiled();
  useEquipment.setState({ catalog: openCatalog(files), files });
}
