import { message } from '@taktwerk/i18n';

/** A text of the tables in both languages, for what becomes part of a document. */
export const named = (key: string): { readonly zh: string; readonly en: string } => ({ zh: message('zh', key), en: message('en', key) });
