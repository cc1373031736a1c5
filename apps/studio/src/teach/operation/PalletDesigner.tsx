import { DeleteOutlined, PlusOutlined, RotateRightOutlined } from '@ant-design/icons';
import type { LayoutRecord, PalletizingWork, Product } from '@taktwerk/line';
import { Button, Select } from 'antd';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { changeRecord, type Place } from '../../edits/change-record.ts';
import { type Path, withValueAt } from '../../edits/paths.ts';
import { useText } from '../../text/use-text.ts';
import { FormField } from './FormField.tsx';
import { type Footprint, overhanging, overlapping, type PalletPlace, patternsFor, snapped } from './pallet-patterns.ts';

interface PalletDesignerProps {
  readonly record: LayoutRecord;
  readonly place: Place;
  readonly path: Path;
  readonly work: PalletizingWork;
  readonly products: readonly Product[];
}

const MARGIN_M = 0.12;
const QUARTER = Math.PI / 2;
/** Step of the arrow keys, and of the arrow keys with Shift, m. */
const STEP_M = 0.01;
const FINE_M = 0.001;

/** A pallet layer from above: laid out by a rule, or part by part with the mouse or the arrow keys. */
export function PalletDesigner({ record, place, path, work, products }: PalletDesignerProps) {
  const { t, name } = useText();
  const { pattern } = work;
  const [productId, setProduct] = useState<string | null>(null);
  const [chosen, choose] = useState<number | null>(null);
  const product = products.find(({ id }) => id === productId) ?? products[0];
  const part: Footprint = { lengthM: product?.sizeM[0] ?? 0.4, widthM: product?.sizeM[1] ?? 0.3 };
  const pallet: Footprint = { lengthM: pattern.palletLengthM, widthM: pattern.palletWidthM };
  const put = (layer: readonly PalletPlace[], join: string | null = null) =>
    changeRecord(place, 'teach:edit.pallet', (before) => withLayer(before, path, [...layer], pattern.layers), join);
  const { layer } = pattern;
  const replace = (i: number, next: PalletPlace, join: string | null = null) =>
    put(
      layer.map((old, k) => (k === i ? next : old)),
      join,
    );
  const turn = (i: number) =>
    replace(i, { ...(layer[i] as PalletPlace), rotation: ((layer[i] as PalletPlace).rotation + QUARTER) % Math.PI });
  const remove = (i: number) => {
    if (layer.length < 2) return;
    put(layer.filter((_, k) => k !== i));
    choose(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (chosen === null || layer[chosen] === undefined) return;
    const spot = layer[chosen];
    const step = event.shiftKey ? FINE_M : STEP_M;
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (by !== undefined)
      replace(chosen, bounded({ ...spot, x: spot.x + by[0]! * step, y: spot.y + by[1]! * step }, pallet), 'pallet-nudge');
    else if (event.key === 'r' || event.key === 'R') turn(chosen);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const found = patternsFor(pallet, part);
  const bad = new Set([...overlapping(layer, part), ...overhanging(layer, part, pallet)]);
  const [crowded, over] = [overlapping(layer, part).size, overhanging(layer, part, pallet).size];
  return (
    <section data-testid="pallet-designer" className="tw-pallet">
      <div className="tw-pallet-picture">
        <PalletPlan
          layer={layer}
          part={part}
          pallet={pallet}
          bad={bad}
          chosen={chosen}
          onChoose={choose}
          onDrag={(i, to, join) =>
            replace(
              i,
              snapped(
                to,
                layer.filter((_, k) => k !== i),
                part,
                pallet,
              ),
              join,
            )
          }
          onTurn={turn}
          onKey={onKey}
        />
        <PalletFacts layer={layer} part={part} pallet={pallet} layers={pattern.layers} height={pattern.layerHeightM} />
        {crowded > 0 && <p className="tw-worse">{t('teach:pallet.crowded', { count: crowded })}</p>}
        {over > 0 && <p className="tw-worse">{t('teach:pallet.over', { count: over })}</p>}
      </div>
      <div>
        <div className="tw-form-field">
          <span className="tw-form-label">{t('teach:pallet.part')}</span>
          <Select
            size="small"
            aria-label={t('teach:pallet.part')}
            value={product?.id ?? null}
            options={products.map(({ id, name: named, sizeM }) => ({
              value: id,
              label: `${name(named)} · ${Math.round(sizeM[0] * 1000)} × ${Math.round(sizeM[1] * 1000)} × ${Math.round(sizeM[2] * 1000)} mm`,
            }))}
            onChange={setProduct}
          />
        </div>
        <h4>{t('teach:pallet.lay')}</h4>
        <div className="tw-pallet-rules">
          {found.map(({ id, layer: laid }) => (
            <button key={id} type="button" className="tw-pallet-rule" data-testid={`pallet-${id}`} onClick={() => put(laid)}>
              <LayerIcon layer={laid} part={part} pallet={pallet} />
              <span>{t(`teach:pallet.${id}`)}</span>
              <span className="tw-quiet tw-figure">{t('teach:pallet.perLayer', { count: laid.length })}</span>
            </button>
          ))}
        </div>
        <div className="tw-study-buttons">
          <Button
            size="small"
            icon={<PlusOutlined />}
            data-testid="pallet-add"
            onClick={() => {
              put([...layer, snapped({ x: pallet.lengthM / 2, y: pallet.widthM / 2, rotation: 0 }, layer, part, pallet)]);
              choose(layer.length);
            }}
          >
            {t('teach:pallet.add')}
          </Button>
          <Button size="small" icon={<RotateRightOutlined />} disabled={chosen === null} onClick={() => chosen !== null && turn(chosen)}>
            {t('teach:pallet.turn')}
          </Button>
          <Button
            size="small"
            icon={<DeleteOutlined />}
            disabled={chosen === null || layer.length < 2}
            onClick={() => chosen !== null && remove(chosen)}
          >
            {t('teach:pallet.remove')}
          </Button>
        </div>
        <p className="tw-foot">{t('teach:pallet.keys')}</p>
        {chosen !== null && layer[chosen] !== undefined && (
          <div className="tw-form-grid">
            {['x', 'y', 'rotation'].map((key) => (
              <FormField key={key} record={record} place={place} path={[...path, 'pattern', 'layer', String(chosen), key]} />
            ))}
          </div>
        )}
        <h4>{t('teach:pallet.stack')}</h4>
        <div className="tw-form-grid">
          <LayersField record={record} place={place} path={path} layer={layer} layers={pattern.layers} />
          {['layerHeightM', 'palletLengthM', 'palletWidthM', 'alternate', 'slipSheetEvery', 'slipSheetS'].map((key) => (
            <FormField key={key} record={record} place={place} path={[...path, 'pattern', key]} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** The record with another layer and number of layers; what it collects, or splits off a pallet, counts along. */
export function withLayer(record: LayoutRecord, path: Path, layer: PalletPlace[], layers: number): LayoutRecord {
  const count = layer.length * layers;
  const made = withValueAt(withValueAt(record, [...path, 'pattern', 'layer'], layer), [...path, 'pattern', 'layers'], layers);
  const own = { origin: 'measured' as const, source: 'user' };
  const under = [...path, 'pattern'].join('.');
  const sources = { ...record.sources, [`${under}.layer`]: own, [`${under}.layers`]: own };
  if (made.kind !== 'station') return { ...made, sources } as LayoutRecord;
  const splits = made.splits.length === 1 ? made.splits.map((split) => ({ ...split, count })) : made.splits;
  return { ...made, collect: made.collect === null ? null : { ...made.collect, count }, splits, sources };
}

function LayersField({
  place,
  path,
  layer,
  layers,
}: {
  readonly record: LayoutRecord;
  readonly place: Place;
  readonly path: Path;
  readonly layer: readonly PalletPlace[];
  readonly layers: number;
}) {
  const { t } = useText();
  return (
    <div className="tw-form-field">
      <span className="tw-form-label">{t('studio:field.layers')}</span>
      <span className="tw-stepper">
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            size="small"
            disabled={layers + by < 1}
            aria-label={t(by < 0 ? 'teach:pallet.fewer' : 'teach:pallet.more')}
            data-testid={by < 0 ? 'pallet-fewer' : 'pallet-more'}
            onClick={() => changeRecord(place, 'teach:edit.pallet', (before) => withLayer(before, path, [...layer], layers + by))}
          >
            {by < 0 ? '−' : '+'}
          </Button>
        ))}
        <strong className="tw-figure">{layers}</strong>
      </span>
    </div>
  );
}

const bounded = (spot: PalletPlace, { lengthM, widthM }: Footprint): PalletPlace => ({
  x: Number(Math.max(0, Math.min(lengthM, spot.x)).toFixed(6)),
  y: Number(Math.max(0, Math.min(widthM, spot.y)).toFixed(6)),
  rotation: spot.rotation,
});

interface PalletPlanProps {
  readonly layer: readonly PalletPlace[];
  readonly part: Footprint;
  readonly pallet: Footprint;
  readonly bad: ReadonlySet<number>;
  readonly chosen: number | null;
  readonly onChoose: (i: number | null) => void;
  readonly onDrag: (i: number, to: PalletPlace, join: string) => void;
  readonly onTurn: (i: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The layer from above, x to the right and y upwards as on the floor plan. */
function PalletPlan({ layer, part, pallet, bad, chosen, onChoose, onDrag, onTurn, onKey }: PalletPlanProps) {
  const { t } = useText();
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ readonly i: number; readonly dx: number; readonly dy: number; readonly join: string } | null>(null);
  const [width, height] = [pallet.lengthM + 2 * MARGIN_M, pallet.widthM + 2 * MARGIN_M];
  const pointOf = (event: PointerEvent): { x: number; y: number } => {
    const matrix = svg.current?.getScreenCTM();
    if (matrix == null) return { x: 0, y: 0 };
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return { x: at.x, y: pallet.widthM - at.y };
  };
  const begin = (event: PointerEvent, i: number) => {
    const at = pointOf(event);
    const spot = layer[i] as PalletPlace;
    drag.current = { i, dx: spot.x - at.x, dy: spot.y - at.y, join: `pallet-drag-${event.timeStamp}` };
    svg.current?.setPointerCapture(event.pointerId);
    onChoose(i);
  };
  const move = (event: PointerEvent) => {
    if (drag.current === null) return;
    const { i, dx, dy, join } = drag.current;
    const at = pointOf(event);
    const spot = layer[i];
    if (spot !== undefined) onDrag(i, { ...spot, x: at.x + dx, y: at.y + dy }, join);
  };
  return (
    <svg
      ref={svg}
      className="tw-pallet-plan"
      viewBox={`${-MARGIN_M} ${-MARGIN_M} ${width} ${height}`}
      role="application"
      aria-label={t('teach:pallet.plan', { count: layer.length })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the plan takes the arrow keys
      tabIndex={0}
      data-testid="pallet-plan"
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerDown={(event) => event.target === svg.current && onChoose(null)}
      onKeyDown={(event) => {
        const step = { PageDown: 1, PageUp: -1 }[event.key];
        if (step === undefined) return onKey(event);
        event.preventDefault();
        onChoose(((chosen ?? -step) + step + layer.length) % layer.length);
      }}
    >
      <rect x={0} y={0} width={pallet.lengthM} height={pallet.widthM} className="tw-pallet-deck" />
      {Array.from({ length: 7 }, (_, i) => (
        <rect
          key={i}
          x={0}
          y={(i + 0.12) * (pallet.widthM / 7)}
          width={pallet.lengthM}
          height={(pallet.widthM / 7) * 0.76}
          className="tw-pallet-board"
        />
      ))}
      {layer.map((spot, i) => (
        <g
          key={i}
          transform={`translate(${spot.x} ${pallet.widthM - spot.y}) rotate(${(-spot.rotation * 180) / Math.PI})`}
          className={['tw-pallet-part', bad.has(i) && 'tw-bad', chosen === i && 'tw-chosen'].filter(Boolean).join(' ')}
          data-testid={`pallet-part-${i}`}
          onPointerDown={(event) => begin(event, i)}
          onDoubleClick={() => onTurn(i)}
        >
          <rect x={-part.lengthM / 2} y={-part.widthM / 2} width={part.lengthM} height={part.widthM} rx={0.008} />
          <line x1={part.lengthM * 0.5 - 0.03} x2={part.lengthM * 0.5 - 0.03} y1={-part.widthM * 0.3} y2={part.widthM * 0.3} />
          <text transform={`rotate(${(spot.rotation * 180) / Math.PI})`} textAnchor="middle" dominantBaseline="central">
            {i + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

function PalletFacts({
  layer,
  part,
  pallet,
  layers,
  height,
}: {
  readonly layer: readonly PalletPlace[];
  readonly part: Footprint;
  readonly pallet: Footprint;
  readonly layers: number;
  readonly height: number;
}) {
  const { t, number, percent } = useText();
  const share = (layer.length * part.lengthM * part.widthM) / (pallet.lengthM * pallet.widthM);
  return (
    <p className="tw-figure" data-testid="pallet-facts">
      {t('teach:pallet.facts', {
        layer: layer.length,
        total: layer.length * layers,
        share: percent(share, 0),
        height: number(layers * height * 1000, 0),
      })}
    </p>
  );
}

function LayerIcon({
  layer,
  part,
  pallet,
}: {
  readonly layer: readonly PalletPlace[];
  readonly part: Footprint;
  readonly pallet: Footprint;
}) {
  return (
    <svg viewBox={`-0.03 -0.03 ${pallet.lengthM + 0.06} ${pallet.widthM + 0.06}`} aria-hidden="true">
      <rect x={0} y={0} width={pallet.lengthM} height={pallet.widthM} className="tw-pallet-deck" />
      {layer.map(({ x, y, rotation }) => (
        <rect
          key={`${x} ${y}`}
          transform={`translate(${x} ${pallet.widthM - y}) rotate(${(-rotation * 180) / Math.PI})`}
          x={-part.lengthM / 2}
          y={-part.widthM / 2}
          width={part.lengthM}
          height={part.widthM}
          className="tw-pallet-small"
        />
      ))}
    </svg>
  );
}
