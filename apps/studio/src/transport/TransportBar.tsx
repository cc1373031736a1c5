import { BarChartOutlined, CaretRightFilled, PauseOutlined, StepBackwardOutlined } from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { lazy, Suspense } from 'react';
import { usePlaying } from '../session/playback.ts';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';
import { useTimeline } from '../timeline/timeline-view.ts';
import { SLIDER_MAX, SLIDER_MIN, sliderOf, speedOf, writeSpeed } from './speed.ts';
import { dayStartOf, timeOfDay } from './time-of-day.ts';
import { useClock } from './use-clock.ts';
import { useSpaceKey } from './use-space-key.ts';

const Timeline = lazy(() => import('../timeline/Timeline.tsx'));

/** The timeline when it is open, and the bar to play, below the floor. */
export function TransportBar() {
  const open = useTimeline((timeline) => timeline.open);
  return (
    <div>
      {open && (
        <Suspense fallback={null}>
          <Timeline />
        </Suspense>
      )}
      <PlayBar />
    </div>
  );
}

/** Play, pause, speed and a scrubber over the recorded time, in time of day. */
function PlayBar() {
  const { t } = useText();
  const clock = usePlaying((playing) => playing.clock);
  const document = useProject((project) => project.document);
  const { timeS, playing, speed } = useClock(clock);
  useSpaceKey(clock);
  const dayStartS = document === null ? 0 : dayStartOf(document);
  const write = (seconds: number) => {
    const { day, time } = timeOfDay(seconds, dayStartS);
    return t('common:day', { day, time });
  };
  const isOff = clock === null;
  const isOpen = useTimeline((timeline) => timeline.open);
  const toggle = useTimeline((timeline) => timeline.toggle);
  return (
    <section className="tw-transport" data-testid="transport" aria-label={t('studio:transport.bar')}>
      <Button
        type="primary"
        shape="circle"
        disabled={isOff}
        data-testid="play"
        aria-label={t(playing ? 'studio:transport.pause' : 'studio:transport.play')}
        title={t('studio:transport.space')}
        icon={playing ? <PauseOutlined /> : <CaretRightFilled />}
        onClick={() => (playing ? clock?.pause() : clock?.play())}
      />
      <Button
        type="text"
        shape="circle"
        disabled={isOff}
        aria-label={t('studio:transport.toStart')}
        title={t('studio:transport.toStart')}
        icon={<StepBackwardOutlined />}
        onClick={() => clock?.seek(clock.startS)}
      />
      <output className="tw-transport-time tw-figure" data-testid="time">
        {isOff ? t('studio:transport.none') : write(timeS)}
      </output>
      <Slider
        className="tw-transport-scrubber"
        disabled={isOff}
        min={clock?.startS ?? 0}
        max={clock?.endS ?? 1}
        step={1}
        value={timeS}
        ariaLabelForHandle={t('studio:transport.scrub')}
        tooltip={{ formatter: (value) => (value === undefined ? '' : write(value)) }}
        onChange={(value) => clock?.seek(value)}
      />
      <span className="tw-transport-end tw-figure tw-quiet">{clock === null ? '' : write(clock.endS)}</span>
      <span className="tw-transport-speed tw-figure" data-testid="speed">
        {writeSpeed(speed)}
      </span>
      <Slider
        className="tw-transport-speeds"
        disabled={isOff}
        min={SLIDER_MIN}
        max={SLIDER_MAX}
        step={0.05}
        value={sliderOf(speed)}
        ariaLabelForHandle={t('studio:transport.speed')}
        tooltip={{ formatter: (value) => (value === undefined ? '' : writeSpeed(speedOf(value))) }}
        onChange={(value) => clock?.setSpeed(speedOf(value))}
      />
      <Button
        type={isOpen ? 'primary' : 'default'}
        ghost={isOpen}
        disabled={isOff}
        icon={<BarChartOutlined />}
        data-testid="timeline-toggle"
        aria-pressed={isOpen}
        title={t('insight:timeline.hint')}
        onClick={toggle}
      >
        {t('insight:timeline.title')}
      </Button>
    </section>
  );
}
