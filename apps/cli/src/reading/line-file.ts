import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { findProject, isWhole, isZip, type LineDocument, parseLineText } from '@taktwerk/line';
import type { Problem, Result } from '@taktwerk/units';
import { refused } from '@taktwerk/units';

/** Problems of a file that cannot be read at all, as against a line that can be read and is wrong. */
const UNREADABLE = /^(file|version)\./;

/** Reads a line file or the project of a `.taktwerk` archive. A file that is not there, is no text or is of another kind gives one problem. */
export function readLineFile(path: string): Result<LineDocument, readonly Problem[]> {
  try {
    const bytes = readFileSync(path);
    return isZip(bytes) ? readArchive(bytes, basename(path)) : parseLineText(bytes.toString('utf8'), basename(path));
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code;
    if (code === undefined) throw fault;
    return refused([{ code: 'file.unreadable', at: path, field: '', expected: '.line.json', got: code }]);
  }
}

function readArchive(archive: Uint8Array, name: string): Result<LineDocument, readonly Problem[]> {
  const found = findProject(archive, name);
  if (!found.ok) return found;
  const bytes = found.value.method === 0 ? found.value.packed : unpacked(found.value.packed, found.value.size);
  if (bytes === null || !isWhole(found.value, bytes))
    return refused([{ code: 'file.truncated', at: name, field: '', expected: found.value.size, got: bytes?.length ?? 0 }]);
  return parseLineText(new TextDecoder().decode(bytes), name);
}

/** Never more than the archive has announced. */
function unpacked(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

/** Whether the input could not be read, which is another exit code than a line with problems. */
export const isUnreadable = (problems: readonly Problem[]): boolean => problems.some(({ code }) => UNREADABLE.test(code));
