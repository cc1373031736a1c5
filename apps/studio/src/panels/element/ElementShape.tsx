import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { LayoutRecord } from '@taktwerk/line';
import { Button } from 'antd';
import { changeTitle, type Place } from '../../edits/change-record.ts';
import type { Limits } from '../../edits/limits.ts';
import { changePoints, floorPointsOf, isClosed, isLined, type Lined, withoutPoint, withPoint, withPointAt } from '../../edits/points.ts';
import { screenUnitOf } from '../../edits/screen-unit.ts';
import { resize, sizeAlong } from '../../edits/size-record.ts';
import { useText } from '../../text/use-text.ts';
import { FigureInput } from './FigureInput.tsx';

const ANYWHERE: Limits = { min: null, max: null, excludesMin: false, isInteger: false, isNullable: false, choices: [] };
const ABOVE_0: Limits = { ...ANYWHERE, min: 0, excludesMin: true };
const AXES = ['x', 'y', 'z'] as const;
/** Figures of lengths are shown like those of fields that end in M. */
const LENGTH = screenUnitOf(['sizeM']);

/** Height over the floor, size along each axis, and the corners of a line: what is dragged on the floor, in exact figures. */
export function ElementShape({ record, place }: { readonly record: LayoutRecord; readonly place: Place }) {
  const { t } = useText();
  const { store, layout, id } = place;
  const sizes = AXES.flatMap((axis) => {
    const size = sizeAlong(record, axis);
    return size === null || size === 0 ? [] : [[axis, size] as const];
  });
  if (!('at' in record) && sizes.length === 0 && !isLined(record)) return null;
  return (
    <section data-testid="element-shape">
      <div className="tw-edit-grid">
        {'at' in record && (
          <span className="tw-edit-field">
            <span>{t('draw:shape.height')}</span>
            <FigureInput
              key={id}
              label={t('draw:shape.height')}
              testId="field-at.z"
              value={record.at.z}
              screen={LENGTH}
              limits={ANYWHERE}
              onCommit={(value) => value !== null && changeTitle(place, ['at', 'z'], value)}
            />
          </span>
        )}
        {sizes.map(([axis, size]) => (
          <span key={axis} className="tw-edit-field">
            <span>{t(`draw:shape.${axis}`)}</span>
            <FigureInput
              key={id}
              label={t(`draw:shape.${axis}`)}
              testId={`field-size.${axis}`}
              value={size}
              screen={LENGTH}
              limits={ABOVE_0}
              onCommit={(value) => value !== null && resize({ store, layout }, [id], axis, value)}
            />
          </span>
        ))}
      </div>
      {isLined(record) && <Corners key={id} record={record} place={place} />}
    </section>
  );
}

/** Places of the corners on the floor. */
function Corners({ record, place }: { readonly record: Lined; readonly place: Place }) {
  const { t } = useText();
  const { store, layout, id } = place;
  const points = floorPointsOf(record);
  const corners = isClosed(record) ? points.slice(0, -1) : points;
  const change = (to: (present: Lined) => Lined) => changePoints(store, layout, id, to);
  const least = isClosed(record) ? 3 : 2;
  return (
    <details className="tw-corners">
      <summary>{t('draw:shape.corners', { count: corners.length })}</summary>
      <table className="tw-table">
        <tbody>
          {corners.map((corner, i) => {
            const next = points[i + 1] ?? points[i - 1] ?? corner;
            const middle = { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 };
            return (
              <tr key={i}>
                <th scope="row" className="tw-figure">
                  {i + 1}
                </th>
                {(['x', 'y'] as const).map((axis) => (
                  <td key={axis}>
                    <FigureInput
                      label={`${t(`studio:place.${axis}`)} ${i + 1}`}
                      testId={`corner-${i}.${axis}`}
                      value={corner[axis]}
                      screen={LENGTH}
                      limits={ANYWHERE}
                      onCommit={(value) => value !== null && change((present) => withPointAt(present, i, { ...corner, [axis]: value }))}
                    />
                  </td>
                ))}
                <td className="tw-right">
                  <Button
                    type="text"
                    size="small"
                    icon={<PlusOutlined />}
                    disabled={!isClosed(record) && i === corners.length - 1}
                    aria-label={t('draw:shape.corner.add')}
                    title={t('draw:shape.corner.add')}
                    onClick={() => change((present) => withPoint(present, i + 1, middle))}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    disabled={corners.length <= least}
                    aria-label={t('draw:shape.corner.remove')}
                    title={t('draw:shape.corner.remove')}
                    onClick={() => change((present) => withoutPoint(present, i))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
