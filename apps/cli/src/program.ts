import { Stopped } from '@taktwerk/experiments';
import { LANGUAGES, type Language } from '@taktwerk/i18n';
import { Command, CommanderError, Option } from 'commander';
import { benchCommand } from './commands/bench.ts';
import { businessCaseCommand } from './commands/business-case.ts';
import { callProblem } from './commands/call-problem.ts';
import { catalogCommand } from './commands/catalog.ts';
import { claimsCommand } from './commands/claims.ts';
import { compareCommand } from './commands/compare.ts';
import type { Context } from './commands/context.ts';
import type { DecisionOptions } from './commands/decision-terms.ts';
import { kinematicsBenchCommand } from './commands/kinematics-bench.ts';
import { motionCommand } from './commands/motion.ts';
import { type PlacementOptions, placementCommand } from './commands/placement.ts';
import { type PolicyOptions, policyCommand } from './commands/policy.ts';
import { type PortfolioOptions, portfolioCommand } from './commands/portfolio.ts';
import { type RankOptions, rankCommand } from './commands/rank.ts';
import { refuse } from './commands/refuse.ts';
import { runCommand } from './commands/run.ts';
import { type StabilityCall, stabilityCommand } from './commands/stability.ts';
import { validateCommand } from './commands/validate.ts';
import { verifyCommand } from './commands/verify.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { inlineHost } from './hosts/inline-host.ts';
import { type Channel, say } from './output/channel.ts';

/** The part of the surroundings that a test replaces. */
export interface Surroundings {
  readonly channel: Channel;
  readonly root: string;
  readonly signal: { readonly aborted: boolean };
}

type Typed = Readonly<Record<string, string | boolean | undefined>>;
type Action = (context: Context, args: readonly string[], typed: Typed) => Promise<ExitCode> | ExitCode;

/**
 * The command line: parses a call, runs the command, answers with an exit code.
 *
 * @param args what stands behind the program's name
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const language = languageIn(args);
  let exit: ExitCode = EXIT.done;
  const program = programOf(language, surroundings, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (fault) {
    const json = args.includes('--json');
    return exitOfFault(fault, { ...surroundings, language, json, openExecutor: inlineHost });
  }
}

/** The language is needed before the call is parsed, for the help itself. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && LANGUAGES.includes(value as Language) ? (value as Language) : 'zh';
}

function exitOfFault(fault: unknown, context: Context): ExitCode {
  const { language, channel } = context;
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.done : refuse(context, [callProblem(fault)], EXIT.wrongCall);
  if (fault instanceof Stopped) {
    channel.err(`\n${say(language, 'stopped')}\n`);
    return EXIT.stopped;
  }
  channel.err(`${say(language, 'fault', { text: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })}\n`);
  return EXIT.fault;
}

function programOf(language: Language, surroundings: Surroundings, done: (code: ExitCode) => void): Command {
  const tell = (key: string) => say(language, `help.${key}`);
  const program = new Command('taktwerk')
    .description(tell('program'))
    .version('0.1.0', '--version', tell('version'))
    .helpOption('-h, --help', tell('help'))
    .helpCommand(false)
    .addOption(languageOption(tell))
    .exitOverride()
    .configureOutput({ writeOut: (text) => surroundings.channel.out(text.trimEnd()), writeErr: () => {} });
  const command = (name: string, key: string, action: Action): Command => {
    const made = program.command(name).description(tell(key));
    made.helpOption('-h, --help', tell('help'));
    made.addOption(languageOption(tell));
    made.option('--json', tell('json'));
    made.action(async () => {
      const typed = made.opts<Typed>();
      const context: Context = { ...surroundings, language, json: typed.json === true, openExecutor: inlineHost };
      done(await action(context, made.args, typed));
    });
    return made;
  };
  addCommands(command, tell);
  return program;
}

const languageOption = (tell: (key: string) => string): Option =>
  new Option('--lang <zh|en>', tell('lang')).choices([...LANGUAGES]).default('zh');

function addCommands(command: (name: string, key: string, action: Action) => Command, tell: (key: string) => string): void {
  const study = (made: Command): Command =>
    made
      .option('--replications <n>', tell('replications'))
      .option('--seed <n>', tell('seed'))
      .option('--hours <h>', tell('hours'))
      .option('--warm-up <auto|s>', tell('warmUp'));
  const precise = (made: Command): Command =>
    study(made)
      .option('--antithetic', tell('antithetic'))
      .option('--until-half-width <kpi=width>', tell('untilHalfWidth'))
      .option('--max-replications <n>', tell('maxReplications'))
      .option('--batch-means <n>', tell('batchMeans'))
      .option('--welch <w>', tell('welch'));
  const sides = (made: Command): Command =>
    study(made.requiredOption('--baseline <id>', tell('baseline')).requiredOption('--candidate <id>', tell('candidate')));
  precise(
    command('run <file>', 'run', (context, [file], typed) => runCommand(context, file!, String(typed.layout), typed)).requiredOption(
      '--layout <id>',
      tell('layout'),
    ),
  );
  sides(
    command('compare <file>', 'compare', (context, [file], typed) =>
      compareCommand(context, file!, String(typed.baseline), String(typed.candidate), typed),
    ).option('--antithetic', tell('antithetic')),
  );
  study(
    command('rank <file>', 'rank', (context, [file], typed) => rankCommand(context, file!, typed as RankOptions))
      .requiredOption('--kpi <name>', tell('kpi'))
      .option('--layouts <ids>', tell('layouts'))
      .option('--indifference <d>', tell('indifference'))
      .option('--probability <p>', tell('probability')),
  );
  sides(
    command('business-case <file>', 'businessCase', (context, [file], typed) =>
      businessCaseCommand(context, file!, String(typed.baseline), String(typed.candidate), typed as DecisionOptions),
    ),
  )
    .option('--financing <file>', tell('financing'))
    .option('--claims <file>', tell('claimsFile'))
    .option('--pack <id>', tell('pack'))
    .option('--instruments <ids>', tell('instruments'))
    .option('--confirm <ids>', tell('confirm'))
    .option('--fact <pairs>', tell('fact'))
    .option('--runs <n>', tell('runs'))
    .option('--target-years <n>', tell('targetYears'))
    .option('--csv <file>', tell('csv'))
    .option('--html <file>', tell('html'));
  command('claims <file>', 'claims', (context, [file]) => claimsCommand(context, file!));
  command('validate <file>', 'validate', (context, [file]) => validateCommand(context, file!));
  command('verify', 'verify', (context, _args, typed) => verifyCommand(context, typed))
    .option('--only <ids>', tell('only'))
    .option('--quick', tell('quick'))
    .option('--workers <n>', tell('workers'));
  command('policy <action> [target]', 'policy', (context, [action, target], typed) =>
    policyCommand(context, action!, target, typed as PolicyOptions),
  )
    .option('--pack <id>', tell('pack'))
    .option('--baseline <id>', tell('baseline'))
    .option('--candidate <id>', tell('candidate'))
    .option('--confirm <ids>', tell('confirm'))
    .option('--fact <pairs>', tell('fact'));
  study(
    command('portfolio <files...>', 'portfolio', (context, files, typed) => portfolioCommand(context, files, typed as PortfolioOptions))
      .option('--pack <id>', tell('pack'))
      .option('--baseline <id>', tell('baseline'))
      .option('--candidate <id>', tell('candidate'))
      .option('--district <name>', tell('district'))
      .option('--year <n>', tell('year'))
      .option('--csv <file>', tell('csv')),
  );
  command('motion <file>', 'motion', (context, [file], typed) => motionCommand(context, file!, String(typed.layout), String(typed.station)))
    .requiredOption('--layout <id>', tell('layout'))
    .requiredOption('--station <id>', tell('station'));
  command('placement <file>', 'placement', (context, [file], typed) =>
    placementCommand(context, file!, typed as unknown as PlacementOptions),
  )
    .requiredOption('--layout <id>', tell('layout'))
    .requiredOption('--robot <id>', tell('robot'))
    .option('--range <m>', tell('range'))
    .option('--steps <n>', tell('steps'));
  command('stability <file>', 'stability', (context, [file], typed) => stabilityCommand(context, file!, typed as unknown as StabilityCall))
    .requiredOption('--layout <id>', tell('layout'))
    .option('--station <id>', tell('station'))
    .option('--friction <mu>', tell('friction'));
  command('catalog <action> [id]', 'catalog', (context, [action, id], typed) =>
    catalogCommand(context, action!, id, typed.class as string | undefined),
  ).option('--class <name>', tell('class'));
  command('bench', 'bench', (context, _args, typed) =>
    typed.kinematics === true ? kinematicsBenchCommand(context) : benchCommand(context, typed.business === true),
  )
    .option('--kinematics', tell('benchKinematics'))
    .option('--business', tell('benchBusiness'));
}
