/** A way into a record: keys of objects and places in lists, as strings. */
export type Path = readonly string[];

type Inner = Readonly<Record<string, unknown>>;

/** What stands at a path; undefined when nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Inner)[key] : undefined), value);
}

/** The same value with something else at a path that exists in it. */
export function withValueAt<T>(value: T, path: Path, next: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return next as T;
  const inner = withValueAt((value as Inner)[key], rest, next);
  if (Array.isArray(value)) return value.map((member, i) => (String(i) === key ? inner : member)) as T;
  return { ...value, [key]: inner };
}
