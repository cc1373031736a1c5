import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useText } from '../text/use-text.ts';
import { journeyShares } from './journey.ts';
import type { Picture } from './use-picture.ts';

/** The followed part in one sentence: where its time went, and how it ended. */
export function JourneyLine({ picture: { playback, journey, side, writeTime } }: { readonly picture: Picture }) {
  const { t, name, number } = useText();
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  if (playback === null || journey === null || document === null || layout === null) return <span className="tw-grow" />;
  const { path } = journey;
  const records = document.layouts[layout]?.records ?? {};
  const isWaiting = (element: number) => ['buffer', 'source', 'sink'].includes(records[playback.model.elements[element] ?? '']?.kind ?? '');
  const { totalS, inStationsS, inBuffersS, carriedS } = journeyShares(path, isWaiting, playback.reader.endS);
  const product = document.shared[playback.model.products[path.product] ?? ''];
  const minutes = (seconds: number) => number(seconds / 60, 1);
  return (
    <span className="tw-grow tw-timeline-journey tw-figure" data-testid="journey">
      {t('insight:journey.sentence', {
        product: product === undefined ? '' : name(product.name),
        from: writeTime(path.startS),
        total: minutes(totalS),
        stations: minutes(inStationsS),
        waiting: minutes(inBuffersS),
        carried: minutes(carriedS),
        end: t(`insight:journey.${path.outcome ?? 'open'}`),
      })}
    </span>
  );
}
