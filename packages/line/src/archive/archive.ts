/** One project as one file: a `.taktwerk` archive with the line document in it. */
import { ok, type Result, refused } from '@taktwerk/units';
import { type LineProblem, problemAt } from '../problem.ts';
import { crc32 } from './crc32.ts';
import { readZip, writeZip, type ZipEntry } from './zip.ts';

export const PROJECT_ENTRY = 'project.line.json';
const MANIFEST_ENTRY = 'taktwerk.json';
/** Projects beyond this are refused before they are unpacked, bytes. */
const LARGEST = 256 * 1024 * 1024;

/** Packs the UTF-8 text of a line file into an archive. Equal texts give equal archives. */
export function packProject(text: Uint8Array): Uint8Array {
  const manifest = `{ "format": "taktwerk-archive", "version": 1, "project": "${PROJECT_ENTRY}" }\n`;
  const bytes = Uint8Array.from(manifest, (sign) => sign.charCodeAt(0));
  return writeZip([
    { name: MANIFEST_ENTRY, bytes },
    { name: PROJECT_ENTRY, bytes: text },
  ]);
}

/** The line file inside an archive, still packed if some other program has compressed it; refused when it is cut off or of another kind. */
export function findProject(archive: Uint8Array, fileName: string): Result<ZipEntry, readonly LineProblem[]> {
  const place = { layout: null, at: fileName, field: '' };
  const entries = readZip(archive);
  if (entries === null) return refused([problemAt(place, 'file.truncated', 'PK', archive.length)]);
  const entry = entries.find(({ name }) => name === PROJECT_ENTRY) ?? entries.find(({ name }) => name.endsWith('.line.json'));
  if (entry === undefined || (entry.method !== 0 && entry.method !== 8) || entry.size > LARGEST)
    return refused([problemAt(place, 'file.kind', PROJECT_ENTRY, entries.map(({ name }) => name).join(', '))]);
  return ok(entry);
}

/** Whether unpacked bytes are what was put into the archive. */
export const isWhole = (entry: ZipEntry, bytes: Uint8Array): boolean => bytes.length === entry.size && crc32(bytes) === entry.crc;
