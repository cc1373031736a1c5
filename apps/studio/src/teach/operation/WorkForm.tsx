import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { LayoutRecord, Product, Station, Work } from '@taktwerk/line';
import { Button, Switch } from 'antd';
import type { Place } from '../../edits/change-record.ts';
import { type Path, valueAt } from '../../edits/paths.ts';
import { useProject } from '../../session/project.ts';
import { useText } from '../../text/use-text.ts';
import { distributionsIn } from '../distributions-in.ts';
import { DistributionInput } from './DistributionInput.tsx';
import { teach } from './edit-work.ts';
import { FormField } from './FormField.tsx';
import { ManualElements } from './ManualElements.tsx';
import { PalletDesigner } from './PalletDesigner.tsx';
import { nextId } from './seam-lines.ts';
import { OPTIONAL_PARTS } from './start-work.ts';
import { waysKeyOf } from './tool-ways.ts';
import { WaysOnPart } from './WaysOnPart.tsx';

interface WorkFormProps {
  readonly record: Station;
  readonly place: Place;
  /** Path of the work in the record. */
  readonly path: Path;
  readonly products: readonly Product[];
}

/** Fields that have an editor of their own, or say only what the work is. */
const OWN = new Set(['type', 'elements', 'seams', 'paths', 'spots', 'pattern', 'walkSpeedMps']);
const OF_MANUAL = new Set(['allowance', 'cv']);

/** Everything that a kind of work can be told: its picture first, then its figures, its optional parts, its lists. */
export function WorkForm({ record, place, path, products }: WorkFormProps) {
  const work = valueAt(record, path) as Work;
  const ways = waysKeyOf(work);
  return (
    <div data-testid={`work-${work.type}`}>
      {work.type === 'manual' && <ManualElements record={record} place={place} path={path} work={work} />}
      {work.type === 'palletizing' && <PalletDesigner record={record} place={place} path={path} work={work} products={products} />}
      {ways !== null && <WaysOnPart record={record} place={place} path={path} work={work} list={ways} products={products} />}
      <Times record={record} place={place} path={path} />
      <Figures record={record} place={place} path={path} skip={work.type === 'manual' ? OF_MANUAL : new Set()} />
      <OptionalParts record={record} place={place} path={path} />
      <Lists record={record} place={place} path={path} />
    </div>
  );
}

interface Part {
  readonly record: LayoutRecord;
  readonly place: Place;
  readonly path: Path;
}

/** Times with a spread. */
function Times({ record, place, path }: Part) {
  const { tOr } = useText();
  const work = valueAt(record, path) as Work;
  const found = distributionsIn(work as never);
  if (found.length === 0) return null;
  return (
    <div className="tw-two-columns">
      {found.map(({ path: inner }) => {
        const leaf = inner.at(-1) ?? '';
        const label = tOr(`teach:field.${leaf}`, tOr(`studio:context.${leaf}`, tOr(`studio:field.${leaf}`, leaf)));
        return <DistributionInput key={inner.join('.')} record={record} place={place} path={[...path, ...inner]} label={label} />;
      })}
    </div>
  );
}

const isPlain = (value: unknown): value is number | string | boolean =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
/** Fields without a figure that mean "from the catalog" and can be filled in. */
const isFillable = (key: string, value: unknown): boolean => value === null && /(S|M|Mps|Kw|M2|Kg|robot|Efficiency)$/.test(key);

/** Plain figures of the work. */
function Figures({ record, place, path, skip }: Part & { readonly skip: ReadonlySet<string> }) {
  const { name } = useText();
  const records = useProject((project) => project.document?.layouts[place.layout]?.records);
  const work = valueAt(record, path) as object;
  const keys = Object.entries(work).flatMap(([key, value]) =>
    !OWN.has(key) && !skip.has(key) && (isPlain(value) || isFillable(key, value)) ? [key] : [],
  );
  const robots = Object.values(records ?? {}).flatMap((other: LayoutRecord) =>
    other.kind === 'robot' ? [{ value: other.id, label: name(other.name) }] : [],
  );
  const points = Object.entries(work).filter(
    ([, value]) => Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === 'number'),
  );
  return (
    <div className="tw-form-grid">
      {keys.map((key) =>
        key === 'robot' ? (
          robots.length > 0 && <FormField key={key} record={record} place={place} path={[...path, key]} options={robots} />
        ) : (
          <FormField key={key} record={record} place={place} path={[...path, key]} />
        ),
      )}
      {points.map(([key]) => (
        <PointFields key={key} record={record} place={place} path={[...path, key]} />
      ))}
    </div>
  );
}

/** Three coordinates of a point. */
function PointFields({ record, place, path }: Part) {
  const { tOr } = useText();
  const leaf = path.at(-1) ?? '';
  return (
    <fieldset className="tw-point">
      <legend>{tOr(`teach:field.${leaf}`, leaf)}</legend>
      {['0', '1', '2'].map((axis) => (
        <FormField key={axis} record={record} place={place} path={[...path, axis]} />
      ))}
    </fieldset>
  );
}

/** Parts of a work that need not be there, each with a switch. */
function OptionalParts({ record, place, path }: Part) {
  const { tOr } = useText();
  const work = valueAt(record, path) as Readonly<Record<string, unknown>>;
  const parts = OPTIONAL_PARTS[String(work.type)] ?? {};
  return (
    <>
      {Object.entries(parts).map(([key, start]) => {
        const label = tOr(`teach:field.${key}`, tOr(`studio:context.${key}`, key));
        const part = work[key];
        return (
          <fieldset key={key} className="tw-optional">
            <legend>
              <Switch
                size="small"
                aria-label={label}
                data-testid={`part-${key}`}
                checked={part != null}
                onChange={(on) => teach(place, [...path, key], on ? start : null)}
              />
              {label}
            </legend>
            {typeof part === 'object' && part !== null && (
              <div className="tw-form-grid">
                {Object.keys(part).map((inner) => (
                  <FormField key={inner} record={record} place={place} path={[...path, key, inner]} />
                ))}
              </div>
            )}
          </fieldset>
        );
      })}
    </>
  );
}

/** Lists of a work without an editor of their own (steps of an assembly, items of a kit, zones of a coating line). */
function Lists({ record, place, path }: Part) {
  const { t, tOr, language } = useText();
  const work = valueAt(record, path) as object;
  const lists = Object.entries(work).filter(
    (entry): entry is [string, readonly Readonly<Record<string, unknown>>[]] =>
      !OWN.has(entry[0]) &&
      Array.isArray(entry[1]) &&
      entry[1].length > 0 &&
      entry[1].every((one) => typeof one === 'object' && one !== null),
  );
  return (
    <>
      {lists.map(([key, members]) => {
        const title = tOr(`teach:field.${key}`, key);
        const put = (next: readonly object[]) => teach(place, [...path, key], next);
        return (
          <section key={key}>
            <h4>{title}</h4>
            {members.map((member, i) => {
              const named = (member.name as Record<string, string> | undefined)?.[language] ?? `${title} ${i + 1}`;
              return (
                <div key={String(member.id ?? i)} className="tw-card">
                  <header className="tw-card-head">
                    <strong className="tw-grow">{named}</strong>
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={t('teach:remove', { name: named })}
                      disabled={members.length < 2}
                      onClick={() => put(members.filter((_, k) => k !== i))}
                    />
                  </header>
                  <div className="tw-form-grid">
                    {Object.entries(member)
                      .filter(([inner, value]) => inner !== 'id' && (isPlain(value) || isFillable(inner, value)))
                      .map(([inner]) => (
                        <FormField key={inner} record={record} place={place} path={[...path, key, String(i), inner]} />
                      ))}
                  </div>
                </div>
              );
            })}
            <Button size="small" icon={<PlusOutlined />} onClick={() => put([...members, { ...members.at(-1), ...freshId(key, members) }])}>
              {t('teach:addLike', { name: title })}
            </Button>
          </section>
        );
      })}
    </>
  );
}

const freshId = (key: string, members: readonly Readonly<Record<string, unknown>>[]): object =>
  members.some(({ id }) => id !== undefined) ? { id: nextId(key, members as never) } : {};
