import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import type { ThemeChoice } from '../theme/palette.ts';

/** Daylight hall, evening hall, or as the system has it. */
export function ThemeSwitch() {
  const { t } = useText();
  const theme = useView((view) => view.theme);
  const setTheme = useView((view) => view.setTheme);
  const choice = (value: ThemeChoice, icon: React.ReactNode) => ({ value, icon, title: t(`studio:theme.${value}`) });
  return (
    <Segmented<ThemeChoice>
      size="small"
      data-testid="theme"
      aria-label={t('studio:top.theme')}
      value={theme}
      onChange={setTheme}
      options={[choice('light', <SunOutlined />), choice('dark', <MoonOutlined />), choice('system', <DesktopOutlined />)]}
    />
  );
}
