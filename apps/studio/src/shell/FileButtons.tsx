import { FolderOpenOutlined, SaveOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { pickFile } from '../files/open-file.ts';
import { saveFile } from '../files/save-file.ts';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';
import { TemplateMenu } from './TemplateMenu.tsx';

/** Open a template or a file, save the project file. */
export function FileButtons() {
  const { t } = useText();
  const document = useProject((project) => project.document);
  return (
    <div className="tw-files">
      <TemplateMenu />
      <Button
        type="text"
        size="small"
        data-testid="open"
        icon={<FolderOpenOutlined />}
        onClick={pickFile}
        title={t('studio:file.openHint')}
      >
        {t('studio:file.open')}
      </Button>
      <Button
        type="text"
        size="small"
        data-testid="save"
        icon={<SaveOutlined />}
        disabled={document === null}
        onClick={() => void saveFile()}
        title={t('studio:file.saveHint')}
      >
        {t('studio:file.save')}
      </Button>
    </div>
  );
}
