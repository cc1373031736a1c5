import { waitText } from '@taktwerk/i18n';
import { Button } from 'antd';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { type SideName, useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';

const SIDES: readonly SideName[] = ['baseline', 'candidate'];

/** The bottleneck of each layout with its evidence, and a stall where one happened. */
export function Verdicts() {
  const { language, t, tOr, name, percent, number } = useText();
  const results = useStudy((study) => study.results);
  const document = useProject((project) => project.document);
  const select = useView((view) => view.select);
  if (document === null) return null;
  return (
    <div className="tw-cards">
      {SIDES.map((side) => {
        const result = results[side];
        if (result === null) return null;
        const label = (id: string) => name(nameOf(document, result.layout, id));
        const { bottleneck, stall } = result;
        const evidence = bottleneck?.activePeriods.find((period) => period.element === bottleneck.element);
        return (
          <section key={side} className="tw-card" data-testid={`bottleneck-${side}`}>
            <header className="tw-card-head">
              <span className={`tw-side-dot tw-side-${side}`} aria-hidden="true" />
              {t(`studio:side.${side}`)} · {t('studio:numbers.bottleneck')}
            </header>
            {bottleneck === null ? (
              <p className="tw-quiet">{t('studio:numbers.noBottleneck')}</p>
            ) : (
              <>
                <Button type="link" size="small" className="tw-inline-button" onClick={() => select({ side, id: bottleneck.element })}>
                  {label(bottleneck.element)}
                </Button>
                {evidence !== undefined && (
                  <p className="tw-soft tw-figure">
                    {t('studio:numbers.evidence', { minutes: number(evidence.meanS / 60, 1), share: percent(evidence.utilisation, 0) })}
                  </p>
                )}
              </>
            )}
            {stall !== null && (
              <p className="tw-worse" role="alert">
                {tOr(`studio:stall.${stall.kind}`, stall.kind, {
                  waits: stall.waits
                    .map((wait) =>
                      waitText(language, stall.kind, { ...wait, who: label(wait.who), for: wait.for.split(', ').map(label).join(', ') }),
                    )
                    .join('; '),
                })}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
