import { resources } from '@taktwerk/i18n';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { useView } from '../session/view.ts';

/** i18next with the message tables of `@taktwerk/i18n`; keys are flat ("studio:run.start"), so a dot separates nothing. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    resources: resources as Record<string, Record<string, Record<string, string>>>,
    lng: useView.getState().language,
    fallbackLng: 'zh',
    ns: Object.keys(resources.zh),
    defaultNS: 'studio',
    keySeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  useView.subscribe((view, before) => {
    if (view.language !== before.language) void i18next.changeLanguage(view.language);
  });
}
