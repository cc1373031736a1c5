import type { Problem } from '@taktwerk/units';
import type { CommanderError } from 'commander';

/** What commander finds wrong with a call, by its own names. */
const CODES: Readonly<Record<string, string>> = {
  'commander.missingArgument': 'call.missing',
  'commander.missingMandatoryOptionValue': 'call.missing',
  'commander.optionMissingArgument': 'call.missing',
  'commander.unknownOption': 'call.unknown',
  'commander.unknownCommand': 'call.unknown',
  'commander.excessArguments': 'call.unknown',
  'commander.invalidArgument': 'call.value',
};

/** A wrong call as a problem like any other. The word it is about is the quoted one of commander's sentence. */
export function callProblem(error: CommanderError): Problem {
  if (error.code === 'commander.help') return { code: 'call.missing', at: 'COMMAND', field: '', expected: 'taktwerk --help', got: null };
  const word = /'([^']+)'/.exec(error.message)?.[1] ?? 'taktwerk';
  return {
    code: CODES[error.code] ?? 'call.value',
    at: word,
    field: '',
    expected: 'taktwerk --help',
    got: error.message.replace(/^error: /, ''),
  };
}
