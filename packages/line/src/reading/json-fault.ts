/** Where a text stops being JSON, and whether it merely ends too early. Lines and columns count from 1. */
export interface JsonFault {
  readonly kind: 'truncated' | 'invalid';
  readonly line: number;
  readonly column: number;
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\]:,])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
/** Beginnings of tokens that only lack their end. */
const UNFINISHED =
  /^(?:"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*(?:\\(?:u[0-9a-fA-F]{0,3})?)?|-|-?(?:0|[1-9]\d*)(?:\.|\.?\d*[eE][+-]?)|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/;

type Expect = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Finds the first fault in a text that `JSON.parse` refused. Engines word and place that error differently; this one is the same
 * everywhere.
 *
 * @returns null when the text is JSON after all
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    if (match === null) break;
    const next = step(open, expect, match);
    if (next === null) return faultAt(text, 'invalid', TOKEN.lastIndex - (match[1] ?? match[2] ?? match[3] ?? '').length);
    expect = next;
    offset = TOKEN.lastIndex;
  }
  const rest = text.slice(offset).trimStart();
  if (rest === '' && expect === 'nothing') return null;
  const truncated = rest === '' || (expect !== 'nothing' && UNFINISHED.test(rest));
  return faultAt(text, truncated ? 'truncated' : 'invalid', truncated ? text.length : text.length - rest.length);
}

/** What may follow after a token, or null when the token may not stand here. */
function step(open: ('{' | '[')[], expect: Expect, match: RegExpExecArray): Expect | null {
  const [, mark, string] = match;
  const after = (): Expect => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  if (expect === 'colon') return mark === ':' ? 'value' : null;
  if (expect === 'key' || expect === 'keyOrEnd') {
    if (string !== undefined) return 'colon';
    return closes(open, mark, expect === 'keyOrEnd') ? after() : null;
  }
  if (expect === 'commaOrEnd') {
    if (mark === ',') return open.at(-1) === '{' ? 'key' : 'value';
    return closes(open, mark, true) ? after() : null;
  }
  if (expect === 'nothing') return null;
  if (mark === undefined) return after();
  if (mark === '{' || mark === '[') {
    open.push(mark);
    return mark === '{' ? 'keyOrEnd' : 'valueOrEnd';
  }
  return closes(open, mark, expect === 'valueOrEnd') ? after() : null;
}

function closes(open: ('{' | '[')[], mark: string | undefined, allowed: boolean): boolean {
  if (!allowed || (mark !== '}' && mark !== ']') || open.at(-1) !== (mark === '}' ? '{' : '[')) return false;
  open.pop();
  return true;
}

function faultAt(text: string, kind: JsonFault['kind'], offset: number): JsonFault {
  const before = text.slice(0, offset).split('\n');
  return { kind, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
