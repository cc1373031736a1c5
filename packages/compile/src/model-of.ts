import { buildModel, type CompiledModel } from '@taktwerk/engine';
import type { Problem, Result } from '@taktwerk/units';
import type { CompiledLine } from './compiled-line.ts';

/**
 * The engine's model of a compiled line, laid out in columns, with its hash.
 *
 * @returns what the engine refuses in it: a stage that leads nowhere, a share that does not sum to 1, a vehicle off its network …
 */
export const modelOf = (line: Pick<CompiledLine, 'spec'>): Result<CompiledModel, Problem[]> => buildModel(line.spec);
