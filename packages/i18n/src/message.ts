import { messages as en } from './en/index.ts';
import { messages as zh } from './zh/index.ts';

export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];
export type Namespace = keyof typeof zh;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Tables by language, namespace and key; what i18next is given as resources. */
export const resources: Readonly<Record<Language, Readonly<Record<Namespace, Readonly<Record<string, string>>>>>> = { zh, en };

/**
 * The sentence for a key, with `{{name}}` replaced by the values.
 *
 * @param key "namespace:key", for example "problems:route.nowhere"
 * @returns the sentence, or the key itself when the table has none (a test fails on that, a user never loses the fact)
 */
export function message(language: Language, key: string, values: MessageValues = {}): string {
  const split = key.indexOf(':');
  const table: Readonly<Record<string, string>> | undefined = resources[language][key.slice(0, split) as Namespace];
  const text = table?.[key.slice(split + 1)];
  if (text === undefined) return key;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Whether a table has this key. */
export function hasMessage(key: string): boolean {
  const split = key.indexOf(':');
  const table: Readonly<Record<string, string>> | undefined = resources.zh[key.slice(0, split) as Namespace];
  return table?.[key.slice(split + 1)] !== undefined;
}
