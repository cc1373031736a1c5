import { DOCUMENT_VERSION, type LineDocument } from './records/document.ts';
import type { Text } from './records/fields.ts';

/**
 * A new project: one layout `as-is`, nothing in it. The caller gives the id and the names, since this package knows neither chance
 * nor language.
 *
 * @param layoutName name of the layout; left out: that of the project
 */
export function emptyDocument(id: string, name: Text, layoutName: Text = name): LineDocument {
  return {
    format: 'taktwerk-line',
    version: DOCUMENT_VERSION,
    id,
    name,
    description: { zh: '', en: '' },
    shared: {},
    layouts: { 'as-is': { name: layoutName, records: {} } },
  };
}
