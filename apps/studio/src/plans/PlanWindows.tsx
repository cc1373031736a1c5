import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { usePlans } from './plan-state.ts';

/** What the reading of a floor plan asks and says. */
export default function PlanWindows() {
  const { t } = useText();
  const { refused, pages } = usePlans();
  const [page, setPage] = useState(1);
  return (
    <>
      <Modal
        open={pages !== null}
        title={t('draw:plan.page')}
        okText={t('draw:plan.page.take')}
        cancelText={t('draw:plan.cancel')}
        width={360}
        onOk={() => pages?.answer(page)}
        onCancel={() => pages?.answer(null)}
      >
        <InputNumber<number>
          data-testid="plan-page"
          aria-label={t('draw:plan.page')}
          min={1}
          max={pages?.count ?? 1}
          precision={0}
          value={page}
          suffix={`/ ${pages?.count ?? 1}`}
          onChange={(next) => next !== null && setPage(next)}
        />
      </Modal>
      <Modal
        open={refused !== null}
        title={t('draw:plan.refused', { name: refused?.fileName ?? '' })}
        footer={null}
        width={420}
        onCancel={() => usePlans.setState({ refused: null })}
      >
        <p data-testid="plan-refused">{refused === null ? '' : t(`draw:plan.refused.${refused.reason}`)}</p>
      </Modal>
    </>
  );
}
