/** One number or choice inside a larger assumed value. */
export interface Leaf {
  readonly name: string;
  readonly value: number | string | boolean;
}

/** More leaves than this are counted, not listed. */
export const LISTED_LEAVES = 4;

/** Parts of a value that name or number things but are no figures. */
const SILENT = new Set(['name', 'id', 'type']);

/**
 * The figures inside an assumed value: compile hands structures (a distribution, a power rating, a shift pattern) over as JSON text.
 *
 * @returns null when the value is one figure by itself
 */
export function leavesOf(value: number | string): readonly Leaf[] | null {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return null;
  try {
    const leaves: Leaf[] = [];
    collect(JSON.parse(value), '', leaves);
    return leaves;
  } catch {
    return null;
  }
}

function collect(value: unknown, name: string, out: Leaf[]): void {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') out.push({ name, value });
  else if (Array.isArray(value)) for (const member of value) collect(member, name, out);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!SILENT.has(key)) collect(inner, key, out);
  }
}
