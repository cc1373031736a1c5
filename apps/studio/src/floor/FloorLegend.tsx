import { Checkbox } from 'antd';
import { useState } from 'react';
import { HeatSwitch } from '../explain/HeatSwitch.tsx';
import { StateLegend } from '../figures/StateBar.tsx';
import { useTool } from '../session/tool.ts';
import { useText } from '../text/use-text.ts';

/** What the colours on the floor mean; folded away until asked for. */
export function FloorLegend() {
  const { t } = useText();
  const flows = useTool((tool) => tool.flows);
  const [open, setOpen] = useState(false);
  return (
    <div className={open ? 'tw-floor-legend tw-open' : 'tw-floor-legend'}>
      <button type="button" className="tw-plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('studio:stations.legend')}
      </button>
      {open && <StateLegend />}
      {open && <HeatSwitch />}
      {open && (
        <Checkbox data-testid="show-flows" checked={flows} onChange={(event) => useTool.setState({ flows: event.target.checked })}>
          {t('draw:flows.show')}
        </Checkbox>
      )}
    </div>
  );
}
