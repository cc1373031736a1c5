import { inlineExecutor, studentQuantile } from '@taktwerk/experiments';
import { parseLineText } from '@taktwerk/line';
import { type LayoutResult, studyLayout } from '@taktwerk/study';
import { repositoryCatalog } from '../models.ts';
import type { Draft } from './document.ts';

/** A figure of the answer with half of its 95 % interval (0 or null: without chance). */
export interface Read {
  readonly value: number | null;
  readonly halfWidth: number | null;
}

/** A document with what theory says of its answer. */
export interface Case {
  readonly draft: Draft;
  readonly hours: number;
  readonly warmUpS?: number;
  readonly replications?: number;
  /** Name of the measure, what it should be, where it stands. `within`: relative distance allowed where rounding or an end effect is left. */
  readonly expects: readonly {
    readonly measure: string;
    readonly value: number;
    readonly read: (answer: LayoutResult) => Read;
    readonly within?: number;
  }[];
}

const element = (answer: LayoutResult, id: string) => answer.elements.find((candidate) => candidate.id === id)!;

export const kpi =
  (name: keyof LayoutResult['kpis']) =>
  ({ kpis }: LayoutResult): Read => ({ value: kpis[name].mean, halfWidth: kpis[name].halfWidth });
export const share = (id: string, state: string) => (answer: LayoutResult) => ({
  value: (element(answer, id).shares as Readonly<Record<string, number>> | null)?.[state] ?? null,
  halfWidth: answer.halfWidths.elements[id]?.shares?.[state] ?? null,
});
export const level = (id: string) => (answer: LayoutResult) => ({
  value: element(answer, id).level.mean,
  halfWidth: answer.halfWidths.elements[id]?.level ?? null,
});
export const stay = (id: string) => (answer: LayoutResult) => ({
  value: element(answer, id).stay.mean,
  halfWidth: answer.halfWidths.elements[id]?.stay ?? null,
});
export const leadOf = (product: string) => (answer: LayoutResult) => ({
  value: answer.products.find(({ id }) => id === `product:${product}`)?.leadTime.mean ?? null,
  halfWidth: answer.halfWidths.products[`product:${product}`]?.leadTime ?? null,
});
/** The last part's lead time: the makespan, where all are released at 0. */
export const makespan = ({ line }: LayoutResult): Read => ({ value: line.leadTime.max, halfWidth: null });
export const entered = (id: string) => (answer: LayoutResult) => ({ value: element(answer, id).entered, halfWidth: null });

const catalog = repositoryCatalog();

export async function answerOf({ draft, hours, warmUpS = 0, replications = 2 }: Case, seed = 1, times = 1): Promise<LayoutResult> {
  const parsed = parseLineText(draft.text(), draft.id);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const options = { seed, replications, hours: hours * times, warmUp: warmUpS };
  const answer = await studyLayout(parsed.value, 'main', catalog, options, inlineExecutor());
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

/** 99 % half width from the 95 % one. */
const widened = ({ halfWidth }: Read, replications: number): number =>
  ((halfWidth ?? 0) * studentQuantile(0.995, replications - 1)) / studentQuantile(0.975, replications - 1);

/** What the answer misses; empty when all is right. A random miss is run once more with the next seed and four times the length. */
export async function missesOf(one: Case): Promise<readonly string[]> {
  const first = missing(one, await answerOf(one));
  if (first.length === 0 || !first.some(({ isRandom }) => isRandom)) return first.map(({ says }) => says);
  return missing(one, await answerOf(one, 2, 4)).map(({ says }) => says);
}

function missing(one: Case, answer: LayoutResult): readonly { readonly says: string; readonly isRandom: boolean }[] {
  return one.expects.flatMap(({ measure, value, read, within = 1e-9 }) => {
    const got = read(answer);
    const allowed = Math.max(within * Math.max(1, Math.abs(value)), widened(got, one.replications ?? 2));
    if (got.value !== null && Math.abs(got.value - value) <= allowed) return [];
    return [{ says: `${one.draft.id} ${measure}: ${got.value} ± ${got.halfWidth}, not ${value}`, isRandom: (got.halfWidth ?? 0) > 0 }];
  });
}
