import type { CellTime } from '@taktwerk/compile';
import type { LayoutId } from '@taktwerk/line';
import { useState } from 'react';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { PHASE_COLOURS } from '../../theme/phase-marks.ts';
import { type Step, secondsByKind, waterfallOf } from './waterfall.ts';

interface CellCardProps {
  readonly cell: CellTime;
  readonly scaleS: number;
  readonly layout: LayoutId;
  readonly selected: boolean;
}

/** One operation: its total, the band of what is assumed, and its waterfall; opens to every step. */
export function CellCard({ cell, scaleS, layout, selected }: CellCardProps) {
  const { t, tOr, name, number, percent } = useText();
  const [open, setOpen] = useState(selected);
  const document = useProject((project) => project.document);
  const side = useView((view) => view.side);
  const select = useView((view) => view.select);
  if (document === null) return null;
  const station = name(nameOf(document, layout, cell.station));
  const product = cell.product === '*' ? '' : name(nameOf(document, layout, cell.product));
  return (
    <section className={selected ? 'tw-card tw-selected' : 'tw-card'} data-testid={`cell-${cell.station}`}>
      <header className="tw-card-head tw-cell-head">
        <button type="button" className="tw-plain-button tw-strong" onClick={() => select({ side, id: cell.station })}>
          {station}
        </button>
        <span className="tw-quiet tw-grow">
          {tOr(`studio:rule.${cell.rule}`, cell.rule)}
          {product === '' ? '' : ` · ${product}`}
        </span>
        <span className="tw-figure tw-strong">
          {number(cell.totalS, 1)}
          <span className="tw-unit">{t('common:unit.s')}</span>
        </span>
      </header>
      <KindBar cell={cell} scaleS={scaleS} />
      <p className="tw-foot tw-figure">
        {t('studio:cells.processShare', { share: percent(cell.processShare, 0) })}
        {cell.assumedS > 0 && ` · ${t('studio:cells.assumed', { seconds: number(cell.assumedS, 1) })}`}
        <button type="button" className="tw-plain-button tw-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'studio:cells.fold' : 'studio:cells.unfold')}
        </button>
      </p>
      {open && <Waterfall cell={cell} />}
    </section>
  );
}

/** Seconds by kind on a scale that all cells share, with the band of what is assumed as a bracket. */
function KindBar({ cell, scaleS }: { readonly cell: CellTime; readonly scaleS: number }) {
  const { t, number } = useText();
  const kinds = [...secondsByKind(cell)].filter(([, seconds]) => seconds > 0);
  const spoken = kinds.map(([kind, seconds]) => `${t(`studio:phase.${kind}`)} ${number(seconds, 1)} ${t('common:unit.s')}`).join(', ');
  const fullS = scaleS + cell.assumedS;
  return (
    <div className="tw-kind-bar" role="img" aria-label={spoken} title={spoken}>
      {kinds.map(([kind, seconds]) => (
        <span key={kind} style={{ width: `${(seconds / fullS) * 100}%`, backgroundColor: PHASE_COLOURS[kind] }} />
      ))}
      {cell.assumedS > 0 && (
        <span
          className="tw-assumed-band"
          style={{ left: `${((cell.totalS - cell.assumedS) / fullS) * 100}%`, width: `${((2 * cell.assumedS) / fullS) * 100}%` }}
        />
      )}
    </div>
  );
}

/** The steps one under another, each beginning where the last ended. */
function Waterfall({ cell }: { readonly cell: CellTime }) {
  const steps = waterfallOf(cell);
  const endS = Math.max(cell.totalS, ...steps.map((step) => step.startS + step.durationS));
  return (
    <ol className="tw-waterfall">
      {steps.map((step) => (
        <WaterfallStep key={`${step.phase.kind}|${step.phase.label}|${step.startS}|${step.phase.parallel}`} step={step} endS={endS} />
      ))}
    </ol>
  );
}

function WaterfallStep({ step, endS }: { readonly step: Step; readonly endS: number }) {
  const { t, tOr, number } = useText();
  const { phase } = step;
  const label = tOr(`phases:${phase.label}`, phase.subject ?? phase.label);
  const marks = [
    step.count > 1 ? `× ${step.count}` : '',
    phase.parallel ? t('studio:cells.parallel') : '',
    phase.spread ? t('studio:cells.spread') : '',
  ].filter((mark) => mark !== '');
  return (
    <li>
      <span className="tw-waterfall-label" title={label}>
        {label} <span className="tw-quiet">{marks.join(' · ')}</span>
      </span>
      <span className="tw-waterfall-track">
        <span
          className={phase.parallel ? 'tw-hatched' : ''}
          style={{
            left: `${(step.startS / endS) * 100}%`,
            width: `max(2px, ${(step.durationS / endS) * 100}%)`,
            backgroundColor: PHASE_COLOURS[phase.kind],
          }}
        />
      </span>
      <span className="tw-figure tw-right">{number(step.durationS, 2)}</span>
    </li>
  );
}
