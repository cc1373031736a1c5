import { KPI_NAMES } from '@taktwerk/experiments';
import { formatNumber, formatPercent, type Language, message, waitText } from '@taktwerk/i18n';
import type { ComparisonResult, LayoutResult } from '@taktwerk/study';
import { say } from './channel.ts';
import { figure, plusMinus, unitOf } from './figures.ts';
import { renderTable } from './table.ts';

/** What `run` prints for a person. */
export function renderLayout(language: Language, name: string, result: LayoutResult): string {
  const { options } = result;
  const head = say(language, 'run.head', {
    layout: name,
    replications: options.replications,
    hours: formatNumber(language, options.hours, 1),
    warmUp: formatNumber(language, result.warmUpS, 0),
    seed: options.seed,
  });
  return [head, kpiTable(language, result), elementTable(language, result), bottleneckLine(language, result), effortLine(language, result)]
    .concat(goalLine(language, result), batchLine(language, result), stallLines(language, result))
    .filter((text) => text !== '')
    .join('\n\n');
}

function kpiTable(language: Language, { kpis, notes }: LayoutResult): string {
  const rows = KPI_NAMES.map((name) => {
    const { mean, halfWidth } = kpis[name];
    const note = notes.find(({ kpi }) => kpi === name);
    const reason = note === undefined ? '' : message(language, `kpis:note.${note.code}`);
    return [
      message(language, `kpis:${name}`),
      figure(language, name, mean),
      plusMinus(language, name, halfWidth),
      unitOf(language, name),
      reason,
    ];
  });
  const titles = [
    say(language, 'column.kpi'),
    say(language, 'column.mean'),
    say(language, 'column.interval'),
    say(language, 'column.unit'),
    '',
  ];
  return renderTable(
    titles.map((title, i) => ({ title, align: i === 1 || i === 2 ? 'right' : 'left' })),
    rows,
  );
}

const SHOWN = ['working', 'setup', 'starved', 'blocked', 'down', 'waitingOperator', 'waitingRobot', 'waitingRepair', 'offShift'] as const;

function elementTable(language: Language, { elements }: LayoutResult): string {
  const timed = elements.filter(({ shares }) => shares !== null);
  if (timed.length === 0) return '';
  const states = SHOWN.filter((state) => timed.some(({ shares }) => shares![state] > 0));
  const rows = timed.map(({ id, shares }) => [id, ...states.map((state) => formatPercent(language, shares![state], 1))]);
  const titles = [say(language, 'column.element'), ...states.map((state) => message(language, `states:${state}`))];
  return renderTable(
    titles.map((title, i) => ({ title, align: i === 0 ? 'left' : 'right' })),
    rows,
  );
}

function bottleneckLine(language: Language, { bottleneck }: LayoutResult): string {
  if (bottleneck === null) return '';
  const first = bottleneck.activePeriods[0];
  const share = (value: number | null) => (value === null ? '–' : formatPercent(language, value, 1));
  return say(language, 'run.bottleneck', {
    element: bottleneck.element,
    period: formatNumber(language, first?.meanS ?? 0, 1),
    utilisation: share(first?.utilisation ?? null),
    blocked: share(bottleneck.upstreamBlocked),
    starved: share(bottleneck.downstreamStarved),
  });
}

function effortLine(language: Language, { run }: LayoutResult): string {
  return say(language, 'run.effort', {
    events: formatNumber(language, run.events, 0),
    seconds: run.cpuSeconds === null ? '–' : formatNumber(language, run.cpuSeconds, 2),
    rate: run.eventsPerCpuSecond === null ? '–' : formatNumber(language, run.eventsPerCpuSecond, 0),
  });
}

function goalLine(language: Language, { options: { until }, reached, kpis }: LayoutResult): readonly string[] {
  if (until === undefined) return [];
  const goal = until.relative ? formatPercent(language, until.halfWidth, 2) : figure(language, until.kpi, until.halfWidth);
  const values = { kpi: message(language, `kpis:${until.kpi}`), replications: kpis[until.kpi].n, goal };
  return [say(language, reached === true ? 'run.reached' : 'run.notReached', values)];
}

function batchLine(language: Language, { batchMeans }: LayoutResult): readonly string[] {
  if (batchMeans === undefined) return [];
  const { throughputPerHour, wip } = batchMeans;
  const number = (value: number | null) => (value === null ? '–' : formatNumber(language, value, 2));
  return [
    say(language, 'run.batchMeans', {
      ...{ batches: throughputPerHour.n, size: formatNumber(language, batchMeans.batchS, 0), lag1: number(throughputPerHour.lag1) },
      ...{ throughput: number(throughputPerHour.mean), throughputWidth: number(throughputPerHour.halfWidth) },
      ...{ wip: number(wip.mean), wipWidth: number(wip.halfWidth) },
    }),
  ];
}

function stallLines(language: Language, { stall }: LayoutResult): readonly string[] {
  if (stall === null) return [];
  const waits = stall.waits.map((wait) => `  ${waitText(language, stall.kind, wait)}`);
  return [[say(language, `run.stall.${stall.kind === 'deadlock' ? 'deadlock' : 'stalled'}`), ...waits].join('\n')];
}

/** What `compare` prints for a person. */
export function renderComparison(
  language: Language,
  names: readonly [string, string],
  { baseline, differences }: ComparisonResult,
): string {
  const { replications, seed, hours } = baseline.options;
  const head = say(language, 'compare.head', {
    baseline: names[0],
    candidate: names[1],
    replications,
    seed,
    hours: formatNumber(language, hours, 1),
  });
  const rows = KPI_NAMES.map((name) => {
    const { baseline: before, candidate: after, difference, halfWidth, relative, significant } = differences[name];
    return [
      message(language, `kpis:${name}`),
      figure(language, name, before),
      figure(language, name, after),
      figure(language, name, difference),
      plusMinus(language, name, halfWidth),
      relative === null ? '–' : formatPercent(language, relative, 1),
      unitOf(language, name),
      significant ? say(language, 'compare.significant') : '',
    ];
  });
  const titles = ['kpi', 'baseline', 'candidate', 'difference', 'interval', 'relative', 'unit', 'verdict'].map((key) =>
    say(language, `column.${key}`),
  );
  const table = renderTable(
    titles.map((title, i) => ({ title, align: i >= 1 && i <= 5 ? 'right' : 'left' })),
    rows,
  );
  return `${head}\n\n${table}`;
}
