import type { LayoutResult } from '@taktwerk/study';
import { useText } from '../../text/use-text.ts';

/** How the numbers were made: replications, hours, warm-up, seed, events; what a reader needs to repeat them. */
export function RunFacts({ result }: { readonly result: LayoutResult }) {
  const { t, number } = useText();
  const { options, run } = result;
  return (
    <p className="tw-foot tw-figure" data-testid="run-facts">
      {t('studio:numbers.facts', {
        replications: options.replications,
        hours: number(options.hours, 0),
        warmUp: number(result.warmUpS / 3600, 1),
        seed: options.seed,
        events: number(run.events, 0),
      })}{' '}
      <code title={t('studio:numbers.modelHash')}>{result.modelHash.slice(0, 10)}</code>
    </p>
  );
}
