import { Segmented } from 'antd';
import { useHeat } from '../session/heat.ts';
import { useText } from '../text/use-text.ts';
import { HEAT_KINDS, type HeatKind } from './heat-of.ts';
import './explain.css';

/** Chooses what the floor is coloured by, with its scale. */
export function HeatSwitch() {
  const { t } = useText();
  const kind = useHeat((heat) => heat.kind);
  const show = useHeat((heat) => heat.show);
  return (
    <div className="tw-heat">
      <Segmented<HeatKind | 'none'>
        size="small"
        data-testid="heat"
        aria-label={t('insight:heat.title')}
        value={kind ?? 'none'}
        onChange={(value) => show(value === 'none' ? null : value)}
        options={[
          { value: 'none', label: t('insight:heat.none') },
          ...HEAT_KINDS.map((value) => ({ value, label: t(`insight:heat.${value}`) })),
        ]}
      />
      {kind !== null && (
        <p className="tw-heat-scale tw-figure">
          0
          <span aria-hidden="true" />
          {t(`insight:heat.${kind}.most`)}
        </p>
      )}
    </div>
  );
}
