import { CloseOutlined, DeleteOutlined } from '@ant-design/icons';
import type { Flow } from '@taktwerk/line';
import { Button, InputNumber, Segmented, Select } from 'antd';
import { useState } from 'react';
import { branchesOf, carriersOf, carryBy, changeChoice, changeShare, changeWhen, disconnect } from '../../edits/connect.ts';
import { areByProduct } from '../../edits/product-shares.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, recordsOf } from './bench.ts';
import { ProductRoutes, productsIn } from './ProductRoutes.tsx';

/** The selected flow, at the side of the floor so that it covers no port: who carries it, what it is for, how much of the parts it takes. */
export function FlowCard({ bench }: { readonly bench: Bench }) {
  const selection = useView((view) => view.selection);
  useProject((project) => project.document);
  const flow = selection === null ? undefined : recordsOf(bench)[selection.id];
  if (flow?.kind !== 'flow') return null;
  return (
    <div className="tw-flow-card" data-tool-ui data-testid="flow-card">
      <FlowForm key={flow.id} bench={bench} flow={flow} />
    </div>
  );
}

function FlowForm({ bench, flow }: { readonly bench: Bench; readonly flow: Flow }) {
  const { t, name } = useText();
  const { store, layout } = bench;
  const place = { store, layout, id: flow.id };
  const document = store.document();
  const label = (id: string) => name(nameOf(document, layout, id));
  const branches = branchesOf(recordsOf(bench), flow);
  const [isAsked, ask] = useState(false);
  const isByProduct = isAsked || areByProduct([flow, ...branches]);
  const hasRoutes = branches.some(({ to }) => to !== flow.to) && productsIn(document).length > 1;
  const close = () => useView.getState().select(null);
  return (
    <>
      <header>
        <strong>{t('build:flow.title', { from: label(flow.from), to: label(flow.to) })}</strong>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('build:close')} onClick={close} />
      </header>
      <span>
        <span>{t('build:flow.via')}</span>
        <Select
          size="small"
          data-testid="flow-via"
          aria-label={t('build:flow.via')}
          value={flow.via ?? ''}
          options={[{ value: '', label: t('studio:flows.itself') }, ...carriersOf(place).map((id) => ({ value: id, label: label(id) }))]}
          onChange={(via) => carryBy(place, flow.id, via === '' ? null : via)}
        />
      </span>
      <span>
        <span>{t('build:flow.when')}</span>
        <Segmented<Flow['when']>
          size="small"
          value={flow.when}
          onChange={(when) => changeWhen(place, when)}
          options={(['pass', 'rework', 'scrap'] as const).map((value) => ({ value, label: t(`build:flow.when.${value}`) }))}
        />
      </span>
      {branches.length > 0 && (
        <span>
          <span>{t('build:flow.choice')}</span>
          <Select<Flow['choice']>
            size="small"
            data-testid="flow-choice"
            aria-label={t('build:flow.choice')}
            value={flow.choice}
            options={(['share', 'firstFree', 'shortestQueue'] as const).map((value) => ({ value, label: t(`build:flow.choice.${value}`) }))}
            onChange={(choice) => changeChoice(place, choice)}
          />
          {flow.choice === 'share' && !isByProduct && (
            <InputNumber<number>
              size="small"
              data-testid="flow-share"
              aria-label={t('build:flow.share')}
              min={0}
              max={100}
              value={Number((flow.share * 100).toFixed(2))}
              suffix="%"
              onChange={(value) => value !== null && changeShare(place, value / 100)}
            />
          )}
        </span>
      )}
      <ProductRoutes bench={bench} flow={flow} isOpen={isByProduct} />
      <footer>
        <Button
          size="small"
          danger
          icon={<DeleteOutlined />}
          data-testid="flow-remove"
          onClick={() => {
            close();
            disconnect(place, flow.id);
          }}
        >
          {t('studio:flows.remove')}
        </Button>
        {hasRoutes && !isByProduct && (
          <Button size="small" data-testid="product-routes" onClick={() => ask(true)}>
            {t('draw:routes.open')}
          </Button>
        )}
      </footer>
    </>
  );
}
