/**
 * Answers of costly pure questions about an arm, kept from one compile to the next: an edit of a buffer asks every weld seam and every
 * collision again with the same figures. A question is everything that its answer depends on, so an answer kept is the answer computed.
 */
import type { RobotSpec } from '@taktwerk/catalog';

/** Answers of one model at most; a drag asks new questions all the time, and then all are forgotten at once. */
const MOST = 400;

export interface KeptAnswers<T> {
  /** @param question everything but the model that the answer depends on, as text */
  of(model: RobotSpec, question: string, compute: () => T): T;
}

export function openKeptAnswers<T>(): KeptAnswers<T> {
  const byModel = new WeakMap<RobotSpec, Map<string, { readonly answer: T }>>();
  return {
    of(model, question, compute) {
      let answers = byModel.get(model);
      if (answers === undefined) {
        answers = new Map();
        byModel.set(model, answers);
      }
      const known = answers.get(question);
      if (known !== undefined) return known.answer;
      const answer = compute();
      if (answers.size >= MOST) answers.clear();
      answers.set(question, { answer });
      return answer;
    },
  };
}

/** Numbers as text in which no two lists of the same length are alike. */
export const asText = (numbers: ArrayLike<number>): string => Array.prototype.join.call(numbers, ',');

/** Whether two lists hold the same numbers. */
export function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
