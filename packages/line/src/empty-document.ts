import { DOCUMENT_VERSION, type LineDocument } from './records/document.ts';

/** A new project: one layout, nothing in it. The caller gives the id, since this package knows neither chance nor time. */
export function emptyDocument(id: string, name: LineDocument['name'] = { zh: '新产线', en: 'New line' }): LineDocument {
  return {
    format: 'taktwerk-line',
    version: DOCUMENT_VERSION,
    id,
    name,
    description: { zh: '', en: '' },
    shared: {},
    layouts: { 'as-is': { name: { zh: '现状', en: 'As is' }, records: {} } },
  };
}
