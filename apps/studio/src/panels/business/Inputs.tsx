import type { BusinessInputs } from '@taktwerk/business';
import { inputName } from '@taktwerk/i18n';
import { InputNumber } from 'antd';
import { useProject } from '../../session/project.ts';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';
import { setInput } from './economics.ts';
import { type InputField, inputFieldsOf, isShare } from './input-fields.ts';

/** Prices, wages, rates: each with its origin, each editable; the case follows at once. */
export function Inputs({ inputs }: { readonly inputs: BusinessInputs }) {
  const { t } = useText();
  return (
    <section data-testid="business-inputs">
      <h3 className="tw-heading">{t('business:inputs.title')}</h3>
      <p className="tw-soft">{t('business:inputs.hint')}</p>
      {[...inputFieldsOf(inputs)].map(([group, fields]) => (
        <fieldset key={group} className="tw-inputs">
          <legend>{t(`business:group.${group}`)}</legend>
          {fields.map((field) => (
            <InputRow key={field.field} field={field} />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function InputRow({ field }: { readonly field: InputField }) {
  const { t, language } = useText();
  const store = useProject((project) => project.store);
  const scale = isShare(field.field) ? 100 : 1;
  const label = inputName(language, field.field);
  const commit = (value: number | null) => {
    if (value === null || store === null) return;
    const next = value / scale;
    if (next !== field.value) setInput(store, field.field, next);
  };
  return (
    <div className="tw-input-row">
      <span title={field.note}>{label}</span>
      <InputNumber<number>
        size="small"
        controls={false}
        aria-label={label}
        data-testid={`input-${field.field}`}
        value={field.value === null ? null : Number((field.value * scale).toPrecision(12))}
        placeholder={t('business:inputs.unknown')}
        suffix={isShare(field.field) ? '%' : undefined}
        onChange={commit}
      />
      <OriginTag origin={field.origin} source={field.source} note={field.note} />
    </div>
  );
}
