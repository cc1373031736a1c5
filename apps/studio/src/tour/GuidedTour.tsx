import { Tour } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { useReducedMotion } from '../theme/use-shade.ts';
import { STOPS } from './stops.ts';
import { endTour } from './tour-state.ts';
import './tour.css';

/** The guided tour: stop after stop with the keys or the mouse, ended at any time. */
export default function GuidedTour() {
  const { t } = useText();
  const [at, setAt] = useState(0);
  const isStill = useReducedMotion();
  const go = (to: number) => {
    const stop = STOPS[to];
    if (stop === undefined) return;
    stop.before?.();
    setAt(to);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key !== 'Escape' && event.key !== 'Enter' && step === undefined) return;
      // the buttons of the tour answer to Enter themselves
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape' || (step !== -1 && at + 1 === STOPS.length)) return endTour();
      go(at + (step ?? 1));
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
  return (
    <Tour
      open
      current={at}
      onChange={go}
      onClose={endTour}
      onFinish={endTour}
      animated={!isStill}
      rootClassName="tw-tour"
      zIndex={1200}
      indicatorsRender={(current, total) => (
        <span className="tw-figure" data-testid="tour-at">
          {current + 1} / {total}
        </span>
      )}
      steps={STOPS.map((stop, i) => ({
        title: <span data-testid={`tour-${stop.id}`}>{t(`comfort:tour.${stop.id}`)}</span>,
        description: t(`comfort:tour.${stop.id}.text`),
        placement: stop.placement,
        target: () => (stop.at === null ? null : document.querySelector<HTMLElement>(`[data-testid="${stop.at}"]`)) as HTMLElement,
        prevButtonProps: { children: t('comfort:tour.back') },
        nextButtonProps: { children: t(i + 1 === STOPS.length ? 'comfort:tour.end' : 'comfort:tour.next') },
      }))}
    />
  );
}
