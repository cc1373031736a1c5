import type { BusinessCase } from '@taktwerk/business';
import { notCountedName } from '@taktwerk/i18n';
import type { LineDocument } from '@taktwerk/line';
import { useText } from '../../text/use-text.ts';
import { economicsOf } from './economics.ts';

/** How far the case rests on assumptions, what is not counted, and what one must know. */
export function Notes({ businessCase, document }: { readonly businessCase: BusinessCase; readonly document: LineDocument }) {
  const { t, tOr, name, percent, number, language } = useText();
  const { assumptions, notCounted, notes, items } = businessCase;
  const itemName = (field: string) => {
    const item = items[Number(/^investment\.items\[(\d+)\]/.exec(field)?.[1] ?? -1)];
    const listed = economicsOf(document)?.investment.find((entry) => entry.id === item?.id);
    return listed === undefined ? field : name(listed.name);
  };
  return (
    <section className="tw-card">
      <ul className="tw-notes">
        {assumptions.share !== null && (
          <li>
            {t('business:note.assumed', { share: percent(assumptions.share, 0) })}{' '}
            {assumptions.inputs
              .slice(0, 3)
              .map((input) => tOr(`business:field.${input.field}`, itemName(input.field)))
              .join(t('studio:list.and'))}
          </li>
        )}
        {notes
          .filter((note) => note.code !== 'kpi-undefined')
          .map((note) => (
            <li key={`${note.code}${note.field}`}>
              {tOr(`business:note.${note.code}`, note.code, {
                value: typeof note.value === 'number' ? number(note.value, 0) : (note.value ?? ''),
              })}
            </li>
          ))}
        {notCounted.length > 0 && (
          <li>
            {t('business:note.notCounted')} {notCounted.map((entry) => notCountedName(language, entry)).join(t('studio:list.and'))}
          </li>
        )}
      </ul>
    </section>
  );
}
