import { hasMessage, type Language, message } from './message.ts';

/** Who waits for whom and why, as a run that came to a standstill reports it; `who` and `for` as they are to be shown. */
export interface ShownWait {
  readonly who: string;
  readonly for: string;
  /** A code of `states:wait.…`; of a deadlock of vehicles, the node, lane or zone that they wait at. */
  readonly reason: string;
}

/** One wait of a standstill in words. */
export function waitText(language: Language, kind: string, { who, for: what, reason }: ShownWait): string {
  const known = hasMessage(`states:wait.${reason}`) ? reason : 'other';
  return message(language, `states:wait.${kind === 'deadlock' ? 'traffic' : known}`, { who, what, reason });
}
