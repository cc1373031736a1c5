/** Every language at once, for whom a download costs nothing: the command line, the gallery and the tests import this once. */
import { messages as en } from './en/index.ts';
import { giveMessages, type Language, type Messages } from './message.ts';
import { messages as zh } from './zh/index.ts';

/** Tables by language, namespace and key. */
export const resources = { zh, en } as const satisfies Readonly<Record<Language, Messages>>;

giveMessages('zh', zh);
giveMessages('en', en);
