import { AimOutlined, CloseOutlined, ColumnWidthOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { usePlaying } from '../session/playback.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { JourneyLine } from './JourneyLine.tsx';
import { ROW_PX } from './paint-timeline.ts';
import './timeline.css';
import { TimelineCanvas } from './TimelineCanvas.tsx';
import { useTimeline, zoomed } from './timeline-view.ts';
import { type Picture, usePicture } from './use-picture.ts';

/** What every station, robot and vehicle did when, and how full every buffer was; under the hall, on its clock. */
export default function Timeline() {
  const { t } = useText();
  const picture = usePicture();
  const toggle = useTimeline((timeline) => timeline.toggle);
  return (
    <section className="tw-timeline" data-testid="timeline" aria-label={t('insight:timeline.title')}>
      <header className="tw-timeline-head">
        <strong>{t('insight:timeline.title')}</strong>
        <JourneyLine picture={picture} />
        <ZoomButtons picture={picture} />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('insight:timeline.close')}
          title={t('insight:timeline.close')}
          onClick={toggle}
        />
      </header>
      {picture.playback === null ? (
        <p className="tw-quiet tw-timeline-empty">{t('insight:timeline.empty')}</p>
      ) : (
        <div className="tw-timeline-body">
          <RowLabels picture={picture} />
          <TimelineCanvas picture={picture} />
        </div>
      )}
    </section>
  );
}

function RowLabels({ picture }: { readonly picture: Picture }) {
  const { t } = useText();
  const { rows, labelOf, side } = picture;
  const select = useView((view) => view.select);
  const selected = useView((view) => (view.selection?.side === side ? view.selection.id : null));
  return (
    <ol className="tw-timeline-labels">
      <li className="tw-timeline-axis" style={{ height: ROW_PX }} />
      {rows.map((row) => (
        <li key={`${row.kind}|${row.record}|${row.kind === 'bars' ? row.index : 0}`} style={{ height: ROW_PX }}>
          <button
            type="button"
            className={selected === row.record ? 'tw-plain-button tw-strong' : 'tw-plain-button'}
            title={labelOf(row)}
            onClick={() => select({ side, id: row.record })}
          >
            {labelOf(row)}
          </button>
          {row.kind === 'levels' && (
            <span className="tw-quiet tw-figure" title={t('insight:timeline.most')}>
              ≤{row.highest}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function ZoomButtons({ picture: { playback } }: { readonly picture: Picture }) {
  const { t } = useText();
  const window = useTimeline((timeline) => timeline.window);
  const show = useTimeline((timeline) => timeline.show);
  const clock = usePlaying((playing) => playing.clock);
  const zoom = (factor: number) => {
    if (playback === null || clock === null) return;
    const { startS, endS } = playback.reader;
    const shown = window ?? { fromS: startS, toS: endS };
    const now = clock.timeS();
    const about = now >= shown.fromS && now <= shown.toS ? now : (shown.fromS + shown.toS) / 2;
    show(zoomed(shown, factor, about, { startS, endS }));
  };
  const button = (key: string, icon: React.ReactNode, onClick: () => void) => (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={t(`insight:timeline.${key}`)}
      title={t(`insight:timeline.${key}`)}
      onClick={onClick}
    />
  );
  return (
    <span className="tw-timeline-zoom">
      {button('zoomIn', <ZoomInOutlined />, () => zoom(0.5))}
      {button('zoomOut', <ZoomOutOutlined />, () => zoom(2))}
      {button('all', <ColumnWidthOutlined />, () => show(null))}
      <FollowButton playback={playback} />
    </span>
  );
}

/** Follows a part: one in the selected record, otherwise the oldest in the line. */
function FollowButton({ playback }: Pick<Picture, 'playback'>) {
  const { t } = useText();
  const side = useView((view) => view.side);
  const selected = useView((view) => view.selection?.id ?? null);
  const followed = useTimeline((timeline) => timeline.followed);
  const follow = useTimeline((timeline) => timeline.follow);
  const start = () => {
    if (playback === null) return;
    const { parts } = playback.stateAt();
    const here = parts.filter(({ element }) => playback.model.elements[element] === selected);
    const chosen = [...(here.length > 0 ? here : parts)].sort((a, b) => a.sinceS - b.sinceS)[0];
    if (chosen !== undefined) follow({ side, part: chosen.part, atS: playback.timeS() });
  };
  return (
    <Button
      type={followed === null ? 'text' : 'primary'}
      size="small"
      icon={<AimOutlined />}
      data-testid="follow-part"
      title={t('insight:timeline.followHint')}
      onClick={() => (followed === null ? start() : follow(null))}
    >
      {t(followed === null ? 'insight:timeline.follow' : 'insight:timeline.unfollow')}
    </Button>
  );
}
