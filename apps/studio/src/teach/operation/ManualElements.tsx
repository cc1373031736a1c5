import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { elementS } from '@taktwerk/compile';
import type { LayoutRecord, ManualWork } from '@taktwerk/line';
import { Button, Input, InputNumber, Select } from 'antd';
import type { Place } from '../../edits/change-record.ts';
import type { Path } from '../../edits/paths.ts';
import { named } from '../../text/named.ts';
import { useText } from '../../text/use-text.ts';
import { PHASE_COLOURS } from '../../theme/phase-marks.ts';
import { stepped, teach } from './edit-work.ts';
import { FormField } from './FormField.tsx';
import { nextId } from './seam-lines.ts';

type Element = ManualWork['elements'][number];
/** Ways to state the time of an element: stop watch, MTM-1, MODAPTS, or walking alone. */
const BASES = ['timeS', 'tmu', 'mod', 'walk'] as const;
type Base = (typeof BASES)[number];

const baseOf = (element: Element): Base => BASES.find((base) => base !== 'walk' && element[base] !== undefined) ?? 'walk';
const perPartS = (element: Element, work: ManualWork): number =>
  (elementS(element, work.walkSpeedMps) * element.count) / element.everyParts;

interface ManualElementsProps {
  readonly record: LayoutRecord;
  readonly place: Place;
  readonly path: Path;
  readonly work: ManualWork;
}

/** Hand work as its elements: what is done, by which time, how often; the bar above shows where the cycle goes. */
export function ManualElements({ record, place, path, work }: ManualElementsProps) {
  const { t, language } = useText();
  const at = [...path, 'elements'];
  const put = (elements: readonly Element[]) => teach(place, at, elements);
  const change = (i: number, next: Element) => put(work.elements.map((element, k) => (k === i ? next : element)));
  const add = () => {
    const id = nextId('element', work.elements);
    put([...work.elements, { id, name: named('teach:new.element'), phase: 'process', timeS: 5, count: 1, everyParts: 1, lift: null }]);
  };
  const copy = (i: number) => {
    const from = work.elements[i] as Element;
    put([...work.elements.slice(0, i + 1), { ...from, id: nextId('element', work.elements) }, ...work.elements.slice(i + 1)]);
  };
  return (
    <section data-testid="manual-elements">
      <ElementBar work={work} />
      <div className="tw-scroll-x">
        <table className="tw-table tw-elements">
          <thead>
            <tr>
              {['name', 'phase', 'base', 'walk', 'count', 'every', 'perPart', ''].map((key) => (
                <th key={key} scope="col">
                  {key === '' ? '' : t(`teach:element.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {work.elements.map((element, i) => (
              <ElementRow
                key={element.id}
                element={element}
                work={work}
                language={language}
                onChange={(next) => change(i, next)}
                onStep={(by) => put(stepped(work.elements, i, by))}
                onCopy={() => copy(i)}
                onRemove={work.elements.length > 1 ? () => put(work.elements.filter((_, k) => k !== i)) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button size="small" icon={<PlusOutlined />} data-testid="element-add" onClick={add}>
        {t('teach:element.add')}
      </Button>
      <div className="tw-form-grid">
        {['walkSpeedMps', 'allowance', 'cv'].map((key) => (
          <FormField key={key} record={record} place={place} path={[...path, key]} />
        ))}
      </div>
    </section>
  );
}

interface ElementRowProps {
  readonly element: Element;
  readonly work: ManualWork;
  readonly language: 'zh' | 'en';
  readonly onChange: (next: Element) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onCopy: () => void;
  readonly onRemove: (() => void) | null;
}

const PHASES: readonly Element['phase'][] = ['process', 'motion', 'gripper', 'handshake', 'sensor', 'safety', 'service'];

function ElementRow({ element, work, language, onChange, onStep, onCopy, onRemove }: ElementRowProps) {
  const { t, number } = useText();
  const base = baseOf(element);
  const name = element.name[language];
  const { timeS: _, tmu: __, mod: ___, ...bare } = element;
  const rebase = (next: Base) => {
    const seconds = elementS({ ...element, walkM: 0 }, work.walkSpeedMps);
    if (next === 'walk') return onChange({ ...bare, walkM: element.walkM ?? 1 });
    const value = { timeS: seconds, tmu: seconds / 0.036, mod: seconds / 0.129 }[next];
    onChange({ ...bare, [next]: Number(value.toFixed(next === 'timeS' ? 2 : 0)) });
  };
  const figure = (label: string, value: number | undefined, least: number, put: (value: number) => void, unit = '') => (
    <FigureCell label={`${name} ${label}`} value={value} least={least} unit={unit} onCommit={put} />
  );
  return (
    <tr data-testid={`element-${element.id}`}>
      <td>
        <Input
          key={name}
          size="small"
          aria-label={t('teach:element.name')}
          defaultValue={name}
          onPressEnter={(event) => event.currentTarget.blur()}
          onBlur={({ target }) =>
            target.value !== name &&
            target.value.trim() !== '' &&
            onChange({ ...element, name: renamed(element.name, language, target.value.trim()) })
          }
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={`${name} ${t('teach:element.phase')}`}
          value={element.phase}
          options={PHASES.map((value) => ({ value, label: <PhaseWord phase={value} word={t(`studio:choice.${value}`)} /> }))}
          onChange={(phase) => onChange({ ...element, phase })}
        />
      </td>
      <td>
        <span className="tw-pair">
          {base !== 'walk' && figure(t('teach:element.time'), element[base], 0, (value) => onChange({ ...element, [base]: value }))}
          <Select<Base>
            size="small"
            aria-label={`${name} ${t('teach:element.base')}`}
            value={base}
            options={BASES.map((value) => ({ value, label: t(`teach:base.${value}`) }))}
            onChange={rebase}
          />
        </span>
      </td>
      <td>{figure(t('teach:element.walk'), element.walkM, 0, (walkM) => onChange(withWalk(element, walkM)), 'm')}</td>
      <td>{figure(t('teach:element.count'), element.count, 1e-6, (count) => onChange({ ...element, count }))}</td>
      <td>{figure(t('teach:element.every'), element.everyParts, 1e-6, (everyParts) => onChange({ ...element, everyParts }))}</td>
      <td className="tw-right tw-figure">
        {number(perPartS(element, work), 2)}
        <span className="tw-unit">{t('common:unit.s')}</span>
      </td>
      <td className="tw-row-buttons">
        <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={t('teach:up', { name })} onClick={() => onStep(-1)} />
        <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={t('teach:down', { name })} onClick={() => onStep(1)} />
        <Button type="text" size="small" icon={<CopyOutlined />} aria-label={t('teach:copy', { name })} onClick={onCopy} />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('teach:remove', { name })}
          disabled={onRemove === null}
          onClick={() => onRemove?.()}
        />
      </td>
    </tr>
  );
}

/** A new name in one language; in the other one too while it still says the same. */
function renamed(name: Element['name'], language: 'zh' | 'en', text: string): Element['name'] {
  const other = language === 'zh' ? 'en' : 'zh';
  const isFresh = name.en === named('teach:new.element').en;
  return isFresh ? { zh: text, en: text } : { ...name, [language]: text, [other]: name[other] };
}

/** Walking of nothing is no walking, but in an element that has no other time. */
function withWalk(element: Element, walkM: number): Element {
  if (walkM > 0 || baseOf(element) === 'walk') return { ...element, walkM };
  const { walkM: _, ...standing } = element;
  return standing;
}

function PhaseWord({ phase, word }: { readonly phase: Element['phase']; readonly word: string }) {
  return (
    <>
      <i className="tw-phase-dot" style={{ backgroundColor: PHASE_COLOURS[phase] }} />
      {word}
    </>
  );
}

/** A number of a table, taken over when the field is left. */
function FigureCell({
  label,
  value,
  least,
  unit,
  onCommit,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly unit: string;
  readonly onCommit: (value: number) => void;
}) {
  return (
    <InputNumber<number>
      key={value ?? 'none'}
      size="small"
      controls={false}
      min={least}
      aria-label={label}
      defaultValue={value ?? 0}
      suffix={unit === '' ? undefined : unit}
      onPressEnter={(event) => (event.target as HTMLInputElement).blur()}
      onBlur={({ target }) => {
        const typed = Number(target.value);
        if (target.value.trim() !== '' && Number.isFinite(typed) && typed >= least && typed !== (value ?? 0)) onCommit(typed);
      }}
    />
  );
}

/** Elements as pieces of one bar, as long as their time; the allowance hatched at its end. */
function ElementBar({ work }: { readonly work: ManualWork }) {
  const { t, number, language } = useText();
  const seconds = work.elements.map((element) => perPartS(element, work));
  const basicS = seconds.reduce((sum, value) => sum + value, 0);
  const totalS = basicS * (1 + work.allowance);
  const spoken = t('teach:element.bar', { seconds: number(totalS, 1), share: number(work.allowance * 100, 0) });
  return (
    <figure className="tw-element-picture">
      <div className="tw-element-bar" role="img" aria-label={spoken}>
        {work.elements.map((element, i) => {
          const share = ((seconds[i] as number) / totalS) * 100;
          return (
            <span
              key={element.id}
              title={`${element.name[language]} ${number(seconds[i] as number, 1)} s`}
              style={{ width: `${share}%`, backgroundColor: PHASE_COLOURS[element.phase] }}
            >
              {share > 9 && element.name[language]}
            </span>
          );
        })}
        <span className="tw-hatched" style={{ width: `${((totalS - basicS) / totalS) * 100}%` }} title={t('studio:field.allowance')} />
      </div>
      <figcaption className="tw-figure">{spoken}</figcaption>
    </figure>
  );
}
