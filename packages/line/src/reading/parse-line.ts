import { ok, type Result, refused } from '@taktwerk/units';
import { type LineProblem, problemAt } from '../problem.ts';
import type { LineDocument } from '../records/document.ts';
import { validateNames, validateRead } from '../validators/validate.ts';
import { findJsonFault } from './json-fault.ts';
import { readShape } from './read-line.ts';

/**
 * Opens a document: migrates it, checks the shape of every record and its ids. It may be half built; `validateLine` tells what keeps it
 * from being simulated. For the studio, which must be able to reopen whatever it saved.
 */
export function readLine(json: unknown): Result<LineDocument, readonly LineProblem[]> {
  const read = readShape(json);
  if (!read.ok) return read;
  const problems = [...read.value.problems, ...validateNames(read.value.document)];
  return problems.length === 0 ? ok(read.value.document) : refused(problems);
}

/**
 * A document that can be compiled: migrate, check the shape, then everything that records must agree on. All problems are
 * collected; a record of wrong shape counts as present, so that it causes no second complaint elsewhere.
 */
export function parseLine(json: unknown): Result<LineDocument, readonly LineProblem[]> {
  const read = readShape(json);
  if (!read.ok) return read;
  const problems = [...read.value.problems, ...validateRead(read.value)];
  return problems.length === 0 ? ok(read.value.document) : refused(problems);
}

/** As `parseLine`, from the text of a file; `fileName` stands in `at` when the text as such can't be read. */
export function parseLineText(text: string, fileName: string): Result<LineDocument, readonly LineProblem[]> {
  const json = parseJson(text, fileName);
  return json.ok ? named(parseLine(json.value), fileName) : json;
}

/** As `readLine`, from the text of a file. */
export function readLineText(text: string, fileName: string): Result<LineDocument, readonly LineProblem[]> {
  const json = parseJson(text, fileName);
  return json.ok ? named(readLine(json.value), fileName) : json;
}

/** Problems of the file as a whole carry its name. */
function named(result: Result<LineDocument, readonly LineProblem[]>, fileName: string): Result<LineDocument, readonly LineProblem[]> {
  if (result.ok) return result;
  const ofFile = (problem: LineProblem): boolean => problem.code === 'file.kind' || problem.code.startsWith('version.');
  return refused(result.problems.map((problem) => (ofFile(problem) ? { ...problem, at: fileName } : problem)));
}

function parseJson(text: string, fileName: string): Result<unknown, readonly LineProblem[]> {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const place = { layout: null, at: fileName, field: '' };
  if (content.trim() === '') return refused([problemAt(place, 'file.empty', 'JSON', text.length)]);
  try {
    return ok(JSON.parse(content) as unknown);
  } catch {
    const fault = findJsonFault(content);
    if (fault === null || !/^\s*[[{]/.test(content)) {
      return refused([problemAt(place, 'file.notJson', '{', content.trimStart().slice(0, 20))]);
    }
    const field = `${fault.line}:${fault.column}`;
    if (fault.kind === 'truncated') return refused([problemAt({ ...place, field }, 'file.truncated', '}', content.slice(-20))]);
    return refused([
      problemAt(
        { ...place, field },
        'file.notJson',
        'JSON',
        (content.split('\n')[fault.line - 1] ?? '').slice(fault.column - 1, fault.column + 19),
      ),
    ]);
  }
}
