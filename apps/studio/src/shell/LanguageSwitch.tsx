import { LANGUAGES, type Language } from '@taktwerk/i18n';
import { Segmented } from 'antd';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';

/** A language written in itself, so that everyone finds his own. */
const autonymOf = (language: Language): string => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

export function LanguageSwitch() {
  const { t } = useText();
  const language = useView((view) => view.language);
  const setLanguage = useView((view) => view.setLanguage);
  return (
    <Segmented<Language>
      size="small"
      data-testid="language"
      aria-label={t('studio:top.language')}
      value={language}
      onChange={setLanguage}
      options={LANGUAGES.map((value) => ({ value, label: autonymOf(value) }))}
    />
  );
}
