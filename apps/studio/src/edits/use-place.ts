import { useMemo } from 'react';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useView } from '../session/view.ts';
import type { Place } from './change-record.ts';

/** Where edits of the selected record go; null while nothing is selected. */
export function usePlace(): Place | null {
  const store = useProject((project) => project.store);
  const selection = useView((view) => view.selection);
  const layout = useStudy((study) => (selection === null ? null : study.layouts[selection.side]));
  return useMemo(
    () => (store === null || selection === null || layout === null ? null : { store, layout, id: selection.id }),
    [store, selection, layout],
  );
}

/** The same, outside React. */
export function presentPlace(): Place | null {
  const { store } = useProject.getState();
  const { selection } = useView.getState();
  const layout = selection === null ? null : useStudy.getState().layouts[selection.side];
  return store === null || selection === null || layout === null ? null : { store, layout, id: selection.id };
}
