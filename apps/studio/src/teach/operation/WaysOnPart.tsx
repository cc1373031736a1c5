import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined, EditOutlined, SwapOutlined } from '@ant-design/icons';
import type { LayoutRecord, Point, Product, Station, Work } from '@taktwerk/line';
import { Button, InputNumber, Select } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Place } from '../../edits/change-record.ts';
import type { Path } from '../../edits/paths.ts';
import { canDraw } from '../../floor/graphics.ts';
import { useText } from '../../text/use-text.ts';
import { useShade } from '../../theme/use-shade.ts';
import { stepped, teach } from './edit-work.ts';
import { FormField } from './FormField.tsx';
import { anglesOf, directionOf, lengthOf, moved, nextId, sideOf, taught } from './seam-lines.ts';
import { fewestPoints, type ToolWay, type WaysKey, waysOf, withWays } from './tool-ways.ts';

const PartScene = lazy(() => import('./PartScene.tsx'));
const DEG = 180 / Math.PI;
/** Tilt of the torch over a fillet, rad. */
const FILLET_TILT = Math.PI / 4;

interface WaysOnPartProps {
  readonly record: LayoutRecord & Station;
  readonly place: Place;
  readonly path: Path;
  readonly work: Work;
  readonly list: WaysKey;
  readonly products: readonly Product[];
}

/** Seams, paths or spots on the part: drawn and dragged in 3D, exact in the list beside it. */
export function WaysOnPart({ record, place, path, work, list, products }: WaysOnPartProps) {
  const { t, name } = useText();
  const shade = useShade();
  const [chosen, choose] = useState<string | null>(null);
  const [drawn, draw] = useState<readonly Point[] | null>(null);
  const [productId, setProduct] = useState<string | null>(null);
  const ways = waysOf(work, list);
  const product = products.find(({ id }) => id === productId) ?? products[0];
  const way = ways.find(({ id }) => id === chosen) ?? ways[0];
  const put = (next: readonly ToolWay[], join: string | null = null) => teach(place, [...path, list], withWays(work, list, next), join);
  const change = (id: string, next: Partial<ToolWay>, join: string | null = null) =>
    put(
      ways.map((other) => (other.id === id ? { ...other, ...next } : other)),
      join,
    );
  const finish = (points: readonly Point[]) => {
    draw(null);
    if (points.length < fewestPoints(list)) return;
    const id = nextId({ seams: 'seam', paths: 'path', spots: 'spot' }[list], ways);
    const approach = directionOf({ tiltRad: 0, sideRad: 0 });
    put([...ways, { id, points: points.map(taught), approach }]);
    choose(id);
  };
  const add = (at: Point) => {
    const points = [...(drawn ?? []), at];
    if (list === 'spots') finish(points);
    else draw(points);
  };
  useEffect(() => {
    if (drawn === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' && event.key !== 'Enter') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') draw(null);
      else finish(drawn);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
  return (
    <section className="tw-ways" data-testid="ways">
      <div className="tw-ways-picture">
        {product !== undefined && canDraw() ? (
          <div
            className="tw-ways-canvas"
            role="img"
            aria-label={t(`teach:ways.${list}.picture`, { count: ways.length })}
            data-testid="part-scene"
          >
            <Suspense fallback={null}>
              <PartScene
                key={product.id}
                product={product}
                partAt={record.handover}
                ways={ways}
                chosen={way?.id ?? null}
                drawn={drawn}
                dark={shade === 'dark'}
                onDraw={add}
                onChoose={choose}
                onDrag={(id, index, to, join) => {
                  const points = ways.find((other) => other.id === id)?.points ?? [];
                  change(id, { points: points.map((point, i) => (i === index ? taught(to) : point)) }, join);
                }}
              />
            </Suspense>
          </div>
        ) : (
          <p className="tw-quiet">{t('teach:ways.noPicture')}</p>
        )}
        <p className="tw-foot">{t(drawn === null ? 'teach:ways.hint' : 'teach:ways.drawing', { points: drawn?.length ?? 0 })}</p>
        <div className="tw-study-buttons">
          <Button
            size="small"
            type={drawn === null ? 'primary' : 'default'}
            icon={<EditOutlined />}
            data-testid="way-draw"
            onClick={() => (drawn === null ? draw([]) : finish(drawn))}
          >
            {t(drawn === null ? `teach:ways.${list}.draw` : 'teach:ways.finish')}
          </Button>
          {products.length > 1 && (
            <Select
              size="small"
              aria-label={t('teach:pallet.part')}
              value={product?.id ?? null}
              options={products.map((one) => ({ value: one.id, label: name(one.name) }))}
              onChange={setProduct}
            />
          )}
        </div>
        <ShiftAll ways={ways} onShift={(by) => put(ways.map((other) => ({ ...other, points: moved(other.points, by) })))} />
      </div>
      <div>
        <WayList list={list} ways={ways} chosen={way?.id ?? null} onChoose={choose} onPut={put} />
        {way !== undefined && (
          <WayFields
            record={record}
            place={place}
            path={[...path, list, String(ways.indexOf(way))]}
            list={list}
            way={way}
            onChange={(next) => change(way.id, next)}
          />
        )}
      </div>
    </section>
  );
}

interface WayListProps {
  readonly list: WaysKey;
  readonly ways: readonly ToolWay[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onPut: (ways: readonly ToolWay[]) => void;
}

/** All ways in the order in which the robot does them. */
function WayList({ list, ways, chosen, onChoose, onPut }: WayListProps) {
  const { t, number } = useText();
  const at = ways.findIndex(({ id }) => id === chosen);
  const way = ways[at];
  const total = ways.reduce((sum, { points }) => sum + lengthOf(points), 0);
  const copied = (from: ToolWay): ToolWay => ({
    ...from,
    id: nextId({ seams: 'seam', paths: 'path', spots: 'spot' }[list], ways),
    points: moved(from.points, [0.02, 0, 0]),
  });
  const button = (icon: React.ReactNode, label: string, run: () => void, isOff = false) => (
    <Button type="text" size="small" icon={icon} aria-label={label} title={label} disabled={isOff} onClick={run} />
  );
  return (
    <>
      <div className="tw-ways-head">
        <strong>{t(`teach:ways.${list}.count`, { count: ways.length })}</strong>
        {list !== 'spots' && <span className="tw-quiet tw-figure">{t('teach:ways.length', { mm: number(total * 1000, 0) })}</span>}
        {way !== undefined && (
          <span className="tw-row-buttons">
            {button(<ArrowUpOutlined />, t('teach:up', { name: way.id }), () => onPut(stepped(ways, at, -1)), at === 0)}
            {button(<ArrowDownOutlined />, t('teach:down', { name: way.id }), () => onPut(stepped(ways, at, 1)), at === ways.length - 1)}
            {button(<CopyOutlined />, t('teach:copy', { name: way.id }), () => onPut([...ways, copied(way)]))}
            {button(
              <DeleteOutlined />,
              t('teach:remove', { name: way.id }),
              () => onPut(ways.filter((other) => other !== way)),
              ways.length < 2,
            )}
          </span>
        )}
      </div>
      <div className="tw-way-list" role="listbox" aria-label={t(`teach:ways.${list}.count`, { count: ways.length })}>
        {ways.map((other, i) => (
          <button
            key={other.id}
            type="button"
            role="option"
            aria-selected={other.id === chosen}
            className={other.id === chosen ? 'tw-pill tw-selected' : 'tw-pill'}
            onClick={() => onChoose(other.id)}
          >
            {i + 1}
            {list !== 'spots' && <span className="tw-quiet"> {number(lengthOf(other.points) * 1000, 0)} mm</span>}
          </button>
        ))}
      </div>
    </>
  );
}

interface WayFieldsProps {
  readonly record: LayoutRecord;
  readonly place: Place;
  readonly path: Path;
  readonly list: WaysKey;
  readonly way: ToolWay;
  readonly onChange: (next: Partial<ToolWay>) => void;
}

/** Exact figures of one way: its points, where the tool comes from, and what belongs to a seam. */
function WayFields({ record, place, path, list, way, onChange }: WayFieldsProps) {
  const { t } = useText();
  const { tiltRad, sideRad } = anglesOf(way.approach);
  const { points } = way;
  const setPoint = (i: number, axis: number, mm: number) =>
    onChange({
      points: points.map((point, k) =>
        k === i ? (point.map((value, a) => (a === axis ? Number((mm / 1000).toFixed(6)) : value)) as unknown as Point) : point,
      ),
    });
  const from = (tilt: number, side: number) => onChange({ approach: directionOf({ tiltRad: tilt, sideRad: side }) });
  return (
    <div data-testid="way-fields">
      <table className="tw-table tw-way-points">
        <thead>
          <tr>
            <th scope="col">{t('teach:ways.point')}</th>
            {['X', 'Y', 'Z'].map((axis) => (
              <th key={axis} scope="col">{`${axis} mm`}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {points.map((point, i) => (
            <tr key={i}>
              <td>{i + 1}</td>
              {point.map((value, axis) => (
                <td key={axis}>
                  <NumberCell
                    label={`${t('teach:ways.point')} ${i + 1} ${'XYZ'[axis]}`}
                    value={Number((value * 1000).toFixed(3))}
                    onCommit={(mm) => setPoint(i, axis, mm)}
                  />
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('teach:remove', { name: `${t('teach:ways.point')} ${i + 1}` })}
                  disabled={points.length <= fewestPoints(list)}
                  onClick={() => onChange({ points: points.filter((_, k) => k !== i) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list !== 'spots' && (
        <div className="tw-study-buttons">
          <Button size="small" data-testid="way-point-add" onClick={() => onChange({ points: [...points, nextPoint(points)] })}>
            {t('teach:ways.addPoint')}
          </Button>
          <Button size="small" icon={<SwapOutlined />} onClick={() => onChange({ points: [...points].reverse() })}>
            {t('teach:ways.reverse')}
          </Button>
        </div>
      )}
      <h4>{t('teach:ways.tool')}</h4>
      <div className="tw-study-buttons">
        <Button size="small" onClick={() => from(0, 0)}>
          {t('teach:ways.above')}
        </Button>
        {list !== 'spots' &&
          ([1, -1] as const).map((side) => (
            <Button key={side} size="small" onClick={() => from(FILLET_TILT, sideOf(points, side))}>
              {t(side > 0 ? 'teach:ways.left' : 'teach:ways.right')}
            </Button>
          ))}
      </div>
      <div className="tw-form-grid">
        <div className="tw-form-field">
          <span className="tw-form-label">{t('teach:ways.tilt')}</span>
          <NumberCell
            label={t('teach:ways.tilt')}
            unit="°"
            value={Number((tiltRad * DEG).toFixed(2))}
            onCommit={(deg) => from(deg / DEG, sideRad)}
          />
        </div>
        <div className="tw-form-field">
          <span className="tw-form-label">{t('teach:ways.side')}</span>
          <NumberCell
            label={t('teach:ways.side')}
            unit="°"
            value={Number((sideRad * DEG).toFixed(2))}
            onCommit={(deg) => from(tiltRad, deg / DEG)}
          />
        </div>
        {list === 'seams' && <FormField record={record} place={place} path={[...path, 'travelSpeedMps']} />}
        {list === 'seams' && <FormField record={record} place={place} path={[...path, 'fixture']} />}
      </div>
    </div>
  );
}

/** As far again as the last piece went. */
function nextPoint(points: readonly Point[]): Point {
  const [before, last] = [points.at(-2) as Point, points.at(-1) as Point];
  return taught([2 * last[0] - before[0], 2 * last[1] - before[1], 2 * last[2] - before[2]]);
}

function ShiftAll({ ways, onShift }: { readonly ways: readonly ToolWay[]; readonly onShift: (by: Point) => void }) {
  const { t } = useText();
  const [by, setBy] = useState<readonly [number, number, number]>([0, 0, 0]);
  if (ways.length === 0) return null;
  return (
    <div className="tw-shift-all">
      <span>{t('teach:ways.shift')}</span>
      {(['X', 'Y', 'Z'] as const).map((axis, i) => (
        <InputNumber<number>
          key={axis}
          size="small"
          controls={false}
          prefix={axis}
          suffix="mm"
          aria-label={`${t('teach:ways.shift')} ${axis}`}
          value={by[i] as number}
          onChange={(value) => setBy(by.map((old, k) => (k === i ? (value ?? 0) : old)) as unknown as typeof by)}
        />
      ))}
      <Button
        size="small"
        disabled={by.every((value) => value === 0)}
        onClick={() => {
          onShift([by[0] / 1000, by[1] / 1000, by[2] / 1000]);
          setBy([0, 0, 0]);
        }}
      >
        {t('teach:ways.doShift')}
      </Button>
    </div>
  );
}

/** A number taken over when the field is left. */
function NumberCell({
  label,
  value,
  unit,
  onCommit,
}: {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
  readonly onCommit: (value: number) => void;
}) {
  return (
    <InputNumber<number>
      key={value}
      size="small"
      controls={false}
      aria-label={label}
      defaultValue={value}
      suffix={unit}
      onPressEnter={(event) => (event.target as HTMLInputElement).blur()}
      onBlur={({ target }) => {
        const typed = Number(target.value);
        if (target.value.trim() !== '' && Number.isFinite(typed) && typed !== value) onCommit(typed);
      }}
    />
  );
}
