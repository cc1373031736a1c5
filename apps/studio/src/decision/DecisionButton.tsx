import { PieChartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../text/use-text.ts';
import { useDecisionView } from './decision-view.ts';

/** Opens and closes the pages of the decision. */
export function DecisionButton({ testId = 'decision-open' }: { readonly testId?: string }) {
  const { t } = useText();
  const isOpen = useDecisionView((view) => view.page !== null);
  const { open, close } = useDecisionView.getState();
  return (
    <Button
      size="small"
      type={isOpen ? 'primary' : 'default'}
      data-testid={testId}
      icon={<PieChartOutlined />}
      title={t(isOpen ? 'decision:closeHint' : 'decision:openHint')}
      onClick={() => (isOpen ? close() : open('overview'))}
    >
      {t(isOpen ? 'decision:close' : 'decision:open')}
    </Button>
  );
}
