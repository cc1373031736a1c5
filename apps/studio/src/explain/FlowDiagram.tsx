import { useMemo } from 'react';
import { usePlaying } from '../session/playback.ts';
import { useProject } from '../session/project.ts';
import { nameOf } from '../session/record-names.ts';
import { useStudy } from '../session/study.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { lineOrderOf } from '../timeline/rows.ts';
import { sankeyOf } from './sankey.ts';
import './explain.css';

/** The picture is drawn in these units and scaled to the panel. */
const WIDTH = 430;
const LABEL_GAP = 8;

/** Where the parts of the recorded time went: ribbons as wide as the parts, ways back for rework, scrap. */
export function FlowDiagram() {
  const { t, name, number } = useText();
  const side = useView((view) => view.side);
  const select = useView((view) => view.select);
  const playback = usePlaying((playing) => playing.playbacks[side]);
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  const limit = useStudy((study) => study.results[side]?.bottleneck?.element ?? null);
  const drawn = layout === null ? undefined : document?.layouts[layout];
  const sankey = useMemo(() => {
    if (playback === null || drawn === undefined) return null;
    const { reader, model } = playback;
    return sankeyOf(reader.transitions(reader.startS, reader.endS), model.elements, lineOrderOf(drawn, model.elements), WIDTH);
  }, [playback, drawn]);
  if (sankey === null || document === null || layout === null || sankey.nodes.length === 0) {
    return <p className="tw-quiet">{t('insight:flow.empty')}</p>;
  }
  const label = (id: string) => name(nameOf(document, layout, id));
  const parts = (count: number) => t('insight:flow.parts', { parts: number(count, 0) });
  return (
    <svg
      className="tw-sankey"
      viewBox={`-24 0 ${WIDTH + 24} ${sankey.height}`}
      role="img"
      aria-label={t('insight:flow.title')}
      data-testid="sankey"
    >
      {sankey.links.map((link) => (
        <path key={link.key} d={link.path} strokeWidth={link.width} className={`tw-sankey-${link.kind}`}>
          <title>{`${label(link.from)} → ${link.to === null ? t('insight:flow.scrap') : label(link.to)}: ${parts(link.parts)}`}</title>
        </path>
      ))}
      {sankey.nodes.map((node) => (
        <g
          key={node.id}
          className={node.id === limit ? 'tw-sankey-limit tw-clickable' : 'tw-clickable'}
          onClick={() => select({ side, id: node.id }, false)}
        >
          <rect x={node.x} y={node.y} width={node.width} height={5} rx={1.5} />
          <text x={node.x + node.width + LABEL_GAP} y={node.y + 7}>
            {shortened(label(node.id), node.room)} <tspan className="tw-sankey-number">{number(node.parts, 0)}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A name that fits the room beside its bar: Chinese characters are about twice as wide as Latin ones. */
function shortened(text: string, room: number): string {
  let width = 34;
  for (const [i, character] of [...text].entries()) {
    width += character.charCodeAt(0) > 0x2e80 ? 11.5 : 6;
    if (width > room) return `${[...text].slice(0, Math.max(1, i - 1)).join('')}…`;
  }
  return text;
}
