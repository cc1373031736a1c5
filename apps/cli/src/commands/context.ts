import type { AbortSignalLike, Executor } from '@taktwerk/experiments';
import type { Language } from '@taktwerk/i18n';
import type { Channel } from '../output/channel.ts';

/** What every command is given. */
export interface Context {
  readonly language: Language;
  readonly json: boolean;
  readonly channel: Channel;
  /** Folder of the repository. */
  readonly root: string;
  readonly signal: AbortSignalLike;
  readonly openExecutor: () => Executor;
}
