import { consumableName, consumableUnit } from '@taktwerk/i18n';
import { economicsOf } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { FieldRow } from './FieldRow.tsx';

/** What a good part uses up in each layout, at which price, and which figure of it is counted. */
export function ConsumablesTable() {
  const { t, number, money, language } = useText();
  const business = useStudy((study) => study.decided?.decision.business ?? null);
  if (business === null) return null;
  const { basis, perPart, uses } = business.consumables;
  const amount = (value: number | null) => (value === null ? '—' : number(value, value === 0 ? 0 : 4));
  const cost = (value: number | null) => (value === null ? '—' : number(value, 3));
  return (
    <section className="tw-sheet" data-testid="consumables">
      <h3 className="tw-heading">{t('decision:uses.title')}</h3>
      <p className="tw-soft tw-hint">{uses.length === 0 ? t('decision:uses.nothing') : t(`decision:uses.how.${basis}`)}</p>
      {(uses.length > 0 || basis === 'typed') && (
        <table className="tw-table">
          <thead>
            <tr>
              <th>{t('decision:uses.use')}</th>
              <th className="tw-right">{t('decision:people.asIs')}</th>
              <th className="tw-right">{t('decision:people.toBe')}</th>
              <th className="tw-right" colSpan={2}>
                {t('decision:uses.cost')} ({t('decision:people.asIs')} / {t('decision:people.toBe')})
              </th>
            </tr>
          </thead>
          <tbody>
            {uses.map(({ use, before, after, price, costBefore, costAfter }) => (
              <tr key={use} title={price === null ? t('business:inputs.unknown') : `${money(price)}/${consumableUnit(language, use)}`}>
                <th scope="row">
                  {consumableName(language, use)} ({consumableUnit(language, use)})
                </th>
                <td className="tw-right tw-figure">{amount(before)}</td>
                <td className="tw-right tw-figure">{amount(after)}</td>
                <td className="tw-right tw-figure">{cost(costBefore)}</td>
                <td className="tw-right tw-figure">{cost(costAfter)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('decision:uses.counted')}
              </th>
              <td className="tw-right tw-figure">{cost(perPart.before)}</td>
              <td className="tw-right tw-figure">{cost(perPart.after)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

/** Asks for the price of everything that either layout uses up. */
export function ConsumablePrices() {
  const { t } = useText();
  const document = useProject((project) => project.document);
  const uses = useStudy((study) => study.decided?.decision.business.consumables.uses);
  if (document === null || uses === undefined || uses.length === 0) return null;
  const own = economicsOf(document)?.inputs ?? {};
  return (
    <section className="tw-sheet" data-testid="consumable-prices">
      <h3 className="tw-heading">{t('decision:uses.prices')}</h3>
      <p className="tw-soft tw-hint">{t('decision:inputs.hint')}</p>
      {uses.map(({ use, price }) => {
        const field = `consumables.prices.${use}`;
        const { origin = 'assumed', source, note } = own[field] ?? {};
        return <FieldRow key={use} field={{ field, value: price, origin, source, note }} />;
      })}
    </section>
  );
}
