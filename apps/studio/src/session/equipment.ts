import { type Catalog, openCatalog } from '@taktwerk/catalog';
import type { LineDocument } from '@taktwerk/line';
import { create } from 'zustand';
import { catalogFilesFor } from '../files/catalog-files.ts';
import { businessDefaults } from '../files/templates.ts';
import { engine } from '../workers/client.ts';

/** Catalog entries of the present document, for the floor; the worker has its own of the same files. */
export const useEquipment = create<{ readonly catalog: Catalog | null }>()(() => ({ catalog: null }));

/** Loads what a document refers to and hands it to the worker and the floor. */
export async function equipFor(document: LineDocument): Promise<void> {
  const [files, defaults] = await Promise.all([catalogFilesFor(document), businessDefaults()]);
  await engine().equip(files, defaults);
  useEquipment.setState({ catalog: openCatalog(files) });
}
