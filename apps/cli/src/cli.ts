import '@taktwerk/i18n/all';
import { processChannel } from './output/channel.ts';
import { main } from './program.ts';
import { repositoryRoot } from './reading/repository.ts';

/** The process around the command line: arguments in, exit code out, Ctrl-C once to stop in order, twice to stop at once. */
const signal = { aborted: false };
process.on('SIGINT', () => {
  if (signal.aborted) process.exit(3);
  signal.aborted = true;
});

// A reader that has seen enough (`… --json | head`) closes the pipe: nobody is left to answer, and nothing went wrong.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), { channel: processChannel, root: repositoryRoot(), signal });
