import {
  AimOutlined,
  ApartmentOutlined,
  AppstoreAddOutlined,
  BorderlessTableOutlined,
  ColumnWidthOutlined,
  NodeIndexOutlined,
  ShareAltOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type Tool, useTool } from '../session/tool.ts';
import { useText } from '../text/use-text.ts';
import { DrawButton, PlanButton } from './DrawButtons.tsx';
import './tools/tools.css';

/** The tools of the floor, one above the other. */
export function ToolBar() {
  const { t } = useText();
  const tool = useTool((state) => state.tool.kind);
  const take = useTool((state) => state.take);
  const grid = useTool((state) => state.grid);
  const drawer = useTool((state) => state.drawer);
  const picture = useTool((state) => state.picture);
  const toolButton = (kind: Tool['kind'], icon: React.ReactNode, fresh: Tool) =>
    press(`tool.${kind}`, icon, tool === kind, () => take(tool === kind ? { kind: 'select' } : fresh), `tool-${kind}`);
  const press = (key: string, icon: React.ReactNode, isOn: boolean, onClick: () => void, testId: string) => (
    <Button
      size="small"
      type={isOn ? 'primary' : 'text'}
      icon={icon}
      aria-pressed={isOn}
      aria-label={t(`build:${key}`)}
      title={t(`build:${key}`)}
      data-testid={testId}
      onClick={onClick}
    />
  );
  return (
    <div className="tw-toolbar" role="toolbar" aria-label={t('build:toolbar')}>
      {press('drawer', <AppstoreAddOutlined />, drawer, () => useTool.setState({ drawer: !drawer }), 'add')}
      <hr />
      {toolButton('select', <AimOutlined />, { kind: 'select' })}
      {toolButton('flow', <ShareAltOutlined />, { kind: 'flow' })}
      {toolButton('conveyor', <SwapOutlined />, { kind: 'conveyor', points: [] })}
      {toolButton('lanes', <NodeIndexOutlined />, { kind: 'lanes', last: null })}
      {toolButton('measure', <ColumnWidthOutlined />, { kind: 'measure', points: [] })}
      <DrawButton />
      <PlanButton />
      <hr />
      {press('grid', <BorderlessTableOutlined />, grid, () => useTool.setState({ grid: !grid }), 'grid')}
      {press(
        'picture',
        <ApartmentOutlined />,
        picture === 'flow',
        () => useTool.setState({ picture: picture === 'flow' ? 'floor' : 'flow' }),
        'flow-view',
      )}
    </div>
  );
}
