import { Button, Slider } from 'antd';
import { useMemo, useState } from 'react';
import { setInputs } from '../../panels/business/economics.ts';
import { isShare } from '../../panels/business/input-fields.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { TornadoChart } from '../charts/TornadoChart.tsx';
import { useFieldName } from '../field-names.ts';
import { useFieldFigure } from '../use-field-figure.ts';
import { movedInputs, SLIDERS, type WhatIf, whatIf } from './what-if.ts';

/** Sliders for the inputs that move the result most; tornado and break-evens follow while one is moved, keeping is a step of its own. */
export function WhatIfPanel({ rows, withChart = true }: { readonly rows: number; readonly withChart?: boolean }) {
  const { t, number, moneyShort } = useText();
  const nameOf = useFieldName();
  const figure = useFieldFigure();
  const store = useProject((project) => project.store);
  const decided = useStudy((study) => study.decided);
  const [moved, setMoved] = useState<Readonly<Record<string, number>>>({});
  const fields = useMemo(
    () => (decided === null ? [] : slidersOf(whatIf(decided.decision.inputs, decided.before, decided.after, []))),
    [decided],
  );
  const result = useMemo(
    () => (decided === null ? null : whatIf(movedInputs(decided.decision.inputs, moved), decided.before, decided.after, fields)),
    [decided, moved, fields],
  );
  if (decided === null || result === null) return null;
  const isMoved = Object.keys(moved).length > 0;
  const keep = () => {
    if (store === null) return;
    setInputs(store, moved, 'assumed');
    setMoved({});
  };
  return (
    <section className="tw-sheet tw-what-if" data-testid="what-if">
      <header className="tw-sheet-head">
        <h3 className="tw-heading">{t('decision:whatIf.title')}</h3>
        <span className="tw-figure" data-testid="what-if-figures">
          {t('decision:whatIf.figures', {
            npv: moneyShort(result.figures.npv).replace('-', '−'),
            years: result.figures.paybackYears === null ? t('studio:glance.never') : number(result.figures.paybackYears, 2),
          })}
        </span>
        <span className="tw-grow" />
        <Button size="small" disabled={!isMoved} onClick={() => setMoved({})}>
          {t('decision:whatIf.reset')}
        </Button>
        <Button size="small" type="primary" disabled={!isMoved} data-testid="what-if-keep" onClick={keep}>
          {t('decision:whatIf.keep')}
        </Button>
      </header>
      {result.breakEvens.map(({ field, value, values, low, high }) => {
        const base = decided === null ? value : (moved[field] ?? value);
        return (
          <div key={field} className="tw-slider-row">
            <span className="tw-slider-name" title={nameOf(field)}>
              {nameOf(field)}
            </span>
            <Slider
              min={low}
              max={isShare(field) ? high : high}
              step={(high - low) / 200}
              value={base}
              tooltip={{ formatter: (at) => figure(field, at ?? 0) }}
              onChange={(at) => setMoved((before) => ({ ...before, [field]: at }))}
            />
            <span className="tw-figure tw-slider-value">{figure(field, base)}</span>
            <span className="tw-soft tw-slider-turn">
              {values.length === 0
                ? t('decision:whatIf.noTurn')
                : t('decision:whatIf.turn', { value: values.map((at) => figure(field, at)).join(' / ') })}
            </span>
          </div>
        );
      })}
      {withChart && <TornadoChart bars={result.tornado} base={result.figures.npv} rows={rows} />}
    </section>
  );
}

/** The heaviest inputs that are single numbers of the record (items of the list have their own table). */
function slidersOf({ tornado }: WhatIf): readonly string[] {
  return tornado.flatMap(({ name }) => (name.startsWith('investment.items') ? [] : [name])).slice(0, SLIDERS);
}
