/** Whether two plain values say the same; the order of keys doesn't matter, an absent key is one that is `undefined`. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  return Object.keys({ ...left, ...right }).every((key) => isEqual(left[key], right[key]));
}
