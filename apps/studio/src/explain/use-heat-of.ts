import { useMemo } from 'react';
import { useHeat } from '../session/heat.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import type { Side } from '../session/view.ts';
import { heatOf } from './heat-of.ts';

/** Heat of one side's records for the floor; undefined when it is off or there are no numbers. */
export function useHeatOf(side: Side): Readonly<Record<string, number>> | undefined {
  const kind = useHeat((heat) => heat.kind);
  const result = useStudy((study) => study.results[side]);
  const layout = useProject((project) => (result === null ? undefined : project.document?.layouts[result.layout]));
  return useMemo(
    () => (kind === null || result === null || layout === undefined ? undefined : heatOf(kind, result, layout)),
    [kind, result, layout],
  );
}
