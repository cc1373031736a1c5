import type { BusinessInputs } from '@taktwerk/business';
import type { LineDocument } from '@taktwerk/line';
import { businessInputsFor } from '@taktwerk/study';
import type { Problem, Result } from '@taktwerk/units';
import { ok, refused } from '@taktwerk/units';
import { readLineFile } from '../reading/line-file.ts';
import { readDefaults } from '../reading/models.ts';

/** The two layouts that a project compares. */
export interface Sides {
  readonly baseline: string;
  readonly candidate: string;
}

/** A project file with its prices. */
export interface ProjectInputs {
  readonly document: LineDocument;
  readonly sides: Sides;
  readonly inputs: BusinessInputs;
}

/**
 * Reads a project file and its business inputs.
 *
 * @param typed layouts as typed; without them the first two of the file
 */
export function readProject(
  root: string,
  file: string,
  typed: { readonly baseline?: string | undefined; readonly candidate?: string | undefined },
): Result<ProjectInputs, readonly Problem[]> {
  const parsed = readLineFile(file);
  if (!parsed.ok) return parsed;
  const known = Object.keys(parsed.value.layouts);
  const sides = { baseline: typed.baseline ?? known[0] ?? '', candidate: typed.candidate ?? known[1] ?? known[0] ?? '' };
  for (const [option, id] of [
    ['--baseline', sides.baseline],
    ['--candidate', sides.candidate],
  ] as const) {
    if (!known.includes(id)) return refused([{ code: 'layout.unknown', at: id, field: option, expected: known, got: id }]);
  }
  const inputs = businessInputsFor(parsed.value, sides.baseline, sides.candidate, readDefaults(root));
  return inputs.ok ? ok({ document: parsed.value, sides, inputs: inputs.value }) : inputs;
}
