import type { BusinessDefaults } from '@taktwerk/business';
import type { Economics } from '@taktwerk/line';
import { Select } from 'antd';
import { changeEconomics } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';
import { useText } from '../../text/use-text.ts';
import { useDefaults } from '../use-defaults.ts';

type Input = Economics['inputs'][string];

/** Wages and contributions of a region as published, each with its source; what is not known of a region stays as it is. */
export function RegionPreset() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const defaults = useDefaults();
  if (defaults === null) return null;
  const regions = Object.keys(defaults.presets.wagePerYear);
  const take = (region: string) => {
    if (store === null) return;
    changeEconomics(store, 'studio:edit.input', (record) => ({ ...record, inputs: { ...record.inputs, ...inputsOf(defaults, region) } }));
  };
  return (
    <section className="tw-sheet">
      <div className="tw-field-row">
        <span className="tw-field-name">{t('decision:region')}</span>
        <Select
          size="small"
          data-testid="region"
          aria-label={t('decision:region')}
          placeholder={t('decision:region.choose')}
          value={null}
          options={regions.map((region) => ({
            value: region,
            label: t(`decision:region.${region}`),
            title: defaults.presets.wagePerYear[region]?.note ?? '',
          }))}
          onChange={(region) => region !== null && take(region)}
        />
      </div>
      <p className="tw-soft tw-hint">{t('decision:region.how')}</p>
    </section>
  );
}

function inputsOf({ presets, sources }: BusinessDefaults, region: string): Record<string, Input> {
  const wage = presets.wagePerYear[region];
  const rates = Object.entries(presets.contributionRates[region] ?? {});
  const input = (sourced: { value: number; origin: Input['origin']; source?: string | undefined; note?: string | undefined }): Input => ({
    value: sourced.value,
    origin: sourced.origin,
    source: [sourced.source, sources[sourced.source ?? '']].filter((part) => part !== undefined).join(': '),
    ...(sourced.note === undefined ? {} : { note: sourced.note }),
  });
  return {
    ...(wage === undefined ? {} : { 'labour.wagePerYear': input(wage) }),
    ...Object.fromEntries(rates.map(([name, rate]) => [`labour.contributionRates.${name}`, input(rate)])),
  };
}
