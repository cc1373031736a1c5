import type { BusinessCase } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';

/** How far the case rests on assumptions, what is not counted, and what one must know. */
export function Notes({ businessCase }: { readonly businessCase: BusinessCase }) {
  const { t, tOr, percent, number } = useText();
  const { assumptions, notCounted, notes } = businessCase;
  return (
    <section className="tw-card">
      <ul className="tw-notes">
        {assumptions.share !== null && (
          <li>
            {t('business:note.assumed', { share: percent(assumptions.share, 0) })}{' '}
            {assumptions.inputs
              .slice(0, 3)
              .map((input) => tOr(`business:field.${input.field}`, input.field))
              .join(t('studio:list.and'))}
          </li>
        )}
        {notes
          .filter((note) => note.code !== 'kpi-undefined')
          .map((note) => (
            <li key={`${note.code}${note.field}`}>
              {t(`business:note.${note.code}`, { value: typeof note.value === 'number' ? number(note.value, 0) : (note.value ?? '') })}
            </li>
          ))}
        {notCounted.length > 0 && (
          <li>
            {t('business:note.notCounted')} {notCounted.map((entry) => t(`business:effect.${entry.effect}`)).join(t('studio:list.and'))}
          </li>
        )}
      </ul>
    </section>
  );
}
