import { checkClaims, parseClaims } from '@taktwerk/business';
import { EXIT, type ExitCode } from '../exit.ts';
import { renderFindings } from '../output/decision-report.ts';
import { json } from '../output/result-json.ts';
import type { Context } from './context.ts';
import { readJsonFile } from './decision-terms.ts';
import { refuse } from './refuse.ts';

/** `claims FILE`: contradictions in what somebody claims; exit 1 when there are some. */
export function claimsCommand(context: Context, file: string): ExitCode {
  const read = readJsonFile(file);
  if (!read.ok) return refuse(context, read.problems, EXIT.wrongCall);
  const parsed = parseClaims(read.value, file);
  if (!parsed.ok) return refuse(context, parsed.problems, EXIT.wrongCall);
  const findings = checkClaims(parsed.value);
  context.channel.out(context.json ? json({ file, findings }) : renderFindings(context.language, findings));
  return findings.length === 0 ? EXIT.done : EXIT.problems;
}
