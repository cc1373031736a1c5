import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import { PALETTES, type Shade } from './palette.ts';

export const FONT_FAMILY =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", sans-serif';

/** antd's tokens for a shade: plain surfaces, one accent, 4-px rhythm, short motion. */
export function antdThemeOf(shade: Shade, reducedMotion: boolean): ThemeConfig {
  const palette = PALETTES[shade];
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorSuccess: palette.better,
      colorError: palette.worse,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorBgBase: palette.surface,
      colorBgContainer: palette.surface,
      colorBgElevated: shade === 'dark' ? palette.raised : palette.surface,
      colorBgLayout: palette.page,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      borderRadius: 6,
      motion: !reducedMotion,
      fontFamily: FONT_FAMILY,
      fontSize: 13,
      motionDurationSlow: '0.2s',
      motionDurationMid: '0.15s',
      motionDurationFast: '0.1s',
      sizeUnit: 4,
      controlHeight: 30,
      controlHeightSM: 24,
      fontSizeSM: 12,
    },
    components: {
      Tabs: { horizontalItemPaddingSM: '9px 0', horizontalItemGutter: 10, titleFontSizeSM: 12.5 },
      Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8 },
    },
  };
}
