import { useMemo } from 'react';
import { useProject } from './project.ts';
import { isStale } from './stale.ts';
import { useStudy } from './study.ts';

/** Whether the numbers shown are of an older state of the document. */
export function useStale(): boolean {
  const document = useProject((project) => project.document);
  const numbersOf = useStudy((study) => study.numbersOf);
  const { baseline, candidate } = useStudy((study) => study.layouts);
  return useMemo(() => isStale(numbersOf, document, [baseline, candidate]), [numbersOf, document, baseline, candidate]);
}
