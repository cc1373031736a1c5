import { caseTornado } from '@taktwerk/business';
import type { KpiName } from '@taktwerk/experiments';
import { Button, Drawer } from 'antd';
import { useMemo } from 'react';
import { kpiFormatOf, unitOf, writeKpi } from '../glance/kpi-format.ts';
import { inputFieldsOf } from '../panels/business/input-fields.ts';
import { useStudy } from '../session/study.ts';
import { useText } from '../text/use-text.ts';
import { useDecisionView } from './decision-view.ts';
import { FIGURE_BASES } from './figure-fields.ts';
import { FieldRow } from './inputs/FieldRow.tsx';

/** Inputs that a drawer shows: those that move the result most come first. */
const SHOWN = 14;
const SWING = 0.1;

/** Where a figure comes from: its definition, the simulated indicators and every input behind it with its origin, each editable. */
export function FigureOrigins() {
  const { t } = useText();
  const figure = useDecisionView((view) => view.figure);
  const { explain, open } = useDecisionView.getState();
  const fields = useFieldsBehind(figure === null ? [] : FIGURE_BASES[figure].fields);
  if (figure === null) return null;
  const basis = FIGURE_BASES[figure];
  return (
    <Drawer
      open
      size={440}
      title={t(`decision:figure.${figure}`)}
      onClose={() => explain(null)}
      extra={
        <Button size="small" onClick={() => open(basis.page)}>
          {t('decision:origins.page', { page: t(`decision:page.${basis.page}`) })}
        </Button>
      }
    >
      <div data-testid="figure-origins">
        <p className="tw-soft">{t(`decision:figure.${figure}.how`)}</p>
        {basis.kpis.length > 0 && (
          <>
            <h3 className="tw-heading">{t('decision:origins.simulated')}</h3>
            <KpiRows names={basis.kpis as readonly KpiName[]} />
          </>
        )}
        {fields.length > 0 && (
          <>
            <h3 className="tw-heading">{t('decision:origins.inputs')}</h3>
            {fields.slice(0, SHOWN).map((field) => (
              <FieldRow key={field.field} field={field} />
            ))}
            {fields.length > SHOWN && <p className="tw-soft">{t('decision:origins.more', { count: fields.length - SHOWN })}</p>}
          </>
        )}
      </div>
    </Drawer>
  );
}

/** Inputs behind a figure, the heaviest first. */
function useFieldsBehind(places: readonly string[]) {
  const inputs = useStudy((study) => study.businessInputs);
  const decided = useStudy((study) => study.decided);
  const weights = useMemo(
    () =>
      decided === null
        ? new Map<string, number>()
        : new Map(caseTornado(decided.decision.inputs, decided.before, decided.after, SWING).map(({ name, width }) => [name, width])),
    [decided],
  );
  if (inputs === null) return [];
  const all = [...inputFieldsOf(inputs).values()].flat();
  const behind = all.filter(({ field }) => places.some((place) => field === place || (place.endsWith('.') && field.startsWith(place))));
  return behind.sort((one, other) => (weights.get(other.field) ?? 0) - (weights.get(one.field) ?? 0));
}

function KpiRows({ names }: { readonly names: readonly KpiName[] }) {
  const writer = useText();
  const results = useStudy((study) => study.results);
  const options = results.candidate?.options;
  return (
    <table className="tw-table">
      <tbody>
        {names.map((name) => {
          const format = kpiFormatOf(name);
          const write = (side: 'baseline' | 'candidate') => {
            const estimate = results[side]?.kpis[name];
            if (estimate?.mean == null) return '—';
            const spread =
              estimate.halfWidth === null || estimate.halfWidth === 0 ? '' : ` ± ${writeKpi(writer, format, estimate.halfWidth)}`;
            return `${writeKpi(writer, format, estimate.mean)}${spread}`;
          };
          return (
            <tr key={name}>
              <th scope="row">{writer.t(`kpis:${name}`)}</th>
              <td className="tw-right tw-figure">
                {write('baseline')} → {write('candidate')} <span className="tw-unit">{unitOf(writer, format)}</span>
              </td>
            </tr>
          );
        })}
        {options !== undefined && (
          <tr>
            <td colSpan={2} className="tw-soft">
              {writer.t('decision:origins.run', { replications: options.replications, hours: options.hours, seed: options.seed })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
