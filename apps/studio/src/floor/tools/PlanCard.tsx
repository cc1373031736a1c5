import { CloseOutlined, ColumnWidthOutlined, DeleteOutlined } from '@ant-design/icons';
import type { Underlay } from '@taktwerk/line';
import { Button, Checkbox, InputNumber, Slider } from 'antd';
import { useState } from 'react';
import { changeRecord } from '../../edits/change-record.ts';
import type { FloorPoint } from '../../edits/geometry.ts';
import { removeRecords } from '../../edits/remove-record.ts';
import { scaledBy } from '../../plans/lay-plan.ts';
import { sizeOf } from '../../plans/plan-drawing.ts';
import { useProject } from '../../session/project.ts';
import { layDown, useTool } from '../../session/tool.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, recordsOf } from './bench.ts';

/** The selected floor plan: how it is scaled, how much of it is seen. */
export function PlanCard({ bench }: { readonly bench: Bench }) {
  const selection = useView((view) => view.selection);
  const document = useProject((project) => project.document);
  const underlay = selection === null ? undefined : recordsOf(bench)[selection.id];
  const plan = underlay?.kind === 'underlay' ? document?.shared[underlay.plan] : undefined;
  if (underlay?.kind !== 'underlay' || plan?.kind !== 'plan') return null;
  return (
    <div className="tw-flow-card" data-tool-ui data-testid="plan-card">
      <PlanForm key={underlay.id} bench={bench} underlay={underlay} width={sizeOf(plan.drawing).width} />
    </div>
  );
}

function PlanForm({ bench, underlay, width }: { readonly bench: Bench; readonly underlay: Underlay; readonly width: number }) {
  const { t, name, number } = useText();
  const { store, layout } = bench;
  const tool = useTool((state) => state.tool);
  const place = { store, layout, id: underlay.id };
  const points = tool.kind === 'scale' ? tool.points : [];
  const close = () => {
    layDown();
    useView.getState().select(null);
  };
  const change = (label: string, to: (present: Underlay) => Underlay, join: string | null = null) =>
    changeRecord(place, label, (record) => (record.kind === 'underlay' ? to(record) : record), join);
  const [from, to] = points;
  return (
    <>
      <header>
        <strong>{name(underlay.name)}</strong>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('build:close')} onClick={close} />
      </header>
      <span>
        <span>{t('draw:plan.width')}</span>
        <span className="tw-figure" data-testid="plan-width">
          {number(width * underlay.metresPerUnit * 1000, 0)} mm
        </span>
      </span>
      <span>
        <span>{t('draw:plan.opacity')}</span>
        <Slider
          min={0.1}
          max={1}
          step={0.05}
          value={underlay.opacity}
          ariaLabelForHandle={t('draw:plan.opacity')}
          tooltip={{ open: false }}
          onChange={(opacity) => change('draw:edit.opacity', (present) => ({ ...present, opacity }), `opacity ${underlay.id}`)}
        />
      </span>
      {from !== undefined && to !== undefined ? (
        <ScaleForm
          key={`${from.x} ${to.x}`}
          points={[from, to]}
          onScale={(distance, squared) => {
            change('draw:edit.scale', (present) => scaledBy(present, [from, to], distance, squared));
            layDown();
          }}
        />
      ) : (
        <Button
          type={tool.kind === 'scale' ? 'primary' : 'default'}
          size="small"
          icon={<ColumnWidthOutlined />}
          data-testid="plan-scale"
          onClick={() => useTool.getState().take({ kind: 'scale', underlay: underlay.id, points: [] })}
        >
          {t(tool.kind === 'scale' ? `draw:plan.scale.${points.length === 0 ? 'first' : 'second'}` : 'draw:plan.scale')}
        </Button>
      )}
      <Button
        size="small"
        danger
        icon={<DeleteOutlined />}
        data-testid="plan-remove"
        onClick={() => {
          close();
          removeRecords(place, [underlay.id]);
        }}
      >
        {t('draw:plan.remove')}
      </Button>
    </>
  );
}

interface ScaleFormProps {
  readonly points: readonly [FloorPoint, FloorPoint];
  readonly onScale: (distance: number, squared: boolean) => void;
}

/** The real distance of the two points; Enter takes it. */
function ScaleForm({ points: [from, to], onScale }: ScaleFormProps) {
  const { t, number } = useText();
  const drawn = Math.hypot(to.x - from.x, to.y - from.y);
  const [typed, type] = useState<number | null>(null);
  const [squared, square] = useState(true);
  const commit = () => typed !== null && typed > 0 && drawn > 0 && onScale(typed / 1000, squared);
  return (
    <>
      <span>
        <span>{t('draw:plan.distance')}</span>
        <InputNumber<number>
          size="small"
          autoFocus
          data-testid="plan-distance"
          aria-label={t('draw:plan.distance')}
          placeholder={number(drawn * 1000, 0)}
          min={1}
          suffix="mm"
          value={typed}
          onChange={type}
          onPressEnter={commit}
        />
      </span>
      <Checkbox checked={squared} onChange={(event) => square(event.target.checked)}>
        {t('draw:plan.squared')}
      </Checkbox>
      <Button type="primary" size="small" disabled={typed === null || typed <= 0} data-testid="plan-scale-apply" onClick={commit}>
        {t('draw:plan.scale.apply')}
      </Button>
    </>
  );
}
