import { BlockOutlined, GroupOutlined, SendOutlined, UngroupOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Place } from '../edits/change-record.ts';
import { cuttingOf, pasteCutting } from '../edits/copy-records.ts';
import { groupRecords, groupsIn, ungroup } from '../edits/groups.ts';
import { addLayer, layersIn, moveToLayer } from '../edits/layers.ts';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';

/** Where the selection belongs: a group, a layer, another layout. */
export function SelectionGroups({ place, ids }: { readonly place: Place; readonly ids: readonly string[] }) {
  const { t, name } = useText();
  const layouts = useProject((project) => project.document?.layouts) ?? {};
  const { store, layout } = place;
  const records = layouts[layout]?.records ?? {};
  const isGrouped = groupsIn(records).some(({ members }) => members.some((id) => ids.includes(id)));
  const others = Object.keys(layouts).filter((id) => id !== layout);
  const button = (key: string, icon: React.ReactNode, onClick?: () => void) => (
    <Button
      size="small"
      type="text"
      icon={icon}
      aria-label={t(`draw:${key}`)}
      title={t(`draw:${key}`)}
      data-testid={`bar-${key}`}
      onClick={onClick}
    />
  );
  return (
    <>
      {ids.length > 1 && !isGrouped && button('group', <GroupOutlined />, () => groupRecords(store, layout, ids))}
      {isGrouped && button('ungroup', <UngroupOutlined />, () => ungroup(store, layout, ids))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...layersIn(records).map((layer) => ({ key: layer.id, label: name(layer.name) })),
            { key: '', label: t('draw:layer.none') },
            { key: '+', label: t('draw:layer.add') },
          ],
          onClick: ({ key }) => {
            if (key === '+') addLayer(store, layout, ids);
            else moveToLayer(store, layout, ids, key === '' ? null : key);
          },
        }}
      >
        {button('toLayer', <BlockOutlined />)}
      </Dropdown>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((id) => ({ key: id, label: name(layouts[id]?.name ?? { zh: id, en: id }) })),
            onClick: ({ key }) => void pasteCutting(store, key, cuttingOf(store, layout, ids), { x: 0, y: 0 }),
          }}
        >
          {button('toLayout', <SendOutlined />)}
        </Dropdown>
      )}
    </>
  );
}
