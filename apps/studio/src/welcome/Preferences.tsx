import { LANGUAGES, type Language } from '@taktwerk/i18n';
import { Modal, Segmented } from 'antd';
import { closeDialog } from '../palette/dialogs.ts';
import { type MotionChoice, type QualityChoice, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import type { ThemeChoice } from '../theme/palette.ts';
import './welcome.css';

const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'system'];
const QUALITIES: readonly QualityChoice[] = ['auto', 'low', 'medium', 'high'];
const MOTIONS: readonly MotionChoice[] = ['system', 'reduced'];
/** A language written in itself. */
const autonymOf = (language: Language): string => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** How the studio looks and moves; kept in this browser. */
export default function Preferences() {
  const { t } = useText();
  const { language, theme, quality, motion, setLanguage, setTheme, setQuality, setMotion } = useView();
  return (
    <Modal
      open
      transitionName=""
      maskTransitionName=""
      footer={null}
      onCancel={closeDialog}
      width={460}
      title={t('build:command.preferences')}
    >
      <div className="tw-preferences" data-testid="preferences">
        <Row label={t('studio:top.language')}>
          <Segmented<Language>
            value={language}
            onChange={setLanguage}
            options={LANGUAGES.map((value) => ({ value, label: autonymOf(value) }))}
          />
        </Row>
        <Row label={t('studio:top.theme')}>
          <Segmented<ThemeChoice>
            value={theme}
            onChange={setTheme}
            options={THEMES.map((value) => ({ value, label: t(`studio:theme.${value}`) }))}
          />
        </Row>
        <Row label={t('studio:settings.quality')}>
          <Segmented<QualityChoice>
            value={quality}
            onChange={setQuality}
            options={QUALITIES.map((value) => ({ value, label: t(`studio:quality.${value}`) }))}
          />
        </Row>
        <Row label={t('build:motion')}>
          <Segmented<MotionChoice>
            value={motion}
            onChange={setMotion}
            options={MOTIONS.map((value) => ({ value, label: t(`build:motion.${value}`) }))}
          />
        </Row>
      </div>
    </Modal>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <span>{label}</span>
      {children}
    </div>
  );
}
