import { LANGUAGES, type Language } from '@taktwerk/i18n';
import type { MousePreset } from '@taktwerk/scene';
import { Modal, Segmented } from 'antd';
import { LENGTH_UNITS, type LengthUnit } from '../edits/screen-unit.ts';
import { closeDialog } from '../palette/dialogs.ts';
import { type MotionChoice, type QualityChoice, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import type { ThemeChoice } from '../theme/palette.ts';
import './welcome.css';

const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'system'];
const MICE: readonly MousePreset[] = ['standard', 'cad', 'blender'];
const QUALITIES: readonly QualityChoice[] = ['auto', 'low', 'medium', 'high'];
const MOTIONS: readonly MotionChoice[] = ['system', 'reduced'];
/** A language written in itself. */
const autonymOf = (language: Language): string => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** How the studio looks and moves; kept in this browser. */
export default function Preferences() {
  const { t } = useText();
  const { language, theme, quality, motion, mouse, lengths, setLanguage, setTheme, setQuality, setMotion, setMouse, setLengths } =
    useView();
  return (
    <Modal
      open
      transitionName=""
      maskTransitionName=""
      footer={null}
      onCancel={closeDialog}
      width={520}
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
        <Row label={t('comfort:lengths')}>
          <Segmented<LengthUnit>
            data-testid="preference-lengths"
            value={lengths}
            onChange={setLengths}
            options={LENGTH_UNITS.map((value) => ({ value, label: value }))}
          />
        </Row>
        <Row label={t('comfort:mouse')}>
          <Segmented<MousePreset>
            data-testid="preference-mouse"
            value={mouse}
            onChange={setMouse}
            options={MICE.map((value) => ({ value, label: t(`comfort:mouse.${value}`) }))}
          />
        </Row>
        <p className="tw-foot">{t(`comfort:mouse.${mouse}.how`)}</p>
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
