import type { Language } from '@taktwerk/i18n';
import { Segmented } from 'antd';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';

/** Each language is written in itself, so that everyone finds his own. */
const CHOICES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh', label: '中' },
  { value: 'en', label: 'EN' },
];

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
      options={[...CHOICES]}
    />
  );
}
