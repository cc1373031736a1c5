/** Exit codes of every command. */
export const EXIT = {
  done: 0,
  /** The line or the answer has problems. */
  problems: 1,
  /** The input can't be read or the call is wrong. */
  wrongCall: 2,
  /** Stopped by the user. */
  stopped: 3,
  /** A fault of ours. */
  fault: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
