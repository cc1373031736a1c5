import type { Flow, LineDocument, Product } from '@taktwerk/line';
import { InputNumber } from 'antd';
import { productShares, setProductShares, withProductShare } from '../../edits/product-shares.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, recordsOf } from './bench.ts';

export const productsIn = ({ shared }: LineDocument): readonly Product[] =>
  Object.values(shared).filter((record): record is Product => record.kind === 'product');

interface ProductRoutesProps {
  readonly bench: Bench;
  readonly flow: Flow;
  readonly isOpen: boolean;
}

/** Where each product goes from here, in percent. */
export function ProductRoutes({ bench, flow, isOpen }: ProductRoutesProps) {
  const { t, name } = useText();
  const { store, layout } = bench;
  useProject((project) => project.document);
  const document = store.document();
  const products = productsIn(document);
  if (!isOpen) return null;
  const shares = productShares(
    recordsOf(bench),
    flow.from,
    flow.when,
    products.map(({ id }) => id),
  );
  const label = (id: string) => name(nameOf(document, layout, id));
  return (
    <div className="tw-product-routes" data-testid="product-routes-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('draw:routes.product')}</th>
            {shares.targets.map((to) => (
              <th key={to} scope="col" title={label(to)}>
                → {label(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.id}>
              <th scope="row" title={name(product.name)}>
                {name(product.name)}
              </th>
              {shares.targets.map((to, column) => (
                <td key={to}>
                  <InputNumber<number>
                    size="small"
                    controls={false}
                    min={0}
                    max={100}
                    suffix="%"
                    aria-label={`${name(product.name)} → ${label(to)}`}
                    data-testid={`route-${product.id}-${to}`}
                    value={Number(((shares.rows[product.id]?.[column] ?? 0) * 100).toFixed(2))}
                    onChange={(value) =>
                      value !== null &&
                      setProductShares(store, layout, flow.from, flow.when, withProductShare(shares, product.id, column, value / 100))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tw-foot">{t('draw:routes.about')}</p>
    </div>
  );
}
