import type { HandTask, HandWork, Replacement, TaskInputs } from '@taktwerk/study';
import { Button, InputNumber, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { acceptReplacement, handWorkOn, replaceAt, useReplacing } from '../../advice/replace-store.ts';
import { kpiFormatOf, signed, toneOf, unitOf, writeKpiWidth } from '../../glance/kpi-format.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { isLayoutStale } from '../../session/stale.ts';
import { useStudy } from '../../session/study.ts';
import { type Side, useView } from '../../session/view.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';

/** Assumed until the user says otherwise, as in packages/study. */
const START: TaskInputs = { seams: 8, seamLengthM: 0.06, weldSpeedMps: 0.01, loadHeightM: 1 };

/** Which robots could take the hand work of a station, each with a cell of its own, its cycle time and its payback. */
export function ReplaceSection({ side }: { readonly side: Side }) {
  const { t, name } = useText();
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  const isReady = useStudy((study) => study.status === 'done');
  const selected = useView((view) => view.selection?.id ?? null);
  const [work, setWork] = useState<readonly HandWork[]>([]);
  const [station, choose] = useState<string | null>(null);
  const [task, chooseTask] = useState<HandTask | null>(null);
  const [inputs, setInputs] = useState(START);
  useEffect(() => {
    if (document !== null && layout !== null) void handWorkOn(side).then(setWork);
  }, [side, document, layout]);
  const { status } = useReplacing();
  if (document === null || layout === null) return null;
  const entry = work.find((one) => one.station === (station ?? selected)) ?? work[0];
  const job = entry?.tasks.find((one) => one.task === task) ?? entry?.tasks[0];
  return (
    <section data-testid="replace">
      <h3 className="tw-heading">{t('insight:replace.title')}</h3>
      <p className="tw-soft tw-quiet">{t('insight:replace.about')}</p>
      {entry === undefined || job === undefined ? (
        <p className="tw-quiet">{t('insight:replace.none')}</p>
      ) : (
        <>
          <div className="tw-replace-form">
            <Select
              size="small"
              data-testid="replace-station"
              aria-label={t('insight:replace.station')}
              value={entry.station}
              options={work.map((one) => ({ value: one.station, label: name(nameOf(document, layout, one.station)) }))}
              onChange={(value: string) => choose(value)}
            />
            <Select
              size="small"
              aria-label={t('insight:replace.task')}
              value={job.task}
              options={entry.tasks.map((one) => ({ value: one.task, label: t(`insight:task.${one.task}`) }))}
              onChange={(value: HandTask) => chooseTask(value)}
            />
            <Button
              size="small"
              type="primary"
              data-testid="replace-start"
              loading={status === 'running'}
              disabled={!isReady}
              onClick={() => void replaceAt(side, entry.station, job.task, job.needs, inputs)}
            >
              {t('insight:replace.start')}
            </Button>
          </div>
          <Inputs task={job.task} inputs={inputs} onChange={setInputs} />
          <Found side={side} station={entry.station} />
        </>
      )}
    </section>
  );
}

interface InputsProps {
  readonly task: HandTask;
  readonly inputs: TaskInputs;
  readonly onChange: (inputs: TaskInputs) => void;
}

/** What only the user knows of the job. */
function Inputs({ task, inputs, onChange }: InputsProps) {
  const { t } = useText();
  const field = (key: keyof TaskInputs, scale: number, unit: string, min: number, max: number) => (
    <div key={key} className="tw-field">
      {t(`insight:replace.${key}`)}
      <span className="tw-field-control">
        <InputNumber<number>
          size="small"
          aria-label={t(`insight:replace.${key}`)}
          min={min}
          max={max}
          controls={false}
          value={Number((inputs[key] * scale).toPrecision(8))}
          onChange={(value) => value !== null && onChange({ ...inputs, [key]: value / scale })}
        />
        {unit} <span className="tw-origin tw-origin-assumed">{t('common:origin.assumed')}</span>
      </span>
    </div>
  );
  if (task === 'tend') return null;
  if (task === 'palletize') return <div className="tw-replace-inputs">{field('loadHeightM', 1000, 'mm', 200, 2200)}</div>;
  return (
    <div className="tw-replace-inputs">
      {field('seams', 1, '', 1, 60)}
      {field('seamLengthM', 1000, 'mm', 5, 400)}
      {field('weldSpeedMps', 1000, 'mm/s', 1, 60)}
    </div>
  );
}

function Found({ side, station }: { readonly side: Side; readonly station: string }) {
  const { t } = useText();
  const replacing = useReplacing();
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  const stale = useMemo(
    () => replacing.of !== null && document !== null && layout !== null && isLayoutStale(replacing.of, document, layout),
    [replacing.of, document, layout],
  );
  if (replacing.status === 'none' || replacing.side !== side || replacing.station !== station) return null;
  const order = [...replacing.found].sort((a, b) => (a.paybackYears ?? 1e9) - (b.paybackYears ?? 1e9));
  return (
    <div className={stale ? 'tw-stale' : undefined} data-testid="replacements" data-status={replacing.status}>
      {stale && <p className="tw-note-stale">{t('insight:advice.stale')}</p>}
      {replacing.status === 'failed' && <p className="tw-worse">{t('insight:advice.stopped')}</p>}
      {replacing.tried.length === 0 && <p className="tw-quiet">{t('insight:replace.noRobot')}</p>}
      {order.map((replacement) => (
        <RobotCard key={replacement.model} replacement={replacement} side={side} station={station} stale={stale} />
      ))}
    </div>
  );
}

interface RobotCardProps {
  readonly replacement: Replacement;
  readonly side: Side;
  readonly station: string;
  readonly stale: boolean;
}

function RobotCard({ replacement, side, station, stale }: RobotCardProps) {
  const writer = useText();
  const { t, number, moneyShort } = writer;
  const row = useReplacing(({ tried }) => tried.find(({ id }) => id === replacement.model));
  const { differences, cellTimeS, investment, paybackYears, annualSaving, problems } = replacement;
  const change = (kpi: 'throughputPerHour' | 'headcountPerDay') => {
    const found = differences?.[kpi];
    if (found === undefined || found.difference === null) return null;
    const format = kpiFormatOf(kpi);
    const width = found.halfWidth !== null && found.halfWidth > 0 ? ` ±${writeKpiWidth(writer, format, found.halfWidth)}` : '';
    return (
      <span className={`tw-${toneOf(format, found.difference, found.significant)}`}>
        {signed(writeKpiWidth(writer, format, found.difference), found.difference)}
        {width} {unitOf(writer, format)}
      </span>
    );
  };
  return (
    <article className="tw-card" data-testid={`robot-${replacement.model}`}>
      <header className="tw-trial-head">
        <span className="tw-grow">
          <strong>
            {replacement.maker} {replacement.name}
          </strong>{' '}
          {row !== undefined && row.payloadKg !== null && row.reachM !== null && (
            <span className="tw-quiet tw-figure">
              {t('insight:replace.size', { payload: number(row.payloadKg, 0), reach: number(row.reachM, 2) })}
            </span>
          )}
        </span>
        {differences !== null && (
          <Button size="small" disabled={stale} data-testid="replace-accept" onClick={() => acceptReplacement(side, replacement)}>
            {t('insight:advice.accept')}
          </Button>
        )}
      </header>
      {differences === null && problems.length === 0 ? (
        <p className="tw-quiet">{t('insight:replace.noLayout')}</p>
      ) : differences === null ? (
        problems.slice(0, 1).map((problem) => <ProblemText key={problem.code} problem={problem} place={station} />)
      ) : (
        <>
          <p className="tw-figure">
            {cellTimeS !== null && t('insight:replace.cell', { seconds: number(cellTimeS, 1) })} · {change('throughputPerHour')} ·{' '}
            {change('headcountPerDay')}
          </p>
          <p className="tw-figure">
            <strong>
              {paybackYears === null ? t('insight:replace.never') : t('insight:replace.payback', { years: number(paybackYears, 1) })}
            </strong>{' '}
            {investment !== null && annualSaving !== null && (
              <span className="tw-quiet">
                {t('insight:replace.money', { investment: moneyShort(investment), saving: moneyShort(annualSaving) })}
              </span>
            )}
          </p>
        </>
      )}
    </article>
  );
}
