import { writeFileSync } from 'node:fs';
import {
  type Portfolio,
  type PortfolioProject,
  portfolioProject,
  portfolioProjectsCsv,
  portfolioStandingsCsv,
  rollUp,
} from '@taktwerk/business';
import { compareLayouts, decisionOf, prepareLayout } from '@taktwerk/study';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import { EXIT, type ExitCode } from '../exit.ts';
import { renderPortfolio } from '../output/portfolio-report.ts';
import { json } from '../output/result-json.ts';
import { readCatalog, readDecisionData, readPolicies } from '../reading/models.ts';
import { readPack } from '../reading/policy-file.ts';
import type { Context } from './context.ts';
import { type ProjectInputs, readProject } from './project-inputs.ts';
import { refuse, refuseOption } from './refuse.ts';
import { progressLine } from './study-call.ts';
import { isWrongOption, studyOptionsOf, type TypedOptions } from './study-options.ts';

/** Options of `portfolio` as typed. */
export interface PortfolioOptions extends TypedOptions {
  readonly pack?: string;
  readonly baseline?: string;
  readonly candidate?: string;
  readonly district?: string;
  readonly year?: string;
  readonly csv?: string;
}

/** `portfolio FILES… --pack ID`: every project simulated and priced, rolled up by district and year against the pack's targets. */
export async function portfolioCommand(context: Context, files: readonly string[], typed: PortfolioOptions): Promise<ExitCode> {
  const known = readPolicies(context.root).map(({ id }) => id);
  if (typed.pack === undefined) return refuseOption(context, '--pack', known, null);
  const pack = readPack(context.root, typed.pack);
  if (!pack.ok) return refuse(context, pack.problems, EXIT.wrongCall);
  if (typed.year !== undefined && !/^\d{4}$/.test(typed.year)) return refuseOption(context, '--year', 'YYYY', typed.year);
  const projects: PortfolioProject[] = [];
  for (const file of new Set(files)) {
    const project = readProject(context.root, file, typed);
    if (!project.ok) return refuse(context, project.problems);
    const options = studyOptionsOf(project.value.document, typed);
    if (isWrongOption(options)) return refuseOption(context, options.option, options.expected, options.got);
    const priced = await pricedProject(context, file, project.value, options);
    if (!priced.ok) return refuse(context, priced.problems);
    projects.push(priced.value);
  }
  const chosen = projects.filter(
    ({ district, year }) =>
      (typed.district === undefined || district === typed.district) && (typed.year === undefined || year === Number(typed.year)),
  );
  const portfolio = rollUp(chosen, pack.value);
  if (typed.csv !== undefined) writeCsv(typed.csv, portfolio, chosen);
  context.channel.out(
    context.json ? json({ ...portfolio, projects: chosen }) : renderPortfolio(context.language, pack.value, portfolio, chosen),
  );
  return EXIT.done;
}

/** Projects in the file named, standings beside it; with a byte order mark, so that a spreadsheet reads Chinese names right. */
function writeCsv(path: string, portfolio: Portfolio, projects: readonly PortfolioProject[]): void {
  writeFileSync(path, `\uFEFF${portfolioProjectsCsv(projects)}`);
  writeFileSync(path.replace(/(\.csv)?$/, '.targets.csv'), `\uFEFF${portfolioStandingsCsv(portfolio)}`);
}

async function pricedProject(
  context: Context,
  file: string,
  { document, sides }: ProjectInputs,
  options: Parameters<typeof compareLayouts>[4],
): Promise<Result<PortfolioProject, readonly Problem[]>> {
  const catalog = readCatalog(context.root);
  const before = prepareLayout(document, sides.baseline, catalog);
  const after = prepareLayout(document, sides.candidate, catalog);
  if (!before.ok || !after.ok) return refused([before, after].flatMap((side) => (side.ok ? [] : side.problems)));
  const executor = context.openExecutor();
  try {
    const progress = progressLine(context);
    const compared = await compareLayouts(document, sides.baseline, sides.candidate, catalog, options, executor, progress, context.signal);
    if (!compared.ok) return compared;
    const decided = decisionOf(document, compared.value, before.value.line, after.value.line, readDecisionData(context.root));
    if (!decided.ok) return decided;
    const { decision, ...kpis } = decided.value;
    if (decision.problems.length > 0) return refused(decision.problems);
    return ok(portfolioProject(file, decision.inputs, kpis.before, kpis.after, decision.business));
  } finally {
    await executor.close();
  }
}
