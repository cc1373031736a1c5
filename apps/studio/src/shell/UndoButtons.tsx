import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';

/** Takes edits of the document back and brings them again; says which one it would be. */
export function UndoButtons() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  useProject((project) => project.document);
  const undone = store?.past().at(-1)?.label;
  const redone = store?.future()[0]?.label;
  const hint = (key: string, label: string | undefined) =>
    label === undefined ? t(`studio:${key}`) : `${t(`studio:${key}`)}: ${t(label)}`;
  return (
    <span className="tw-files">
      <Button
        type="text"
        size="small"
        data-testid="undo"
        icon={<UndoOutlined />}
        disabled={undone === undefined}
        aria-label={t('studio:undo')}
        title={hint('undo', undone)}
        onClick={() => store?.undo()}
      />
      <Button
        type="text"
        size="small"
        data-testid="redo"
        icon={<RedoOutlined />}
        disabled={redone === undefined}
        aria-label={t('studio:redo')}
        title={hint('redo', redone)}
        onClick={() => store?.redo()}
      />
    </span>
  );
}
