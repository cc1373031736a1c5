import type { Origin } from '@taktwerk/units';
import { useText } from './use-text.ts';

/** Where a number comes from, in one word; the source on hover. */
export function OriginTag({
  origin,
  source,
  note,
}: {
  readonly origin: Origin;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}) {
  const { t } = useText();
  const hint = [t(`common:origin.${origin}.hint`), source, note].filter((part) => part !== undefined && part !== '').join('\n');
  return (
    <span className={`tw-origin tw-origin-${origin}`} title={hint}>
      {t(`common:origin.${origin}`)}
    </span>
  );
}
