export type * from './records/document.ts';
export { DOCUMENT_VERSION, documentSchema } from './records/document.ts';
export type * from './records/fields.ts';
export type * from './records/layout.ts';
export type * from './records/shared.ts';
export type * from './records/work.ts';
