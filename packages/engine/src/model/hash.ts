/**
 * A stable 64-bit hash of plain content, in hex: the name of a model, and so the key of its results.
 * Object keys are taken in alphabetical order; two 32-bit multiplicative hashes run side by side.
 */
export function hashOf(content: unknown): string {
  const state = new Int32Array([0x811c9dc5 | 0, 0x9e3779b9 | 0]);
  feed(state, content);
  const a = finish(state[0]!, state[1]!);
  const b = finish(state[1]!, a);
  return hex(a) + hex(b);
}

function feed(state: Int32Array, value: unknown): void {
  if (Array.isArray(value)) {
    text(state, '[');
    for (const item of value) feed(state, item);
    text(state, ']');
  } else if (value !== null && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    text(state, '{');
    for (const key of Object.keys(record).sort()) {
      if (record[key] === undefined) continue;
      text(state, key);
      feed(state, record[key]);
    }
    text(state, '}');
  } else {
    text(state, `${typeof value}:${String(value)};`);
  }
}

function text(state: Int32Array, characters: string): void {
  let a = state[0]!;
  let b = state[1]!;
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  state[0] = a;
  state[1] = b;
}

function finish(a: number, b: number): number {
  let h = a ^ Math.imul(b ^ (b >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
