import type { Problem } from '@taktwerk/units';
import { EXIT, type ExitCode } from '../exit.ts';
import { say } from '../output/channel.ts';
import { renderProblems, toldProblems } from '../output/problems.ts';
import { isUnreadable } from '../reading/line-file.ts';
import type { Context } from './context.ts';

/** Tells the problems that stand in the way, in the form asked for. */
export function refuse(context: Context, problems: readonly Problem[], code?: ExitCode): ExitCode {
  const { language, channel, json } = context;
  if (json) channel.out(JSON.stringify({ problems: toldProblems(language, problems) }, null, 2));
  else {
    channel.out(renderProblems(language, problems));
    channel.out(`\n${say(language, 'problem.count', { count: problems.length })}`);
  }
  return code ?? (isUnreadable(problems) ? EXIT.wrongCall : EXIT.problems);
}

/** A call that cannot be meant: the problem is in an option. */
export const refuseOption = (context: Context, option: string, expected: Problem['expected'], got: Problem['got']): ExitCode =>
  refuse(context, [{ code: 'option.value', at: option, field: '', expected, got }], EXIT.wrongCall);
