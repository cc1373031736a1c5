import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type LineDocument, parseLineText } from '@taktwerk/line';
import type { Problem, Result } from '@taktwerk/units';
import { refused } from '@taktwerk/units';

/** Problems of a file that cannot be read at all, as against a line that can be read and is wrong. */
const UNREADABLE = /^(file|version)\./;

/** Reads a line file. A file that is not there, is no text or is of another kind gives one problem. */
export function readLineFile(path: string): Result<LineDocument, readonly Problem[]> {
  try {
    return parseLineText(readFileSync(path, 'utf8'), basename(path));
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code;
    if (code === undefined) throw fault;
    return refused([{ code: 'file.unreadable', at: path, field: '', expected: '.line.json', got: code }]);
  }
}

/** Whether the input could not be read, which is another exit code than a line with problems. */
export const isUnreadable = (problems: readonly Problem[]): boolean => problems.some(({ code }) => UNREADABLE.test(code));
