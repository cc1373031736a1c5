import type { Flow } from '@taktwerk/line';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { areByProduct, branchesFrom, productShares, setProductShares, withProductShare } from '../../edits/product-shares.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, recordsOf } from './bench.ts';

/** Where each product goes from here, in percent; only where there is more than one product and more than one way. */
export function ProductRoutes({ bench, flow }: { readonly bench: Bench; readonly flow: Flow }) {
  const { t, name } = useText();
  const document = useProject((project) => project.document);
  const { store, layout } = bench;
  const [isAsked, ask] = useState(false);
  const open = isAsked || areByProduct(branchesFrom(recordsOf(bench), flow.from, flow.when));
  const products = Object.values(document?.shared ?? {}).filter((record) => record.kind === 'product');
  const ids = products.map(({ id }) => id);
  const shares = productShares(recordsOf(bench), flow.from, flow.when, ids);
  if (document === null || products.length < 2 || shares.targets.length < 2) return null;
  const label = (id: string) => name(nameOf(document, layout, id));
  if (!open) {
    return (
      <Button size="small" data-testid="product-routes" onClick={() => ask(true)}>
        {t('draw:routes.open')}
      </Button>
    );
  }
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
