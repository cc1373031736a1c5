import { giveMessages, type Language, type Messages } from './message.ts';

const FILES: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  zh: () => import('./zh/index.ts'),
  en: () => import('./en/index.ts'),
};

/** Loads a language and makes it known; what is loaded already is only given back. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { messages } = await FILES[language]();
  giveMessages(language, messages);
  return messages;
}
