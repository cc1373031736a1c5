import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';

/** `bench`: hands over to the benchmarks of the repository; `--business`: those of the business case. */
export async function benchCommand(context: Context, business = false): Promise<ExitCode> {
  const name = business ? 'business.mjs' : 'run.mjs';
  const program = join(context.root, 'tests', 'benchmarks', name);
  if (!existsSync(program)) {
    return refuse(
      context,
      [{ code: 'bench.missing', at: program, field: '', expected: `tests/benchmarks/${name}`, got: null }],
      EXIT.wrongCall,
    );
  }
  const child = spawn(process.execPath, [program, ...(context.json ? ['--json'] : [])], { stdio: 'inherit', cwd: context.root });
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return code === 0 ? EXIT.done : code === null ? EXIT.stopped : EXIT.fault;
}
