import { PlusOutlined } from '@ant-design/icons';
import { message } from '@taktwerk/i18n';
import { Button, Dropdown } from 'antd';
import { ADDABLE, type Addable, addRecord, FIRST_ROBOT } from '../edits/add-record.ts';
import { equipModel } from '../session/equipment.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';

/** Picks a kind; the next click on the floor puts one there. */
export function AddMenu() {
  const { t } = useText();
  const placing = useView((view) => view.placing);
  const place = useView((view) => view.place);
  const choose = async (kind: Addable) => {
    if (kind === 'robot') await equipModel(FIRST_ROBOT);
    place(kind);
  };
  return (
    <div className="tw-floor-add">
      <Dropdown
        trigger={['click']}
        menu={{
          items: ADDABLE.map((kind) => ({ key: kind, label: <span data-testid={`add-${kind}`}>{t(`studio:kind.${kind}`)}</span> })),
          onClick: ({ key }) => void choose(key as Addable),
        }}
      >
        <Button size="small" icon={<PlusOutlined />} data-testid="add">
          {t('studio:add')}
        </Button>
      </Dropdown>
      {placing !== null && <span className="tw-floor-hint">{t('studio:add.hint', { kind: t(`studio:kind.${placing}`) })}</span>}
    </div>
  );
}

/** Puts what was picked to a point of the floor and selects it. */
export function addAt(side: Side, at: { readonly x: number; readonly y: number }): void {
  const { store } = useProject.getState();
  const { placing, place, select } = useView.getState();
  const layout = useStudy.getState().layouts[side];
  if (store === null || layout === null || placing === null) return;
  const name = { zh: message('zh', `studio:kind.${placing}`), en: message('en', `studio:kind.${placing}`) };
  place(null);
  select({ side, id: addRecord(store, layout, placing, at, name) });
}
