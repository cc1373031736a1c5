import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';

/** `bench`: hands over to the benchmarks of the repository. */
export async function benchCommand(context: Context): Promise<ExitCode> {
  const program = join(context.root, 'tests', 'benchmarks', 'run.mjs');
  if (!existsSync(program)) {
    return refuse(
      context,
      [{ code: 'bench.missing', at: program, field: '', expected: 'tests/benchmarks/run.mjs', got: null }],
      EXIT.wrongCall,
    );
  }
  const child = spawn(process.execPath, [program, ...(context.json ? ['--json'] : [])], { stdio: 'inherit', cwd: context.root });
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return code === 0 ? EXIT.done : code === null ? EXIT.stopped : EXIT.fault;
}
