/** The catalog of the repository, bundled. */
import { type Catalog, openCatalog } from '@taktwerk/catalog';

const files = import.meta.glob('../../../models/{robots,vehicles,machines,processes,people}/**/*.json', { eager: true, import: 'default' });

export const catalog: Catalog = openCatalog(Object.entries(files).map(([path, json]) => ({ path, json })));
