import { Modal } from 'antd';
import { useText } from '../text/use-text.ts';
import { COMMANDS, MORE_KEYS } from './commands.ts';
import { closeDialog } from './dialogs.ts';
import { Keys } from './Keys.tsx';
import './palette.css';

/** All keys on one sheet. */
export default function Shortcuts() {
  const { t } = useText();
  const groups = [
    ...(['project', 'edit', 'tools', 'view'] as const).map((group) => ({
      group,
      rows: COMMANDS.filter((command) => command.group === group && command.keys !== '').map(
        ({ id, keys }) => [`command.${id}`, keys] as const,
      ),
    })),
    { group: 'selection', rows: MORE_KEYS.map(([id, keys]) => [`key.${id}`, keys] as const) },
  ];
  return (
    <Modal
      open
      transitionName=""
      maskTransitionName=""
      footer={null}
      onCancel={closeDialog}
      width={1040}
      style={{ top: 60 }}
      title={t('build:command.shortcuts')}
    >
      <div className="tw-shortcuts" data-testid="shortcuts">
        {groups.map(({ group, rows }) => (
          <section key={group}>
            <h3>{t(`build:group.${group}`)}</h3>
            <dl>
              {rows.map(([key, keys]) => (
                <div key={key}>
                  <dt>{t(`build:${key}`)}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
