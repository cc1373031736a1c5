import type { BusinessCase } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { RowBars } from '../charts/RowBars.tsx';
import { useMoneyAxis } from '../charts/use-money-axis.ts';

const EFFECTS = ['labour', 'quality', 'throughput', 'other', 'energy', 'maintenance', 'consumables', 'overhaul', 'overheads'] as const;

/** What the first fully ramped year is made of, before tax: savings to the right, costs to the left. */
export function EffectBars({ business }: { readonly business: BusinessCase }) {
  const { t } = useText();
  const year = business.years[business.annualSavingYear];
  const shown = EFFECTS.filter((effect) => year !== undefined && Math.abs(year[effect]) >= 1);
  const values = shown.map((effect) => year?.[effect] ?? 0);
  const axis = useMoneyAxis(Math.max(business.annualSaving, ...values.map(Math.abs)));
  const bars = shown.map((effect, i) => ({
    name: t(`business:row.${effect}`),
    value: values[i] ?? 0,
    mark: (values[i] ?? 0) < 0 ? 'tw-bar-out' : 'tw-bar-in',
    label: axis.write(values[i] ?? 0),
  }));
  const total = {
    name: t('decision:effects.total'),
    value: business.annualSaving,
    mark: 'tw-to-be',
    label: axis.write(business.annualSaving),
  };
  return (
    <RowBars
      title={t('decision:effects.title', { year: business.annualSavingYear })}
      unit={axis.unit}
      bars={[...bars, total]}
      write={axis.write}
    />
  );
}
