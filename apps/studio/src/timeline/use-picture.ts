import { useMemo } from 'react';
import { usePlaying } from '../session/playback.ts';
import { useProject } from '../session/project.ts';
import { nameOf } from '../session/record-names.ts';
import { useStudy } from '../session/study.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { dayStartOf, timeOfDay } from '../transport/time-of-day.ts';
import type { TimelineRow } from './bars.ts';
import { rowFinder, timelineRowsOf } from './rows.ts';
import { useTimeline } from './timeline-view.ts';

/** Rows, names and the followed part of the layout that the panels speak of. */
export function usePicture() {
  const { name } = useText();
  const side = useView((view) => view.side);
  const playback = usePlaying((playing) => playing.playbacks[side]);
  const layout = useStudy((study) => study.layouts[side]);
  const document = useProject((project) => project.document);
  const followed = useTimeline((timeline) => timeline.followed);
  const drawn = layout === null ? undefined : document?.layouts[layout];
  const rows = useMemo(() => (playback === null || drawn === undefined ? [] : timelineRowsOf(playback, drawn)), [playback, drawn]);
  const journey = useMemo(() => {
    if (playback === null || followed === null || followed.side !== side) return null;
    const path = playback.reader.journeyOf(followed.part, followed.atS);
    return path === null ? null : { path, rowOf: rowFinder(rows, playback) };
  }, [playback, followed, side, rows]);
  return useMemo(() => {
    const labelOf = (row: TimelineRow): string => {
      const text = document === null || layout === null ? row.record : name(nameOf(document, layout, row.record));
      return row.kind === 'bars' && row.count > 1 ? `${text} ${row.index + 1}` : text;
    };
    const dayStartS = document === null ? 0 : dayStartOf(document);
    const writeTime = (timeS: number) => timeOfDay(timeS, dayStartS).time;
    return { side, playback, rows, journey, labelOf, writeTime };
  }, [side, playback, rows, journey, document, layout, name]);
}

export type Picture = ReturnType<typeof usePicture>;
