import { BorderOuterOutlined, PictureOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { pickPlan } from '../plans/bring-plan.ts';
import { usePlans } from '../plans/plan-state.ts';
import { useTool } from '../session/tool.ts';
import { useText } from '../text/use-text.ts';
import type { PathLook } from './tools/path-tool.ts';

const LOOKS: readonly PathLook[] = ['fence', 'wall', 'aisle'];

/** What is drawn corner by corner: fences that close, walls, aisles. */
export function DrawButton() {
  const { t } = useText();
  const isDrawing = useTool(({ tool }) => tool.kind === 'path');
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomLeft"
      menu={{
        items: LOOKS.map((look) => ({ key: look, label: <span data-testid={`path-${look}`}>{t(`draw:path.${look}`)}</span> })),
        onClick: ({ key }) => useTool.getState().take({ kind: 'path', look: key as PathLook, points: [] }),
      }}
    >
      <Button
        size="small"
        type={isDrawing ? 'primary' : 'text'}
        icon={<BorderOuterOutlined />}
        aria-label={t('draw:path')}
        title={t('draw:path')}
        data-testid="draw-path"
      />
    </Dropdown>
  );
}

/** Lays a floor plan under the layout. */
export function PlanButton() {
  const { t } = useText();
  const busy = usePlans((plans) => plans.busy);
  return (
    <Button
      size="small"
      type="text"
      loading={busy}
      icon={<PictureOutlined />}
      aria-label={t('draw:plan')}
      title={t('draw:plan')}
      data-testid="plan"
      onClick={pickPlan}
    />
  );
}
