import type { LineDocument } from './records/document.ts';

/** Keys that stand first, in this order; all others follow in the order of their code units. */
const FIRST = [
  'format',
  'version',
  'kind',
  'type',
  'id',
  'name',
  'description',
  'zh',
  'en',
  'from',
  'to',
  'at',
  'x',
  'y',
  'z',
  'min',
  'mode',
  'max',
];
const RANK = new Map(FIRST.map((key, i) => [key, i]));
const WIDTH = 120;

/**
 * The text of a document's file: one canonical form, so that equal documents are equal byte for byte and a changed field is a
 * changed line. Two spaces of indent; what fits on a line of 120 characters stands on one line.
 */
export function serialiseLine(document: LineDocument): string {
  return `${textOf(document, 0, 0)}\n`;
}

function keysOf(value: object): string[] {
  const rank = (key: string): number => RANK.get(key) ?? FIRST.length;
  return Object.entries(value)
    .flatMap(([key, part]) => (part === undefined ? [] : [key]))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** @param used characters of the line that are taken already: its indent and the key before this value */
function textOf(value: unknown, depth: number, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = flatText(value, WIDTH - used);
  if (flat !== null && depth > 0) return flat;
  const indent = '  '.repeat(depth + 1);
  const close = `\n${'  '.repeat(depth)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((part) => indent + textOf(part, depth + 1, indent.length + 1)).join(',\n')}${close}]`;
  }
  const keys = keysOf(value);
  if (keys.length === 0) return '{}';
  const lines = keys.map((key) => {
    const name = `${indent}${JSON.stringify(key)}: `;
    return name + textOf((value as Record<string, unknown>)[key], depth + 1, name.length + 1);
  });
  return `{\n${lines.join(',\n')}${close}}`;
}

/** The value on one line, or null as soon as it needs more than `room` characters. */
function flatText(value: unknown, room: number): string | null {
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : null;
  }
  const isList = Array.isArray(value);
  const names = isList ? value.map((_, i) => String(i)) : keysOf(value);
  const parts: string[] = [];
  let left = room - 4;
  for (const name of names) {
    const key = isList ? '' : `${JSON.stringify(name)}: `;
    const part = flatText((value as Record<string, unknown>)[name], left - key.length);
    if (part === null) return null;
    parts.push(key + part);
    left -= key.length + part.length + 2;
    if (left < -2) return null;
  }
  if (isList) return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
