import { StateBar } from '../../figures/StateBar.tsx';
import { useStudy } from '../../session/study.ts';
import { type Side, useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { onShiftShares } from '../stations/shift-shares.ts';

/** What the simulation counted for the record, as means over the replications. */
export function ElementStatistics({ side, id }: { readonly side: Side; readonly id: string }) {
  const { t, number } = useText();
  const wholeDay = useView((view) => view.wholeDay);
  const element = useStudy((study) => study.results[side]?.elements.find((candidate) => candidate.id === id) ?? null);
  if (element === null) return null;
  const counts: readonly (readonly [string, number])[] = [
    ['cycles', element.cycles],
    ['entered', element.entered],
    ['left', element.left],
    ['scrapped', element.scrapped],
    ['reworked', element.reworked],
    ['found', element.found],
    ['failures', element.failures],
  ];
  return (
    <section>
      <h3 className="tw-heading">{t(wholeDay ? 'studio:element.statistics' : 'studio:element.statisticsShift')}</h3>
      {element.shares !== null && (
        <StateBar shares={wholeDay ? element.shares : onShiftShares(element.shares)} label={t('studio:element.shares')} />
      )}
      <dl className="tw-facts tw-figure">
        {counts
          .filter(([, value]) => value > 0)
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(`studio:count.${key}`)}</dt>
              <dd>{number(value, value < 100 ? 1 : 0)}</dd>
            </div>
          ))}
        <div>
          <dt>{t('studio:count.level')}</dt>
          <dd>{number(element.level.mean, 2)}</dd>
        </div>
        {element.stay.mean !== null && (
          <div>
            <dt>{t('studio:count.stay')}</dt>
            <dd>
              {number(element.stay.mean, 1)}
              <span className="tw-unit">{t('common:unit.s')}</span>
            </dd>
          </div>
        )}
        {element.energyKwh > 0 && (
          <div>
            <dt>{t('studio:count.energy')}</dt>
            <dd>
              {number(element.energyKwh, 1)}
              <span className="tw-unit">kWh</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
