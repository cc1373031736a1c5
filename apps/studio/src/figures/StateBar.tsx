import type { State, StateShares } from '@taktwerk/experiments';
import { useText } from '../text/use-text.ts';
import { STATE_MARKS, STATE_ORDER } from '../theme/state-marks.ts';

/** Letters need room: below this share a segment carries its colour and hatch only. */
const LETTER_FROM = 0.055;

/** Shares of time in the nine states as one bar; colour, hatch and letter say the same. */
export function StateBar({ shares, label }: { readonly shares: StateShares; readonly label: string }) {
  const { t, percent } = useText();
  const spoken = STATE_ORDER.filter((state) => shares[state] > 0.0005)
    .map((state) => `${t(`states:${state}`)} ${percent(shares[state], 1)}`)
    .join(', ');
  return (
    <div className="tw-state-bar" role="img" aria-label={`${label}: ${spoken}`} title={spoken}>
      {STATE_ORDER.map((state) =>
        shares[state] > 0 ? <Segment key={state} state={state} share={shares[state]} letter={t(`states:${state}.letter`)} /> : null,
      )}
    </div>
  );
}

function Segment({ state, share, letter }: { readonly state: State; readonly share: number; readonly letter: string }) {
  const mark = STATE_MARKS[state];
  return (
    <span
      className={mark.hatched ? 'tw-state-segment tw-hatched' : 'tw-state-segment'}
      style={{ flexGrow: share, backgroundColor: mark.colour, color: mark.ink }}
    >
      {share >= LETTER_FROM ? letter : ''}
    </span>
  );
}

/** What colours, hatches and letters mean. */
export function StateLegend() {
  const { t } = useText();
  return (
    <ul className="tw-legend" aria-label={t('studio:stations.legend')}>
      {STATE_ORDER.map((state) => (
        <li key={state}>
          <StateSwatch state={state} />
          {t(`states:${state}`)}
        </li>
      ))}
    </ul>
  );
}

export function StateSwatch({ state }: { readonly state: State }) {
  const { t } = useText();
  const mark = STATE_MARKS[state];
  return (
    <span
      className={mark.hatched ? 'tw-state-swatch tw-hatched' : 'tw-state-swatch'}
      style={{ backgroundColor: mark.colour, color: mark.ink }}
      aria-hidden="true"
    >
      {t(`states:${state}.letter`)}
    </span>
  );
}
