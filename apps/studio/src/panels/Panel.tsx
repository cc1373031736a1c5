import type { ReactNode } from 'react';

/** The scrolling body of a tab; with `empty` set, says in words what is missing or that all is well. */
export function Panel({
  children,
  empty,
  good = false,
}: {
  readonly children?: ReactNode;
  readonly empty?: string;
  readonly good?: boolean;
}) {
  if (empty === undefined) return <div className="tw-panel">{children}</div>;
  return (
    <div className="tw-panel tw-panel-empty">
      <svg
        viewBox="0 0 24 24"
        className="tw-empty-mark"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {good ? (
          <path d="M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M8.5 12.2l2.4 2.4 4.6-5" />
        ) : (
          <path d="M5 19v-5M10 19V9M15 19v-7M20 19V5M3 21.5h18" />
        )}
      </svg>
      <p>{empty}</p>
    </div>
  );
}
