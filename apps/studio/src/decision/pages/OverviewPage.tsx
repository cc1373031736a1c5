import { useStudy } from '../../session/study.ts';
import { CashFlowBand } from '../charts/CashFlowBand.tsx';
import { Doubts } from '../overview/Doubts.tsx';
import { EffectBars } from '../overview/EffectBars.tsx';
import { FigureTiles } from '../overview/FigureTiles.tsx';
import { MoreFigures } from '../overview/MoreFigures.tsx';
import { WhatIfPanel } from '../overview/WhatIfPanel.tsx';
import { useUncertain } from '../uncertain.ts';

/** The decision on one screen: figures, cash flow with its band, what moves it, what it rests on. */
export function OverviewPage() {
  const decided = useStudy((study) => study.decided);
  const report = useUncertain((uncertain) => (uncertain.of === decided ? uncertain.report : null));
  return (
    <div className="tw-overview">
      <FigureTiles />
      {decided !== null && (
        <div className="tw-overview-grid">
          <section className="tw-sheet">
            <CashFlowBand
              years={decided.decision.business.years}
              band={report?.cumulativeBand ?? null}
              height={Math.max(240, window.innerHeight - 550)}
            />
          </section>
          <WhatIfPanel rows={tornadoRows(window.innerHeight)} />
          <section className="tw-sheet">
            <EffectBars business={decided.decision.business} />
            <MoreFigures business={decided.decision.business} />
          </section>
          <Doubts />
        </div>
      )}
    </div>
  );
}

/** As many bars as leave the page on one screen. */
function tornadoRows(screenHeight: number): number {
  if (screenHeight >= 1000) return 11;
  return screenHeight >= 860 ? 6 : 4;
}
