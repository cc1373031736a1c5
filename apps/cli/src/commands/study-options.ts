import { KPI_NAMES, type KpiName } from '@taktwerk/experiments';
import type { LineDocument } from '@taktwerk/line';
import type { HalfWidthGoal, StudyOptions } from '@taktwerk/study';

/** Options as they were typed. */
export interface TypedOptions {
  readonly replications?: string | undefined;
  readonly seed?: string | undefined;
  readonly hours?: string | undefined;
  readonly warmUp?: string | undefined;
  readonly antithetic?: boolean | undefined;
  /** `kpi=0.5` in the indicator's unit, or `kpi=2%` of its mean. */
  readonly untilHalfWidth?: string | undefined;
  readonly maxReplications?: string | undefined;
  readonly batchMeans?: string | undefined;
  readonly welch?: string | undefined;
}

/** An option whose text is no value of it. */
export interface WrongOption {
  readonly option: string;
  /** In signs, so that it reads the same in every language. */
  readonly expected: string;
  readonly got: string;
}

/** Run of a document that has no experiment record: one working week, ten replications. */
const PLAIN: StudyOptions = { seed: 1, replications: 10, hours: 40, warmUp: 'auto' };

/** The document's own run, with what was typed over it. */
export function studyOptionsOf(document: LineDocument, typed: TypedOptions): StudyOptions | WrongOption {
  const own = documentOptions(document);
  const seed = wholeOption('--seed', typed.seed, own.seed, 0);
  const replications = wholeOption('--replications', typed.replications, own.replications, 1);
  const hours = hoursOption(typed.hours, own.hours);
  const warmUp = warmUpOption(typed.warmUp, own.warmUp);
  const atMost = wholeOption('--max-replications', typed.maxReplications, MOST, 2);
  const batches = wholeOption('--batch-means', typed.batchMeans, 0, 2);
  const welch = wholeOption('--welch', typed.welch, 0, 1);
  const until = goalOption(typed.untilHalfWidth, atMost as number);
  for (const value of [seed, replications, hours, warmUp, atMost, batches, welch, until])
    if (typeof value === 'object' && value !== null && 'option' in value) return value;
  if (typed.antithetic === true && (replications as number) % 2 !== 0)
    return { option: '--replications', expected: '2, 4, 6, …', got: String(replications) };
  return {
    ...{ seed: seed as number, replications: replications as number, hours: hours as number, warmUp: warmUp as number | 'auto' },
    ...(typed.antithetic === true ? { antithetic: true } : {}),
    ...(until === null ? {} : { until: until as HalfWidthGoal }),
    ...((batches as number) > 0 ? { batches: batches as number } : {}),
    ...((welch as number) > 0 ? { welch: welch as number } : {}),
  };
}

/** Replications after which a goal of precision is given up when nothing else is said. */
const MOST = 1000;

function goalOption(text: string | undefined, atMost: number): HalfWidthGoal | null | WrongOption {
  if (text === undefined) return null;
  const [, kpi, number, percent] = /^(\w+)=([\d.]+)(%?)$/.exec(text) ?? [];
  const halfWidth = Number(number) / (percent === '%' ? 100 : 1);
  if (!(halfWidth > 0) || !isKpi(kpi)) return { option: '--until-half-width', expected: 'KPI=W | KPI=W%', got: text };
  return { kpi, halfWidth, relative: percent === '%', atMost };
}

export const isKpi = (name: string | undefined): name is KpiName => KPI_NAMES.some((kpi) => kpi === name);

export const isWrongOption = (options: StudyOptions | WrongOption): options is WrongOption => 'option' in options;

function documentOptions(document: LineDocument): StudyOptions {
  const record = Object.values(document.shared).find(({ kind }) => kind === 'experiment');
  if (record?.kind !== 'experiment') return PLAIN;
  const { seed, replications, hours, warmUpS } = record;
  return { seed, replications, hours, warmUp: warmUpS ?? 'auto' };
}

function wholeOption(option: string, text: string | undefined, otherwise: number, least: number): number | WrongOption {
  if (text === undefined) return otherwise;
  const value = Number(text);
  const fits = text.trim() !== '' && Number.isSafeInteger(value) && value >= least;
  return fits ? value : { option, expected: `${least}, ${least + 1}, ${least + 2}, …`, got: text };
}

function hoursOption(text: string | undefined, otherwise: number): number | WrongOption {
  if (text === undefined) return otherwise;
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : { option: '--hours', expected: '> 0', got: text };
}

function warmUpOption(text: string | undefined, otherwise: number | 'auto'): number | 'auto' | WrongOption {
  if (text === undefined) return otherwise;
  if (text === 'auto') return 'auto';
  const value = Number(text);
  const fits = text.trim() !== '' && Number.isFinite(value) && value >= 0;
  return fits ? value : { option: '--warm-up', expected: 'auto | ≥ 0', got: text };
}
