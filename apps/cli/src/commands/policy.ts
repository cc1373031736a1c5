import { checkPolicy, checkSums, type PolicyPack, policyFactsOf } from '@taktwerk/business';
import { savedTermsOf } from '@taktwerk/study';
import { EXIT, type ExitCode } from '../exit.ts';
import { renderPolicyCheck, renderPolicyList, renderPolicyPack } from '../output/policy-report.ts';
import { json } from '../output/result-json.ts';
import { readPolicies } from '../reading/models.ts';
import { readPack } from '../reading/policy-file.ts';
import type { Context } from './context.ts';
import { factsOf } from './facts.ts';
import { readProject } from './project-inputs.ts';
import { refuse, refuseOption } from './refuse.ts';

/** Options of `policy check` as typed. */
export interface PolicyOptions {
  readonly pack?: string;
  readonly baseline?: string;
  readonly candidate?: string;
  readonly confirm?: string;
  readonly fact?: string;
}

const ACTIONS = ['list', 'show', 'check'];

/** `policy list | show PACK | check FILE --pack ID`: what policies say, and whether a project may claim it. */
export function policyCommand(context: Context, action: string, target: string | undefined, typed: PolicyOptions): ExitCode {
  if (!ACTIONS.includes(action)) return refuseOption(context, 'policy', ACTIONS, action);
  if (action === 'list') return list(context);
  if (target === undefined) return refuseOption(context, `policy ${action}`, action === 'show' ? 'PACK' : 'FILE', null);
  return action === 'show' ? show(context, target) : check(context, target, typed);
}

function list(context: Context): ExitCode {
  const packs = readPolicies(context.root);
  context.channel.out(context.json ? json({ packs: packs.map(summaryOf) }) : renderPolicyList(context.language, packs));
  return EXIT.done;
}

function summaryOf({ id, title, issuer, documentNumber, issued, effective, period, status, targets, tables, instruments }: PolicyPack) {
  const counts = { targets: targets.length, tables: tables.length, instruments: instruments.length };
  return { id, title, issuer, documentNumber, issued, effective, period, status, expired: status === 'expired', ...counts };
}

/** The whole pack, every table cell in it, and its sums worked out again. */
function show(context: Context, name: string): ExitCode {
  const pack = readPack(context.root, name);
  if (!pack.ok) return refuse(context, pack.problems, EXIT.wrongCall);
  const sums = checkSums(pack.value);
  const answer = { ...pack.value, expired: pack.value.status === 'expired', sums };
  context.channel.out(context.json ? json(answer) : renderPolicyPack(context.language, pack.value, sums));
  return sums.every(({ holds }) => holds) ? EXIT.done : EXIT.problems;
}

function check(context: Context, file: string, typed: PolicyOptions): ExitCode {
  if (typed.pack === undefined)
    return refuseOption(
      context,
      '--pack',
      readPolicies(context.root).map(({ id }) => id),
      null,
    );
  const pack = readPack(context.root, typed.pack);
  if (!pack.ok) return refuse(context, pack.problems, EXIT.wrongCall);
  const facts = factsOf(typed.fact);
  if (facts === null) return refuseOption(context, '--fact', 'name=number,…', typed.fact ?? null);
  const project = readProject(context.root, file, typed);
  if (!project.ok) return refuse(context, project.problems);
  const saved = savedTermsOf(project.value.document).policy;
  const own = saved?.pack === pack.value.id ? saved : null;
  const known = { ...policyFactsOf(project.value.inputs), ...own?.facts, ...facts };
  const confirmed = (typed.confirm ?? '').split(',').filter((id) => id !== '');
  const answer = checkPolicy(pack.value, known, [...(own?.confirmed ?? []), ...confirmed]);
  context.channel.out(
    context.json ? json({ file, ...project.value.sides, facts: known, ...answer }) : renderPolicyCheck(context.language, answer),
  );
  return EXIT.done;
}
