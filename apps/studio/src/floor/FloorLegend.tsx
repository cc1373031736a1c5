import { useState } from 'react';
import { HeatSwitch } from '../explain/HeatSwitch.tsx';
import { StateLegend } from '../figures/StateBar.tsx';
import { useText } from '../text/use-text.ts';

/** What the colours on the floor mean; folded away until asked for. */
export function FloorLegend() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={open ? 'tw-floor-legend tw-open' : 'tw-floor-legend'}>
      <button type="button" className="tw-plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('studio:stations.legend')}
      </button>
      {open && <StateLegend />}
      {open && <HeatSwitch />}
    </div>
  );
}
