import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { showDialog } from '../palette/dialogs.ts';
import { useText } from '../text/use-text.ts';
import { startTour } from '../tour/tour-state.ts';

/** Where help is: the tour, all commands, all keys, the preferences. */
export function HelpButton() {
  const { t } = useText();
  const items = {
    tour: startTour,
    palette: () => showDialog('palette'),
    shortcuts: () => showDialog('shortcuts'),
    preferences: () => showDialog('preferences'),
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: (Object.keys(items) as (keyof typeof items)[]).map((key) => ({
          key,
          label: <span data-testid={`help-${key}`}>{t(key === 'palette' ? 'build:palette' : `build:command.${key}`)}</span>,
        })),
        onClick: ({ key }) => items[key as keyof typeof items](),
      }}
    >
      <Button
        type="text"
        data-testid="help"
        icon={<QuestionCircleOutlined />}
        aria-label={t('build:group.help')}
        title={t('build:group.help')}
      />
    </Dropdown>
  );
}
