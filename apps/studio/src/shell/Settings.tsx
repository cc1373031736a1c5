import { Button, InputNumber, Segmented } from 'antd';
import { runStudy } from '../session/run-study.ts';
import { useStudy } from '../session/study.ts';
import { type QualityChoice, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';

const QUALITIES: readonly QualityChoice[] = ['auto', 'low', 'medium', 'high'];

/** The form behind the settings button. */
export default function Settings({ onRun }: { readonly onRun: () => void }) {
  const { t } = useText();
  const options = useStudy((study) => study.options);
  const set = (change: Partial<typeof options>) => useStudy.setState({ options: { ...options, ...change } });
  const quality = useView((view) => view.quality);
  const setQuality = useView((view) => view.setQuality);
  const isAuto = options.warmUp === 'auto';
  return (
    <div className="tw-settings">
      <Field label={t('studio:settings.replications')} unit="">
        <NumberField
          testId="replications"
          value={options.replications}
          min={2}
          max={1000}
          onChange={(replications) => set({ replications })}
        />
      </Field>
      <Field label={t('studio:settings.hours')} unit={t('common:unit.h')}>
        <NumberField testId="hours" value={options.hours} min={0.5} max={10_000} onChange={(hours) => set({ hours })} />
      </Field>
      <Field label={t('studio:settings.warmUp')} unit={isAuto ? '' : t('common:unit.s')}>
        <Segmented<'auto' | 'fixed'>
          size="small"
          value={isAuto ? 'auto' : 'fixed'}
          onChange={(kind) => set({ warmUp: kind === 'auto' ? 'auto' : 3600 })}
          options={[
            { value: 'auto', label: t('studio:settings.auto') },
            { value: 'fixed', label: t('studio:settings.fixed') },
          ]}
        />
        {!isAuto && (
          <NumberField testId="warm-up" value={Number(options.warmUp)} min={0} max={10_000_000} onChange={(warmUp) => set({ warmUp })} />
        )}
      </Field>
      <Field label={t('studio:settings.seed')} unit="">
        <NumberField testId="seed" value={options.seed} min={0} max={2 ** 31 - 1} onChange={(seed) => set({ seed })} />
      </Field>
      <p className="tw-foot">{t('studio:settings.hint')}</p>
      <Field label={t('studio:settings.quality')} unit="">
        <Segmented<QualityChoice>
          size="small"
          value={quality}
          onChange={setQuality}
          options={QUALITIES.map((value) => ({ value, label: t(`studio:quality.${value}`) }))}
        />
      </Field>
      <Button
        type="primary"
        block
        onClick={() => {
          onRun();
          void runStudy();
        }}
      >
        {t('studio:run.start')}
      </Button>
    </div>
  );
}

function Field({ label, unit, children }: { readonly label: string; readonly unit: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="tw-field">
      <span>{label}</span>
      <span className="tw-field-control">
        {children}
        <span className="tw-unit">{unit}</span>
      </span>
    </label>
  );
}

interface NumberFieldProps {
  readonly testId: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ testId, value, min, max, onChange }: NumberFieldProps) {
  return (
    <InputNumber<number>
      size="small"
      data-testid={`setting-${testId}`}
      value={value}
      min={min}
      max={max}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
