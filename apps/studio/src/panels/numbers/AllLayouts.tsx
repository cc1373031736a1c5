import type { Difference, Estimate } from '@taktwerk/experiments';
import type { LayoutId } from '@taktwerk/line';
import { Button } from 'antd';
import { useMemo } from 'react';
import { compareAll, useCompared } from '../../compare/compare-store.ts';
import { KPI_FORMATS, type KpiFormat, signed, toneOf, unitOf, writeKpi, writeKpiWidth } from '../../glance/kpi-format.ts';
import { useProject } from '../../session/project.ts';
import { isStale } from '../../session/stale.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';

interface Column {
  readonly layout: LayoutId;
  readonly kpis: Readonly<Record<string, Estimate>> | null;
  readonly differences: Readonly<Record<string, Difference>> | null;
}

/** Any number of layouts side by side: each value with its interval, and its difference to the first. */
export default function AllLayouts() {
  const { t, name } = useText();
  const document = useProject((project) => project.document);
  const { results, layouts, comparison, status } = useStudy();
  const compared = useCompared();
  const stale = useMemo(() => isStale(compared.of, document), [compared.of, document]);
  if (document === null) return null;
  const sides: readonly Column[] = (['baseline', 'candidate'] as const).flatMap((side) => {
    const layout = layouts[side];
    const kpis = results[side]?.kpis ?? null;
    return layout === null ? [] : [{ layout, kpis, differences: side === 'candidate' ? (comparison?.differences ?? null) : null }];
  });
  const others = Object.keys(document.layouts).filter((id) => !sides.some(({ layout }) => layout === id));
  const columns: readonly Column[] = [
    ...sides,
    ...others.map((layout) => {
      const found = stale ? undefined : compared.layouts.find((entry) => entry.layout === layout);
      return { layout, kpis: found?.result?.kpis ?? null, differences: found?.differences ?? null };
    }),
  ];
  const missing = others.length > 0 && columns.some(({ kpis }) => kpis === null);
  return (
    <section data-testid="all-layouts">
      {others.length === 0 && <p className="tw-soft tw-quiet">{t('insight:layouts.onlyTwo')}</p>}
      {missing && (
        <p className="tw-soft">
          <Button
            size="small"
            type="primary"
            loading={compared.running !== null}
            disabled={status !== 'done'}
            onClick={() => void compareAll()}
          >
            {t('insight:layouts.run', { count: others.length })}
          </Button>
        </p>
      )}
      <div className="tw-scroll-x">
        <table className="tw-table tw-numbers">
          <thead>
            <tr>
              <th scope="col">{t('studio:numbers.indicator')}</th>
              {columns.map(({ layout }) => (
                <th key={layout} scope="col" className="tw-right">
                  {name(document.layouts[layout]?.name ?? { zh: layout, en: layout })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KPI_FORMATS.map((format) => (
              <LayoutsRow key={format.kpi} format={format} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="tw-foot">{t('insight:layouts.about')}</p>
    </section>
  );
}

function LayoutsRow({ format, columns }: { readonly format: KpiFormat; readonly columns: readonly Column[] }) {
  const writer = useText();
  return (
    <tr>
      <th scope="row">
        {writer.t(`kpis:${format.kpi}`)}
        <span className="tw-unit">{unitOf(writer, format)}</span>
      </th>
      {columns.map(({ layout, kpis, differences }) => {
        const estimate = kpis?.[format.kpi];
        const difference = differences?.[format.kpi];
        if (estimate === undefined || estimate.mean === null) {
          return (
            <td key={layout} className="tw-right tw-quiet">
              —
            </td>
          );
        }
        const tone = difference === undefined ? 'quiet' : toneOf(format, difference.difference, difference.significant);
        return (
          <td key={layout} className="tw-right tw-figure">
            <span className="tw-strong">{writeKpi(writer, format, estimate.mean)}</span>
            {estimate.halfWidth !== null && estimate.halfWidth > 0 && (
              <span className="tw-interval">±{writeKpiWidth(writer, format, estimate.halfWidth)}</span>
            )}
            {difference !== undefined && difference.difference !== null && difference.difference !== 0 && (
              <span className={`tw-interval tw-${tone}`}>
                {signed(writeKpiWidth(writer, format, difference.difference), difference.difference)}
                {difference.halfWidth !== null && difference.halfWidth > 0 && ` ±${writeKpiWidth(writer, format, difference.halfWidth)}`}
                {!difference.significant && ` ${writer.t('studio:numbers.notSignificantShort')}`}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
