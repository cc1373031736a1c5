import type { messages } from './zh/index.ts';

export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];
export type Namespace = keyof typeof messages;
export type MessageValues = Readonly<Record<string, string | number>>;
/** Sentences by namespace and key; what i18next is given as resources. */
export type Messages = Readonly<Record<Namespace, Readonly<Record<string, string>>>>;

/** The languages that are loaded: a page loads the shown one first, everything else all of them (`all.ts`). */
const loaded = new Map<Language, Messages>();

/** Makes a language known to `message`. */
export function giveMessages(language: Language, messages: Messages): void {
  loaded.set(language, messages);
}

/**
 * The sentence for a key, with `{{name}}` replaced by the values.
 *
 * @param key "namespace:key", for example "problems:route.nowhere"
 * @returns the sentence (in another language while this one is not loaded), or the key itself when the table has none (a test fails on that, a user never loses the fact)
 */
export function message(language: Language, key: string, values: MessageValues = {}): string {
  const split = key.indexOf(':');
  const messages = loaded.get(language) ?? anyLoaded();
  const table: Readonly<Record<string, string>> | undefined = messages?.[key.slice(0, split) as Namespace];
  const text = table?.[key.slice(split + 1)];
  if (text === undefined) return key;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Both languages have the same keys (a test holds it). */
const anyLoaded = (): Messages | undefined => loaded.values().next().value;

/** Whether the tables have this key. */
export function hasMessage(key: string): boolean {
  const split = key.indexOf(':');
  const table: Readonly<Record<string, string>> | undefined = anyLoaded()?.[key.slice(0, split) as Namespace];
  return table?.[key.slice(split + 1)] !== undefined;
}
