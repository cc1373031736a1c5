import type { PlantIndicator } from '@taktwerk/business';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { economicsOf, setInput } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { useFieldName } from '../field-names.ts';
import { FieldGroup } from '../inputs/FieldGroup.tsx';
import { useIndicatorFigure } from '../use-indicator-figure.ts';

/** The plant before and after, each figure with its denominator, against the targets of the chosen policy. */
export function IndicatorsPage() {
  const { t } = useText();
  return (
    <div className="tw-columns">
      <div className="tw-column">
        <IndicatorTable />
        <Targets />
      </div>
      <div className="tw-column">
        <District />
        <FieldGroup title={t('business:group.plant')} fields={['plant.']} />
      </div>
    </div>
  );
}

function IndicatorTable() {
  const { t, percent } = useText();
  const nameOf = useFieldName();
  const figure = useIndicatorFigure();
  const indicators = useStudy((study) => study.decided?.decision.indicators ?? []);
  const change = ({ change: relative, halfWidth }: PlantIndicator) => {
    if (relative === null) return '—';
    const spread = halfWidth === null || halfWidth === 0 ? '' : ` ± ${percent(halfWidth, 1)}`;
    return `${relative > 0 ? '+' : ''}${percent(relative, 1).replace('-', '−')}${spread}`;
  };
  return (
    <section className="tw-sheet">
      <table className="tw-table" data-testid="indicators">
        <thead>
          <tr>
            <th>{t('business:portfolio.column.indicator')}</th>
            <th className="tw-right">{t('decision:people.asIs')}</th>
            <th className="tw-right">{t('decision:people.toBe')}</th>
            <th className="tw-right">{t('decision:indicators.change')}</th>
            <th>{t('decision:indicators.denominator')}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((entry) => (
            <tr key={entry.indicator}>
              <th scope="row">
                {t(`business:indicator.${entry.indicator}`)}
                {entry.missing.length > 0 && (
                  <span className="tw-missing-names">
                    {t('decision:indicators.missing', {
                      list: neededFirst(entry.missing).map(nameOf).join(t('studio:list.and')),
                    })}
                  </span>
                )}
              </th>
              <td className="tw-right tw-figure">{figure(entry.indicator, entry.before)}</td>
              <td className="tw-right tw-figure">{figure(entry.indicator, entry.after)}</td>
              <td className="tw-right tw-figure">{change(entry)}</td>
              <td className="tw-soft">{entry.denominator === null ? '' : t(`business:denominator.${entry.denominator}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tw-soft tw-hint">{t('decision:indicators.how')}</p>
    </section>
  );
}

/** What is asked for: values after are derived where those before are known. */
function neededFirst(missing: readonly string[]): readonly string[] {
  return missing.filter((field) => !(field.endsWith('After') && missing.includes(field.replace(/After$/, 'Before'))));
}

/** Targets that one plant can be held against. */
function Targets() {
  const { t, percent } = useText();
  const figure = useIndicatorFigure();
  const decision = useStudy((study) => study.decided?.decision ?? null);
  if (decision === null) return null;
  if (decision.policy === null) return <p className="tw-soft">{t('decision:indicators.noPack')}</p>;
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:indicators.targets')}</h3>
      {decision.targets.length === 0 && <p className="tw-soft">{t('decision:indicators.noTargets')}</p>}
      <table className="tw-table" data-testid="targets">
        <tbody>
          {decision.targets.map(({ target, reached, met, missing }) => {
            const write = (value: number | null) =>
              value === null ? '—' : target.kind === 'change' ? percent(value, 1).replace('-', '−') : figure(target.indicator, value);
            return (
              <tr key={`${target.id} ${target.district} ${target.year}`}>
                <th scope="row">
                  {t(`business:indicator.${target.indicator}`)}{' '}
                  <span className="tw-quiet">
                    {[target.district, target.year, target.scope].filter((part) => part !== null).join(' · ')}
                  </span>
                </th>
                <td className="tw-right tw-figure">{write(reached)}</td>
                <td className="tw-right tw-figure">{`${target.op} ${write(target.value)}`}</td>
                <td className="tw-right tw-figure">
                  {missing === null || missing === 0 ? '' : t('decision:indicators.gap', { gap: write(missing) })}
                </td>
                <td>
                  <span className={`tw-chip tw-chip-${met === null ? 'quiet' : met ? 'better' : 'worse'}`}>
                    {t(`business:portfolio.${met === null ? 'unknown' : met ? 'met' : 'open'}`)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="tw-soft tw-hint">{t('decision:indicators.targets.how')}</p>
    </section>
  );
}

/** The district, as the pack names it. */
function District() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const document = useProject((project) => project.document);
  const value = document === null ? '' : String(economicsOf(document)?.inputs['plant.district']?.value ?? '');
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => store !== null && typed !== value && setInput(store, 'plant.district', typed);
  return (
    <section className="tw-sheet">
      <div className="tw-field-row">
        <span className="tw-field-name">{t('business:field.plant.district')}</span>
        <Input
          size="small"
          aria-label={t('business:field.plant.district')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onPressEnter={commit}
        />
      </div>
    </section>
  );
}
