import { PHASES } from '@taktwerk/compile';
import { useText } from '../../text/use-text.ts';
import { PHASE_COLOURS } from '../../theme/phase-marks.ts';

/** Kinds of time that a cell time is made of. */
export function PhaseLegend() {
  const { t } = useText();
  return (
    <ul className="tw-legend" aria-label={t('studio:cells.legend')}>
      {PHASES.map((kind) => (
        <li key={kind}>
          <span className="tw-state-swatch" style={{ backgroundColor: PHASE_COLOURS[kind] }} aria-hidden="true" />
          {t(`studio:phase.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
