import { AppstoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { TEMPLATES, templateText } from '../files/templates.ts';
import { openText } from '../session/open-project.ts';
import { useText } from '../text/use-text.ts';

/** Opens one of the lines that come with the studio. */
export function TemplateMenu() {
  const { t } = useText();
  const open = async (name: string) => {
    const { text, fileName } = await templateText(name);
    await openText(text, fileName, true);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: TEMPLATES.map((name) => ({ key: name, label: t(`studio:template.${name}`) })),
        onClick: ({ key }) => void open(key),
      }}
    >
      <Button type="text" size="small" data-testid="templates" icon={<AppstoreOutlined />} title={t('studio:file.templatesHint')}>
        {t('studio:file.templates')}
      </Button>
    </Dropdown>
  );
}
