import { formatPercent, type Language, message } from '@taktwerk/i18n';
import type { Ranking } from '@taktwerk/study';
import { say } from './channel.ts';
import { figure, plusMinus, unitOf } from './figures.ts';
import { renderTable } from './table.ts';

/** What `rank` prints for a person. */
export function renderRanking(language: Language, ranking: Ranking): string {
  const { kpi, options, better } = ranking;
  const head = say(language, 'rank.head', {
    kpi: message(language, `kpis:${kpi}`),
    better: say(language, `rank.${better}`),
    replications: options.replications,
    seed: options.seed,
  });
  return [head, layoutTable(language, ranking), pairTable(language, ranking), bestLine(language, ranking)]
    .filter((text) => text !== '')
    .join('\n\n');
}

function layoutTable(language: Language, { kpi, layouts, better }: Ranking): string {
  const sign = better === 'more' ? -1 : 1;
  const sorted = [...layouts].sort((a, b) => sign * (a.interval.mean - b.interval.mean));
  return renderTable(
    ['layout', 'mean', 'interval', 'unit'].map((key, i) => ({
      title: say(language, `column.${key}`),
      align: i === 1 || i === 2 ? 'right' : 'left',
    })),
    sorted.map(({ layout, interval }) => [
      layout,
      figure(language, kpi, interval.mean),
      plusMinus(language, kpi, interval.halfWidth),
      unitOf(language, kpi),
    ]),
  );
}

function pairTable(language: Language, { kpi, pairs }: Ranking): string {
  return renderTable(
    ['baseline', 'candidate', 'difference', 'joint', 'verdict'].map((key, i) => ({
      title: say(language, `column.${key}`),
      align: i === 2 || i === 3 ? 'right' : 'left',
    })),
    pairs.map(({ first, second, difference, halfWidth, significant }) => [
      first,
      second,
      figure(language, kpi, difference),
      plusMinus(language, kpi, halfWidth),
      significant ? say(language, 'compare.significant') : '',
    ]),
  );
}

function bestLine(language: Language, { kpi, best }: Ranking): string {
  if (best === null) return '';
  return say(language, 'rank.best', {
    layout: best.layout,
    probability: formatPercent(language, best.probability, 1),
    indifference: figure(language, kpi, best.indifference),
    unit: unitOf(language, kpi),
    replications: best.replications.join(' + '),
  });
}
