import { DeleteOutlined, DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import {
  type PolicyPack,
  type Portfolio,
  type PortfolioGroup,
  type PortfolioProject,
  parsePolicy,
  portfolioProjectsCsv,
  portfolioStandingsCsv,
  rollUp,
} from '@taktwerk/business';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { TEMPLATES, templateText } from '../../files/templates.ts';
import { openDecisionData } from '../../session/decision-data.ts';
import { useStudy } from '../../session/study.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';
import { save } from '../charts/export-chart.ts';
import { useSaved } from '../edits/change-decision.ts';
import { useFieldName } from '../field-names.ts';
import { NumberInput } from '../inputs/FieldRow.tsx';
import { pickFiles } from '../pick-json.ts';
import { addFiles, addPresent, placeProject, removeProject, usePortfolio } from '../portfolio/portfolio-store.ts';
import { useIndicatorFigure } from '../use-indicator-figure.ts';

/** Byte order mark: a spreadsheet then reads Chinese names right. */
const MARK = '\uFEFF';

/** Many projects on one page: a table, the roll-up by district and year against a pack's targets, and what is missing. */
export function PortfolioPage() {
  const { t, language } = useText();
  const { projects, refused, working } = usePortfolio();
  const packs = useAllPacks();
  const { policy } = useSaved();
  const [chosen, setChosen] = useState<string | null>(policy?.pack ?? null);
  const [district, setDistrict] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const pack = packs.find(({ id }) => id === chosen) ?? packs[0] ?? null;
  const shown = projects.filter(
    (project) => (district === null || project.district === district) && (year === null || project.year === year),
  );
  const portfolio = pack === null ? null : rollUp(shown, pack);
  const titleOf = (entry: PolicyPack) => (language === 'zh' ? entry.title.zh : (entry.title.en ?? entry.title.zh));
  return (
    <div className="tw-columns tw-columns-single">
      <section className="tw-sheet">
        <header className="tw-sheet-head">
          <AddButtons />
          <span className="tw-grow" />
          <Select
            size="small"
            className="tw-pack-select"
            aria-label={t('decision:policy.pack')}
            value={pack?.id ?? null}
            options={packs.map((entry) => ({
              value: entry.id,
              label: `${titleOf(entry)} · ${t(`business:policy.status.${entry.status}`)}`,
            }))}
            onChange={setChosen}
          />
          <Filter
            label={t('business:portfolio.column.district')}
            values={projects.flatMap((project) => project.district ?? [])}
            value={district}
            onChange={setDistrict}
          />
          <Filter
            label={t('business:portfolio.column.year')}
            values={projects.flatMap((project) => project.year ?? [])}
            value={year}
            onChange={setYear}
          />
          <Button
            size="small"
            icon={<DownloadOutlined />}
            data-testid="portfolio-csv"
            disabled={portfolio === null || shown.length === 0}
            onClick={() => portfolio !== null && exportCsv(shown, portfolio)}
          >
            CSV
          </Button>
        </header>
        {pack?.status === 'expired' && <p className="tw-banner">{t('business:policy.expired')}</p>}
        {working !== null && <p className="tw-soft">{t('decision:portfolio.working', { file: working })}</p>}
        {refused.map(({ fileName, problems }) => (
          <p key={fileName} className="tw-field-problem" role="alert">
            {fileName}: {problems[0] !== undefined && <ProblemText problem={problems[0]} place={problems[0].at} />}
          </p>
        ))}
        <ProjectTable projects={shown} />
      </section>
      {portfolio !== null && shown.length > 0 && <RollUp portfolio={portfolio} />}
    </div>
  );
}

function exportCsv(projects: readonly PortfolioProject[], portfolio: Portfolio): void {
  save(new Blob([MARK, portfolioProjectsCsv(projects)], { type: 'text/csv' }), 'portfolio.csv');
  save(new Blob([MARK, portfolioStandingsCsv(portfolio)], { type: 'text/csv' }), 'portfolio.targets.csv');
}

function AddButtons() {
  const { t } = useText();
  const hasCase = useStudy((study) => study.decided !== null);
  const working = usePortfolio((portfolio) => portfolio.working);
  const templates = async () => {
    const texts = await Promise.all(TEMPLATES.map(templateText));
    await addFiles(texts.map(({ text, fileName }) => ({ name: fileName, text: async () => text })));
  };
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={<PlusOutlined />}
        disabled={working !== null}
        onClick={() => void pickFiles('.json,.line.json', true).then(addFiles)}
      >
        {t('decision:portfolio.files')}
      </Button>
      <Button size="small" data-testid="portfolio-present" disabled={!hasCase} onClick={addPresent}>
        {t('decision:portfolio.present')}
      </Button>
      <Button size="small" data-testid="portfolio-templates" disabled={working !== null} onClick={() => void templates()}>
        {t('decision:portfolio.templates')}
      </Button>
    </>
  );
}

function Filter<T extends string | number>(props: {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}) {
  const { t } = useText();
  const options = [...new Set(props.values)].sort();
  return (
    <Select
      size="small"
      className="tw-filter"
      aria-label={props.label}
      value={props.value === null ? '' : String(props.value)}
      options={[
        { value: '', label: t('decision:portfolio.all', { what: props.label }) },
        ...options.map((option) => ({ value: String(option), label: String(option) })),
      ]}
      onChange={(chosen) => props.onChange(options.find((option) => String(option) === chosen) ?? null)}
    />
  );
}

function useAllPacks(): readonly PolicyPack[] {
  const { packs: own } = useSaved();
  const [files, setFiles] = useState<readonly unknown[]>([]);
  useEffect(() => void openDecisionData().then(({ packs }) => setFiles(packs)), []);
  return [...own, ...files].flatMap((file) => {
    const parsed = parsePolicy(file);
    return parsed.ok ? [parsed.value] : [];
  });
}

function ProjectTable({ projects }: { readonly projects: readonly PortfolioProject[] }) {
  const { t, moneyShort, moneyWidth, number } = useText();
  if (projects.length === 0) return <p className="tw-soft">{t('decision:portfolio.empty')}</p>;
  const estimate = ({ mean, halfWidth }: PortfolioProject['npv']) =>
    `${moneyShort(mean).replace('-', '−')}${halfWidth === null || halfWidth === 0 ? '' : ` ± ${moneyWidth(halfWidth)}`}`;
  return (
    <table className="tw-table" data-testid="portfolio">
      <thead>
        <tr>
          {['project', 'district', 'year', 'investment', 'annualSaving', 'npv', 'payback', 'heads'].map((key, i) => (
            <th key={key} className={i > 2 ? 'tw-right' : ''}>
              {t(`business:portfolio.column.${key}`)}
            </th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <th scope="row">{project.id}</th>
            <td>
              <input
                className="tw-cell-input"
                aria-label={t('business:portfolio.column.district')}
                defaultValue={project.district ?? ''}
                placeholder={t('business:inputs.unknown')}
                onBlur={(event) =>
                  placeProject(project.id, { district: event.target.value.trim() === '' ? null : event.target.value.trim() })
                }
              />
            </td>
            <td className="tw-year-cell">
              <NumberInput
                label={t('business:portfolio.column.year')}
                value={project.year}
                onCommit={(year) => placeProject(project.id, { year })}
              />
            </td>
            <td className="tw-right tw-figure">{moneyShort(project.investment)}</td>
            <td className="tw-right tw-figure">{estimate(project.annualSaving)}</td>
            <td className="tw-right tw-figure">{estimate(project.npv)}</td>
            <td className="tw-right tw-figure">
              {project.paybackYears === null ? t('studio:glance.never') : number(project.paybackYears, 2)}
            </td>
            <td className="tw-right tw-figure">{project.headcountReduction === null ? '—' : number(project.headcountReduction, 0)}</td>
            <td>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('decision:items.remove')}
                onClick={() => removeProject(project.id)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sums of the whole and its standings, district by district and year by year. */
function RollUp({ portfolio }: { readonly portfolio: Portfolio }) {
  const { t, moneyShort, moneyWidth, number } = useText();
  const figure = useIndicatorFigure();
  const nameOf = useFieldName();
  const { numbers } = portfolio.total;
  const groups: readonly PortfolioGroup[] = [portfolio.total, ...portfolio.groups.filter((group) => group.projects.length > 0)];
  const sums: readonly (readonly [string, string])[] = [
    ['projects', number(numbers.projects, 0)],
    ['investment', moneyShort(numbers.investment)],
    [
      'npv',
      `${moneyShort(numbers.npv.sum).replace('-', '−')}${numbers.npv.halfWidth === null ? '' : ` ± ${moneyWidth(numbers.npv.halfWidth)}`}`,
    ],
    [
      'annualSaving',
      `${moneyShort(numbers.annualSaving.sum)}${numbers.annualSaving.halfWidth === null ? '' : ` ± ${moneyWidth(numbers.annualSaving.halfWidth)}`}`,
    ],
    ['heads', number(numbers.headcountReduction, 0)],
    ['robotsAdded', figure('robotsInService', numbers.robotsAdded)],
    [
      'productivity',
      `${figure('labourProductivity', numbers.labourProductivity.before)} → ${figure('labourProductivity', numbers.labourProductivity.after)}`,
    ],
    [
      'headsPer100Million',
      `${figure('employeesPer100Million', numbers.employeesPer100Million.before)} → ${figure('employeesPer100Million', numbers.employeesPer100Million.after)}`,
    ],
    ['density', `${figure('robotDensity', numbers.robotDensity.before)} → ${figure('robotDensity', numbers.robotDensity.after)}`],
  ];
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:portfolio.rollUp', { from: portfolio.period[0], to: portfolio.period[1] })}</h3>
      <dl className="tw-outcomes" data-testid="portfolio-sums">
        {sums.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`decision:portfolio.${key}`)}</dt>
            <dd className="tw-figure">{value}</dd>
          </div>
        ))}
      </dl>
      <table className="tw-table" data-testid="portfolio-targets">
        <thead>
          <tr>
            {['district', 'year', 'indicator', 'reached', 'target', 'missing', 'state'].map((key, i) => (
              <th key={key} className={i > 2 && i < 6 ? 'tw-right' : ''}>
                {t(`business:portfolio.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.flatMap((group) =>
            group.targets.map(({ target, reached, missing, met }, i) => (
              <tr key={`${group.district} ${group.year} ${target.id} ${String(i)}`}>
                <td>{group.district ?? t('business:portfolio.wholeArea')}</td>
                <td>{group.year ?? t('business:portfolio.wholePlan')}</td>
                <th scope="row">{t(`business:indicator.${target.indicator}`)}</th>
                <td className="tw-right tw-figure">
                  {figure(target.kind === 'change' || target.kind === 'growth' ? 'defectRate' : target.indicator, reached)}
                </td>
                <td className="tw-right tw-figure">{`${target.op} ${figure(target.kind === 'change' || target.kind === 'growth' ? 'defectRate' : target.indicator, target.value)}`}</td>
                <td className="tw-right tw-figure">
                  {missing === null
                    ? '—'
                    : missing === 0
                      ? ''
                      : figure(target.kind === 'change' || target.kind === 'growth' ? 'defectRate' : target.indicator, missing)}
                </td>
                <td>
                  <span className={`tw-chip tw-chip-${met === null ? 'quiet' : met ? 'better' : 'worse'}`}>
                    {t(`business:portfolio.${met === null ? 'unknown' : met ? 'met' : 'open'}`)}
                  </span>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <ul className="tw-missing">
        {portfolio.incomplete.map(({ project, missing }) => (
          <li key={project}>{t('business:portfolio.incomplete', { project, list: missing.map(nameOf).join(t('studio:list.and')) })}</li>
        ))}
        {portfolio.outside.map(({ project, field, value }) => (
          <li key={project + field}>{t('business:portfolio.outside', { project, field: nameOf(field), value })}</li>
        ))}
      </ul>
    </section>
  );
}
