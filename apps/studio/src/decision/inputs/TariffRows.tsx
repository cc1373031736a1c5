import { economicsOf, forgetInput, setInput } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { useDefaults } from '../use-defaults.ts';
import { NumberInput } from './FieldRow.tsx';

type Bands = Readonly<Record<string, number>>;

/** Electricity by time of use: the share of the energy used in each band, times the band's multiple of the flat price. */
export function TariffRows() {
  const { t, number } = useText();
  const store = useProject((project) => project.store);
  const document = useProject((project) => project.document);
  const tariff = useStudy((study) => study.businessInputs?.energy.tariff.value ?? null);
  const defaults = useDefaults();
  const preset = defaults?.presets.tariffMultipliers.zhejiang ?? null;
  if (document === null || preset === null) return null;
  const own = economicsOf(document)?.inputs['energy.tariff']?.value as { use: Bands; multipliers: Bands } | undefined;
  const present = own ?? tariff;
  const multipliers = present?.multipliers ?? preset.value;
  const bands = Object.keys(multipliers);
  const setUse = (band: string, percent: number | null) => {
    if (store === null) return;
    const empty = Object.fromEntries(bands.map((name) => [name, 0]));
    const use = { ...empty, ...present?.use, [band]: (percent ?? 0) / 100 };
    if (Object.values(use).every((share) => share === 0)) forgetInput(store, 'energy.tariff');
    else setInput(store, 'energy.tariff', { use, multipliers: { ...multipliers } });
  };
  return (
    <section className="tw-sheet" data-testid="tariff">
      <h3 className="tw-heading">{t('decision:tariff.title')}</h3>
      <p className="tw-soft tw-hint" title={`${preset.source ?? ''}\n${preset.note ?? ''}`}>
        {t('decision:tariff.how')}
      </p>
      {bands.map((band) => (
        <div key={band} className="tw-field-row">
          <span className="tw-field-name">
            {t(`decision:tariff.${band}`)} <span className="tw-quiet">× {number(multipliers[band] ?? 1, 2)}</span>
          </span>
          <NumberInput
            label={t(`decision:tariff.${band}`)}
            testId={`tariff-${band}`}
            value={present === null ? null : Number(((present.use[band] ?? 0) * 100).toPrecision(10))}
            suffix="%"
            onCommit={(percent) => setUse(band, percent)}
          />
        </div>
      ))}
    </section>
  );
}
