import { inputFieldsOf } from '../../panels/business/input-fields.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { FieldRow } from './FieldRow.tsx';

/** Inputs by place, in the order of the file. @param fields places, or beginnings of places ("labour.") */
export function FieldGroup({ title, fields }: { readonly title: string; readonly fields: readonly string[] }) {
  const { t } = useText();
  const inputs = useStudy((study) => study.businessInputs);
  if (inputs === null) return null;
  const all = [...inputFieldsOf(inputs).values()].flat();
  const chosen = all.filter(({ field }) => fields.some((wanted) => field === wanted || (wanted.endsWith('.') && field.startsWith(wanted))));
  return (
    <section className="tw-sheet" data-testid="field-group">
      <h3 className="tw-heading">{title}</h3>
      <p className="tw-soft tw-hint">{t('decision:inputs.hint')}</p>
      {chosen.map((field) => (
        <FieldRow key={field.field} field={field} />
      ))}
    </section>
  );
}
