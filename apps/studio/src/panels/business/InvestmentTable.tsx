import type { BusinessCase, CostedItem } from '@taktwerk/business';
import type { LineDocument } from '@taktwerk/line';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';
import { economicsOf } from './economics.ts';

/** What is bought, with the origin of each price. */
export function InvestmentTable({ businessCase, document }: { readonly businessCase: BusinessCase; readonly document: LineDocument }) {
  const { t, tOr, name, money } = useText();
  const listed = economicsOf(document)?.investment ?? [];
  const own = (item: CostedItem) => listed.find((entry) => entry.id === item.id);
  const nameOf = (item: CostedItem) => {
    const entry = own(item);
    return entry === undefined ? tOr(`business:${item.nameKey.replace(/^business\./, '')}`, item.id) : name(entry.name);
  };
  return (
    <section>
      <h3 className="tw-heading">{t('business:investment.title')}</h3>
      <table className="tw-table" data-testid="investment">
        <tbody>
          {businessCase.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {nameOf(item)}
                {item.units > 1 && <span className="tw-quiet"> × {item.units}</span>}
              </th>
              <td className="tw-right tw-figure">{money(item.total)}</td>
              <td>
                <OriginTag origin={item.origin} source={own(item)?.source} note={own(item)?.note} />
              </td>
            </tr>
          ))}
          {businessCase.contingency > 0 && (
            <tr>
              <th scope="row">{t('business:investment.contingency')}</th>
              <td className="tw-right tw-figure">{money(businessCase.contingency)}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('business:investment.total')}</th>
            <td className="tw-right tw-figure tw-strong">{money(businessCase.investment)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
