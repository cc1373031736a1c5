/** The line document: its records, how it is read, checked, migrated, edited, compared and written. */
export { findProject, isWhole, PROJECT_ENTRY, packProject } from './archive/archive.ts';
export { crc32 } from './archive/crc32.ts';
export { isZip, readZip, writeZip, type ZipEntry } from './archive/zip.ts';
export { diffDocuments } from './diff/documents.ts';
export type { Address, DocumentTitle, Entry, LayoutTitle, RecordsDiff } from './diff/records-diff.ts';
export {
  addressOf,
  applyDiff,
  DOCUMENT_ADDRESS,
  isEmptyDiff,
  layoutAddressOf,
  placeOf,
  reverseDiff,
  squashDiffs,
} from './diff/records-diff.ts';
export { emptyDocument } from './empty-document.ts';
export type { LineProblem, LineProblemCode } from './problem.ts';
export { LINE_PROBLEM_CODES } from './problem.ts';
export { parseLine, parseLineText, readLine, readLineText } from './reading/parse-line.ts';
export type { SavedDecision } from './records/decision.ts';
export { decisionSchema } from './records/decision.ts';
export type * from './records/document.ts';
export { DOCUMENT_VERSION, documentSchema, isRecordId } from './records/document.ts';
export type * from './records/fields.ts';
export type * from './records/floor.ts';
export { DRAWN_ONLY } from './records/floor.ts';
export type * from './records/layout.ts';
export { layoutRecordSchema } from './records/layout.ts';
export type * from './records/shared.ts';
export { sharedRecordSchema } from './records/shared.ts';
export type * from './records/work.ts';
export type * from './records/work-handling.ts';
export type * from './records/work-joining.ts';
export type * from './records/work-shape.ts';
export type * from './records/work-surface.ts';
export { annotatedLineSchema } from './reference/annotate.ts';
export { type Field, fieldsOfDocument } from './reference/fields.ts';
export { noteOf } from './reference/notes.ts';
export { serialiseLine } from './serialise.ts';
export type { HistoryEntry, LineDraft, LineStore } from './store/line-store.ts';
export { openLineStore } from './store/line-store.ts';
export { validateLine } from './validators/validate.ts';
