import { LANGUAGES, type Language, loadMessages } from '@taktwerk/i18n';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { useView } from '../session/view.ts';

/** i18next with the messages of the shown language; keys are flat ("studio:run.start"), so a dot separates nothing. */
export async function startI18n(): Promise<void> {
  const { language } = useView.getState();
  const messages = await loadMessages(language);
  await i18next.use(initReactI18next).init({
    resources: { [language]: messages as Record<string, Record<string, string>> },
    lng: language,
    fallbackLng: 'zh',
    ns: Object.keys(messages),
    defaultNS: 'studio',
    keySeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  useView.subscribe((view, before) => {
    if (view.language !== before.language) void showLanguage(view.language);
  });
}

/** Loads the other languages too: what is written into a document is named in all of them. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(LANGUAGES.map(addLanguage));
}

async function addLanguage(language: Language): Promise<void> {
  const messages = await loadMessages(language);
  for (const [namespace, table] of Object.entries(messages))
    if (!i18next.hasResourceBundle(language, namespace)) i18next.addResourceBundle(language, namespace, table);
}

async function showLanguage(language: Language): Promise<void> {
  await addLanguage(language);
  if (useView.getState().language === language) await i18next.changeLanguage(language);
}
