import { DecisionButton } from '../decision/DecisionButton.tsx';
import { showDialog } from '../palette/dialogs.ts';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';
import { FileButtons } from './FileButtons.tsx';
import { HelpButton } from './HelpButton.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { RunControl } from './RunControl.tsx';
import { SettingsButton } from './SettingsButton.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { UndoButtons } from './UndoButtons.tsx';

/** Project, files, run, settings, language and theme. */
export function TopBar() {
  const { t, name } = useText();
  const document = useProject((project) => project.document);
  return (
    <header className="tw-top">
      <button type="button" className="tw-home" data-testid="home" title={t('build:command.welcome')} onClick={() => showDialog('welcome')}>
        <Mark />
        <span className="tw-product">Taktwerk</span>
      </button>
      <span className="tw-divider" aria-hidden="true" />
      <h1 className="tw-project" data-testid="project-name" title={document === null ? '' : name(document.description)}>
        {document === null ? t('studio:project.none') : name(document.name)}
      </h1>
      <FileButtons />
      <UndoButtons />
      <span className="tw-grow" />
      <DecisionButton />
      <RunControl />
      <SettingsButton />
      <HelpButton />
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
}

/** Three beats of a line: the product's mark. */
function Mark() {
  return (
    <svg className="tw-mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="5" fill="var(--tw-accent)" />
      <path d="M5 16.5V11h3.4v5.5zM10.3 16.5v-9h3.4v9zM15.6 16.5v-4H19v4z" fill="var(--tw-surface)" />
    </svg>
  );
}
