import type { Effect } from '@taktwerk/business';
import { notCountedName } from '@taktwerk/i18n';
import { Progress } from 'antd';
import { useStudy } from '../../session/study.ts';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';
import { type DecisionPage, useDecisionView } from '../decision-view.ts';
import { useFieldName } from '../field-names.ts';

/** Weightiest guesses that are listed. */
const LISTED = 3;

/** What only the user knows and what usually matters, with the page where he tells it. */
const ASKED: readonly (readonly [Effect, DecisionPage])[] = [
  ['scrap', 'quality'],
  ['rework', 'quality'],
  ['warranty', 'quality'],
  ['throughput', 'quality'],
  ['maintenanceBefore', 'running'],
  ['severance', 'people'],
];

/** How much of the result rests on guesses, what is not counted, what one must know. */
export function Doubts() {
  const { t, tOr, percent, number, language } = useText();
  const nameOf = useFieldName();
  const business = useStudy((study) => study.decided?.decision.business ?? null);
  if (business === null) return null;
  const { assumptions, notCounted, notes } = business;
  const share = assumptions.share ?? 0;
  const asked = ASKED.filter(([effect]) => notCounted.some((entry) => entry.effect === effect));
  const others = notCounted.filter(({ effect }) => !asked.some(([name]) => name === effect));
  return (
    <section className="tw-sheet" data-testid="doubts">
      <h3 className="tw-heading">{t('decision:doubts.title')}</h3>
      <div className="tw-guess">
        <Progress
          percent={Math.round(share * 100)}
          size="small"
          showInfo={false}
          strokeColor="var(--tw-worse)"
          railColor="color-mix(in srgb, var(--tw-better) 45%, transparent)"
        />
        <span>{t('decision:guesses', { share: percent(share, 0) })}</span>
      </div>
      <ul className="tw-doubt-list">
        {assumptions.inputs.slice(0, LISTED).map(({ field, origin }) => (
          <li key={field}>
            {nameOf(field)} <OriginTag origin={origin} />
          </li>
        ))}
      </ul>
      {asked.length > 0 && (
        <div className="tw-ask" data-testid="ask-prices">
          <span>{t('decision:ask')}</span>
          {asked.map(([effect, page]) => (
            <button key={effect} type="button" className="tw-ask-for" onClick={() => useDecisionView.getState().open(page)}>
              {t(`business:effect.${effect}`)}
            </button>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <p className="tw-soft tw-one-line" title={others.map((entry) => notCountedName(language, entry)).join(t('studio:list.and'))}>
          {t(asked.length > 0 ? 'decision:notCountedEither' : 'decision:notCounted', {
            list: others.map((entry) => notCountedName(language, entry)).join(t('studio:list.and')),
          })}
        </p>
      )}
      {notes
        .filter(({ code }) => code !== 'kpi-undefined')
        .map(({ code, field, value }) => (
          <p key={code + field} className="tw-note-line">
            {tOr(`business:note.${code}`, code, { value: typeof value === 'number' ? number(value, 0) : (value ?? '') })}
          </p>
        ))}
    </section>
  );
}
