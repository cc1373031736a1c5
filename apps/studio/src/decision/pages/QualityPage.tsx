import { defectSuggestions, parseQualityEvidence, type RateChange } from '@taktwerk/business';
import { useEffect, useState } from 'react';
import { openDecisionData } from '../../session/decision-data.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { RowBars } from '../charts/RowBars.tsx';
import { FieldGroup } from '../inputs/FieldGroup.tsx';
import { type ClassCount, defectClasses } from '../quality/defect-classes.ts';

/** Defects made, caught and missed by class; each change relative and in points; what they cost; what is published about them. */
export function QualityPage() {
  const { t } = useText();
  return (
    <div className="tw-columns">
      <div className="tw-column">
        <ClassBars />
        <RateTable />
        <Evidence />
      </div>
      <div className="tw-column">
        <FieldGroup title={t('decision:quality.prices')} fields={['quality.', 'demand.']} />
        <QualityCosts />
      </div>
    </div>
  );
}

/** Defects per thousand parts by class, caught and missed, both layouts. */
function ClassBars() {
  const { t, name, number } = useText();
  const document = useProject((project) => project.document);
  const results = useStudy((study) => study.results);
  if (document === null || results.baseline === null || results.candidate === null) return null;
  const sides = { baseline: defectClasses(results.baseline.elements), candidate: defectClasses(results.candidate.elements) };
  const ids = [...new Set([...sides.baseline, ...sides.candidate].map(({ id }) => id))];
  const count = (side: readonly ClassCount[], id: string) => side.find((entry) => entry.id === id) ?? { id, made: 0, caught: 0, missed: 0 };
  const label = (id: string) => name(nameOf(document, results.candidate?.layout ?? '', id));
  const bars = ids.flatMap((id) =>
    (['baseline', 'candidate'] as const).map((side) => {
      const { made, caught, missed } = count(sides[side], id);
      return {
        name: `${t(side === 'baseline' ? 'decision:people.asIs' : 'decision:people.toBe')} · ${label(id)}`,
        value: made,
        mark: side === 'baseline' ? 'tw-as-is' : 'tw-to-be',
        label: t('decision:quality.bar', { made: number(made, 2), caught: number(caught, 2), missed: number(missed, 2) }),
      };
    }),
  );
  return (
    <section className="tw-sheet" data-testid="quality-classes">
      {bars.length === 0 ? (
        <p className="tw-soft">{t('decision:quality.noClasses')}</p>
      ) : (
        <RowBars
          title={t('decision:quality.chart')}
          unit={t('decision:quality.perThousand')}
          bars={bars}
          nameWidth={250}
          labelWidth={230}
          write={(value) => number(value, value < 10 ? 1 : 0)}
        />
      )}
      <p className="tw-soft tw-hint">{t('decision:quality.chart.how')}</p>
    </section>
  );
}

/** Shares of parts with their change; per cent and points in columns of their own. */
function RateTable() {
  const { t, number, percent } = useText();
  const decided = useStudy((study) => study.decided);
  if (decided === null) return null;
  const { quality } = decided.decision.business;
  const { before, after } = decided;
  const rows: readonly (readonly [string, RateChange, number | null, number | null])[] = [
    ['made', quality.made, before.defectRate.mean, after.defectRate.mean],
    ['escaped', quality.escaped, before.escapeRate.mean, after.escapeRate.mean],
    ['scrapped', quality.scrapped, before.scrapRate.mean, after.scrapRate.mean],
    ['reworked', quality.reworked, before.reworkRate.mean, after.reworkRate.mean],
  ];
  const share = (value: number | null) => (value === null ? '—' : percent(value, 2));
  const minus = (text: string) => text.replace('-', '−');
  const spread = (value: number | null, write: (value: number) => string) => (value === null || value === 0 ? '' : ` ± ${write(value)}`);
  return (
    <section className="tw-sheet">
      <table className="tw-table" data-testid="quality-rates">
        <thead>
          <tr>
            <th>{t('decision:quality.rate')}</th>
            <th className="tw-right">{t('decision:people.asIs')}</th>
            <th className="tw-right">{t('decision:people.toBe')}</th>
            <th className="tw-right">{t('decision:quality.points')}</th>
            <th className="tw-right">{t('decision:quality.relative')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, change, from, to]) => (
            <tr key={key}>
              <th scope="row" title={t(`decision:quality.${key}.how`)}>
                {t(`decision:quality.${key}`)}
              </th>
              <td className="tw-right tw-figure">{share(from)}</td>
              <td className="tw-right tw-figure">{share(to)}</td>
              <td className="tw-right tw-figure">
                {change.inPoints.points === null ? '—' : minus(number(Math.round(change.inPoints.points * 1e4) / 100 + 0, 2))}
                <span className="tw-interval">{spread(change.inPoints.halfWidth, (value) => number(value * 100, 2))}</span>
              </td>
              <td className="tw-right tw-figure">
                {change.relative === null ? '—' : minus(percent(change.relative, 1))}
                <span className="tw-interval">{spread(change.halfWidth, (value) => percent(value, 1))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Money of a year; a price that is not known says so instead of counting nothing. */
function QualityCosts() {
  const { t, money } = useText();
  const quality = useStudy((study) => study.decided?.decision.business.quality ?? null);
  if (quality === null) return null;
  const write = (value: number | null) => (value === null ? t('decision:quality.notCounted') : money(value));
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:quality.costs')}</h3>
      <table className="tw-table">
        <tbody>
          {(['scrapCost', 'reworkCost', 'warrantyCost'] as const).map((key) => (
            <tr key={key}>
              <th scope="row">{t(`decision:quality.${key}`)}</th>
              <td className="tw-right tw-figure">{write(quality.before[key])}</td>
              <td className="tw-right tw-figure">{write(quality.after[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Published claims with their grade, laid on this line's own rate where it was counted. */
function Evidence() {
  const { t, percent } = useText();
  const before = useStudy((study) => study.decided?.before ?? null);
  const [file, setFile] = useState<unknown>(null);
  useEffect(() => void openDecisionData().then(({ evidence }) => setFile(evidence)), []);
  const parsed = file === null ? null : parseQualityEvidence(file);
  if (parsed === null || !parsed.ok) return null;
  const processes = [...new Set(parsed.value.rows.map(({ process }) => process))];
  const rows = processes.flatMap((process) =>
    (['defectRate', 'reworkRate', 'scrapRate'] as const).flatMap((measure) =>
      defectSuggestions(parsed.value, process, measure, before?.[measure].mean ?? null).filter(({ row }) => row.process === process),
    ),
  );
  const span = (value: { min: number; max: number } | null) => {
    if (value === null) return '—';
    return value.min === value.max ? percent(value.min, 1) : `${percent(value.min, 1)} – ${percent(value.max, 1)}`;
  };
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:quality.evidence')}</h3>
      <p className="tw-note-line">{t('business:evidence.askOwn')}</p>
      <table className="tw-table">
        <thead>
          <tr>
            <th>{t('decision:quality.claim')}</th>
            <th className="tw-right">{t('decision:quality.byHand')}</th>
            <th className="tw-right">{t('decision:quality.byRobot')}</th>
            <th className="tw-right">{t('decision:quality.suggested')}</th>
            <th>{t('decision:quality.grade')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, after, basis }) => (
            <tr key={row.id} title={`${row.note}\n${row.source}`}>
              <th scope="row">
                {t('decision:quality.claimOf', {
                  process: t(`decision:process.${row.process}`),
                  measure: t(`decision:measure.${row.measure}`),
                })}
              </th>
              <td className="tw-right tw-figure">{span(row.before)}</td>
              <td className="tw-right tw-figure">{row.relative === null ? span(row.after) : percent(row.relative, 0).replace('-', '−')}</td>
              <td className="tw-right tw-figure">{basis === 'ownRate' ? span(after) : '—'}</td>
              <td>
                <span className="tw-origin tw-origin-assumed">{t(`business:evidence.grade.${row.grade}`)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
