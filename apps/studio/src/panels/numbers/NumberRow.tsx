import type { Difference, Estimate } from '@taktwerk/experiments';
import { differenceUnitOf, type KpiFormat, signed, toneOf, unitOf, writeKpi, writeKpiWidth } from '../../glance/kpi-format.ts';
import { useText, type Writer } from '../../text/use-text.ts';

interface NumberRowProps {
  readonly format: KpiFormat;
  readonly baseline: Estimate | null;
  readonly candidate: Estimate | null;
  readonly difference: Difference | null;
  readonly note: string | null;
}

/** One indicator of the number table. */
export function NumberRow({ format, baseline, candidate, difference, note }: NumberRowProps) {
  const writer = useText();
  const reason = note === null ? writer.tOr(`kpis:about.${format.kpi}`, '') : writer.tOr(`kpis:note.${note}`, note);
  return (
    <tr data-testid={`kpi-${format.kpi}`} title={reason}>
      <th scope="row">
        {writer.t(`kpis:${format.kpi}`)}
        <span className="tw-unit">{unitOf(writer, format)}</span>
      </th>
      <td className="tw-right tw-figure">{estimateCell(writer, format, baseline)}</td>
      <td className="tw-right tw-figure">{estimateCell(writer, format, candidate)}</td>
      <td className="tw-right tw-figure">{differenceCell(writer, format, difference)}</td>
    </tr>
  );
}

function estimateCell(writer: Writer, format: KpiFormat, estimate: Estimate | null) {
  if (estimate === null || estimate.mean === null) return <span className="tw-quiet">—</span>;
  return (
    <>
      <span className="tw-strong">{writeKpi(writer, format, estimate.mean)}</span>
      {estimate.halfWidth !== null && estimate.halfWidth > 0 && (
        <span className="tw-interval">±{writeKpiWidth(writer, format, estimate.halfWidth)}</span>
      )}
    </>
  );
}

function differenceCell(writer: Writer, format: KpiFormat, difference: Difference | null) {
  if (difference === null || difference.difference === null) return <span className="tw-quiet">—</span>;
  const tone = toneOf(format, difference.difference, difference.significant);
  return (
    <span
      className={`tw-${tone}`}
      title={writer.t(difference.significant ? 'studio:numbers.significant' : 'studio:numbers.notSignificant')}
    >
      <span className="tw-strong">{signed(writeKpiWidth(writer, format, difference.difference), difference.difference)}</span>
      <span className="tw-unit">{format.unit === 'percent' ? differenceUnitOf(writer, format) : ''}</span>
      <span className="tw-interval">
        {difference.halfWidth !== null && difference.halfWidth > 0 ? `±${writeKpiWidth(writer, format, difference.halfWidth)} ` : ''}
        {difference.relative !== null &&
          difference.relative !== 0 &&
          `(${signed(writer.percent(difference.relative, 0), difference.relative)})`}
        {!difference.significant && difference.difference !== 0 && ` ${writer.t('studio:numbers.notSignificantShort')}`}
      </span>
    </span>
  );
}
