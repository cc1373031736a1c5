import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** The scrolling body of a tab; with `empty` set, says in words what is missing and what to do. */
export function Panel({ children, empty }: { readonly children?: ReactNode; readonly empty?: string }) {
  if (empty !== undefined) {
    return (
      <div className="tw-panel tw-panel-empty">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      </div>
    );
  }
  return <div className="tw-panel">{children}</div>;
}
