import { CompassOutlined, DeleteOutlined, FolderOpenOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { pickFile } from '../files/open-file.ts';
import { TEMPLATES, templateText } from '../files/templates.ts';
import type { ProjectRow } from '../journal/database.ts';
import { forgetProject, knownProjects } from '../journal/journal.ts';
import { closeDialog } from '../palette/dialogs.ts';
import { keptProject } from '../session/keeping.ts';
import { keptLine, openKept } from '../session/open-kept.ts';
import { openText } from '../session/open-project.ts';
import { newProject } from '../session/open-studio.ts';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';
import { startTour } from '../tour/tour-state.ts';
import { LinePicture, templateLine } from './LinePicture.tsx';
import './welcome.css';

/** Where one begins: an empty floor, a file, a project of before, or a line of one's trade. */
export default function Welcome() {
  const { t } = useText();
  const then = (open: () => Promise<unknown> | undefined) => () => {
    closeDialog();
    void open();
  };
  return (
    <Modal open transitionName="" maskTransitionName="" footer={null} onCancel={closeDialog} width={880} title={t('build:welcome.title')}>
      <div className="tw-welcome" data-testid="welcome">
        <div className="tw-welcome-actions">
          <Button type="primary" size="large" icon={<PlusOutlined />} data-testid="welcome-new" onClick={then(newProject)}>
            {t('build:command.new')}
          </Button>
          <Button size="large" icon={<FolderOpenOutlined />} onClick={then(async () => pickFile())}>
            {t('build:command.open')}
          </Button>
          <Button
            size="large"
            icon={<CompassOutlined />}
            data-testid="welcome-tour"
            onClick={then(async () => {
              if (useProject.getState().document?.layouts['to-be'] === undefined) await openTemplate(TEMPLATES[0] as string);
              startTour();
            })}
          >
            {t('build:command.tour')}
          </Button>
          <span className="tw-soft">{t('build:welcome.drop')}</span>
        </div>
        <RecentProjects />
        <h3>{t('build:welcome.templates')}</h3>
        <div className="tw-welcome-grid">
          {TEMPLATES.map((name) => (
            <button
              key={name}
              type="button"
              className="tw-welcome-card"
              data-testid={`welcome-${name}`}
              onClick={then(() => openTemplate(name))}
            >
              <LinePicture name={name} load={() => templateLine(name)} />
              <span>{t(`studio:template.${name}`)}</span>
            </button>
          ))}
        </div>
      </div>
    </Modal>
  );
}

async function openTemplate(name: string): Promise<unknown> {
  const { text, fileName } = await templateText(name);
  return openText(text, fileName, true);
}

/** Projects that this browser keeps, with the picture of each as it was left. */
function RecentProjects() {
  const { t, name, language } = useText();
  const [rows, setRows] = useState<readonly ProjectRow[]>([]);
  const present = keptProject()?.id;
  useEffect(
    () =>
      void knownProjects()
        .then((all) => setRows(all.filter((row) => row.isTouched || !row.isTemplate)))
        .catch(() => undefined),
    [],
  );
  if (rows.length === 0) return null;
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <h3>{t('build:welcome.recent')}</h3>
      <ul className="tw-recent tw-welcome-grid" data-testid="recent">
        {rows.slice(0, 8).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="tw-welcome-card"
              disabled={row.id === present}
              onClick={() => {
                closeDialog();
                void openKept(row);
              }}
            >
              <LinePicture name={`${row.id} ${row.savedAt}`} load={() => keptLine(row)} isFirst />
              <strong>{name(row.name) || row.fileName}</strong>
              <span className="tw-quiet">
                {when.format(row.savedAt)}
                {row.id === present && ` · ${t('build:welcome.isOpen')}`}
              </span>
            </button>
            {row.id !== present && (
              <Button
                className="tw-recent-forget"
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('comfort:forget', { name: name(row.name) || row.fileName })}
                title={t('build:welcome.forget')}
                onClick={() => void forgetProject(row.id).then(() => setRows(rows.filter(({ id }) => id !== row.id)))}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
