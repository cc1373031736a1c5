import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { openDecisionData } from '../session/decision-data.ts';
import { usePlaying } from '../session/playback.ts';
import { evaluateMoney } from '../session/run-study.ts';
import { useStudy } from '../session/study.ts';
import { useText } from '../text/use-text.ts';
import './decision.css';
import { CaseProblems } from './CaseProblems.tsx';
import { DecisionHead } from './DecisionHead.tsx';
import { DECISION_PAGES, type DecisionPage, useDecisionView } from './decision-view.ts';
import { useSaved } from './edits/change-decision.ts';
import { FigureOrigins } from './FigureOrigins.tsx';
import { TakeOut } from './overview/TakeOut.tsx';
import { ClaimsPage } from './pages/ClaimsPage.tsx';
import { DiagnosisPage } from './pages/DiagnosisPage.tsx';
import { FinancingPage } from './pages/FinancingPage.tsx';
import { IndicatorsPage } from './pages/IndicatorsPage.tsx';
import { InvestmentPage } from './pages/InvestmentPage.tsx';
import { OverviewPage } from './pages/OverviewPage.tsx';
import { PeoplePage } from './pages/PeoplePage.tsx';
import { PolicyPage } from './pages/PolicyPage.tsx';
import { PortfolioPage } from './pages/PortfolioPage.tsx';
import { QualityPage } from './pages/QualityPage.tsx';
import { RunningPage } from './pages/RunningPage.tsx';
import { UncertaintyPage } from './pages/UncertaintyPage.tsx';
import { drawCase } from './uncertain.ts';

const BODIES: Readonly<Record<DecisionPage, React.ComponentType>> = {
  overview: OverviewPage,
  people: PeoplePage,
  quality: QualityPage,
  investment: InvestmentPage,
  running: RunningPage,
  financing: FinancingPage,
  uncertainty: UncertaintyPage,
  policy: PolicyPage,
  indicators: IndicatorsPage,
  diagnosis: DiagnosisPage,
  claims: ClaimsPage,
  portfolio: PortfolioPage,
};

/** A case is drawn anew this long after its last change. */
const DRAW_AFTER_MS = 200;

/** The decision: its pages on the left, the sentence above, one page at a time. */
export default function DecisionPages() {
  const { t } = useText();
  const page = useDecisionView((view) => view.page) ?? 'overview';
  const { close, open } = useDecisionView.getState();
  useDecisionData();
  useDraws();
  useStillFloor();
  const Body = BODIES[page];
  return (
    <div className="tw-decision-layer" data-testid="decision-pages" data-page={page}>
      <nav className="tw-decision-nav" aria-label={t('decision:pages')}>
        {DECISION_PAGES.map((name) => (
          <button
            key={name}
            type="button"
            className={name === page ? 'tw-nav-item tw-nav-present' : 'tw-nav-item'}
            aria-current={name === page ? 'page' : undefined}
            data-testid={`decision-page-${name}`}
            onClick={() => open(name)}
          >
            {t(`decision:page.${name}`)}
          </button>
        ))}
        <span className="tw-grow" />
        <TakeOut />
        <Button type="text" size="small" icon={<CloseOutlined />} data-testid="decision-close" onClick={close}>
          {t('decision:close')}
        </Button>
      </nav>
      <div className="tw-decision-body">
        <DecisionHead />
        <CaseProblems />
        <div className="tw-decision-page" key={page}>
          <Body />
        </div>
      </div>
      <FigureOrigins />
    </div>
  );
}

/** Packs and ladder are loaded when the pages are first opened; the case is then made again with them. */
function useDecisionData(): void {
  useEffect(() => {
    void openDecisionData().then(evaluateMoney);
  }, []);
}

/** The floor under the pages stands still: drawing it takes the time that sliders and charts need. */
function useStillFloor(): void {
  useEffect(() => {
    let wasPlaying = false;
    const pause = () => {
      const { clock } = usePlaying.getState();
      if (clock === null || !clock.playing()) return;
      clock.pause();
      wasPlaying = true;
    };
    pause();
    const forget = usePlaying.subscribe(() => setTimeout(pause, 0));
    return () => {
      forget();
      if (wasPlaying) usePlaying.getState().clock?.play();
    };
  }, []);
}

/** Draws the case whenever it has changed, after a short rest. */
function useDraws(): void {
  const decided = useStudy((study) => study.decided);
  const { targetYears } = useSaved();
  useEffect(() => {
    if (decided === null) return;
    const timer = window.setTimeout(() => void drawCase(decided, targetYears), DRAW_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [decided, targetYears]);
}
