import type { Language } from '@taktwerk/i18n';
import { message } from '@taktwerk/i18n';

/** Where a command writes: answers to `out`, progress and faults to `err`. Tests give their own. */
export interface Channel {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody watches `err`, so that progress makes sense. */
  readonly watched: boolean;
}

export const processChannel: Channel = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY === true,
};

/** Sentence of the namespace `cli`. */
export const say = (language: Language, key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  message(language, `cli:${key}`, values);
