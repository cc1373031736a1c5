import type { ReactNode } from 'react';

export interface GlanceCardProps {
  readonly testId: string;
  readonly label: string;
  readonly hint: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly unit: string;
  /** The relative change, as a chip. */
  readonly change: string | null;
  readonly tone: 'better' | 'worse' | 'quiet';
  /** Difference with its interval, or what stands in its place. */
  readonly detail: ReactNode;
}

/** One number of the decision: as-is → to-be, the change, and how sure it is. */
export function GlanceCard(props: GlanceCardProps) {
  return (
    <section className="tw-glance-card" data-testid={`glance-${props.testId}`} title={props.hint} aria-label={props.label}>
      <header>
        <span className="tw-glance-label">{props.label}</span>
        {props.change !== null && <span className={`tw-chip tw-chip-${props.tone} tw-figure`}>{props.change}</span>}
      </header>
      <p className="tw-glance-value tw-figure">
        {props.from !== null && (
          <>
            <span className="tw-glance-from" data-testid={`glance-${props.testId}-baseline`}>
              {props.from}
            </span>
            <span className="tw-glance-arrow" aria-hidden="true">
              →
            </span>
          </>
        )}
        <span className="tw-glance-to" data-testid={`glance-${props.testId}-candidate`}>
          {props.to ?? '—'}
        </span>
        <span className="tw-unit">{props.unit}</span>
      </p>
      <p className="tw-glance-detail tw-figure">{props.detail}</p>
    </section>
  );
}
