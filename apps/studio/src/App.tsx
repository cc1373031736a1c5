import { ConfigProvider } from 'antd';
import enLocale from 'antd/locale/en_US';
import zhLocale from 'antd/locale/zh_CN';
import { useEffect, useMemo } from 'react';
import { useProject } from './session/project.ts';
import { useView } from './session/view.ts';
import { Shell } from './shell/Shell.tsx';
import { useText } from './text/use-text.ts';
import { antdThemeOf } from './theme/antd-theme.ts';
import { customPropertiesOf, PALETTES } from './theme/palette.ts';
import { useReducedMotion, useShade } from './theme/use-shade.ts';

const LOCALES = { zh: zhLocale, en: enLocale };
const TAGS = { zh: 'zh-CN', en: 'en' };

/** Theme and language around the window. */
export function App() {
  const language = useView((view) => view.language);
  const { name } = useText();
  const document = useProject((project) => project.document);
  const shade = useShade();
  const reducedMotion = useReducedMotion();
  const antdTheme = useMemo(() => antdThemeOf(shade, reducedMotion), [shade, reducedMotion]);
  useEffect(() => {
    const root = window.document.documentElement;
    root.dataset.shade = shade;
    for (const [property, value] of Object.entries(customPropertiesOf(PALETTES[shade]))) root.style.setProperty(property, value);
  }, [shade]);
  useEffect(() => {
    window.document.documentElement.lang = TAGS[language];
    window.document.title = document === null ? 'Taktwerk' : `${name(document.name)} · Taktwerk`;
  }, [language, document, name]);
  return (
    <ConfigProvider theme={antdTheme} locale={LOCALES[language]}>
      <Shell />
    </ConfigProvider>
  );
}
