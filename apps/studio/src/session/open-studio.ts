import { serialiseLine } from '@taktwerk/line';
import { FIRST_TEMPLATE, templateText } from '../files/templates.ts';
import { openText } from './open-project.ts';
import { useProject } from './project.ts';
import { followEdits } from './run-study.ts';

/** Changes are kept this long after the last one. */
const KEEP_AFTER_MS = 600;

/** Opens what was open last, or the template; from then on every change is kept. `?fresh` forgets what was kept. */
export async function openStudio(): Promise<void> {
  followEdits();
  const autosave = await import('../files/autosave.ts');
  const isFresh = new URLSearchParams(location.search).has('fresh');
  const last = isFresh ? undefined : await autosave.kept().catch(() => undefined);
  const opened = last !== undefined && (await openText(serialiseLine(last.document), last.fileName));
  if (!opened) {
    const template = await templateText(FIRST_TEMPLATE);
    await openText(template.text, template.fileName);
  }
  keepChanges(autosave.keep);
}

type Keep = (kept: { fileName: string; document: NonNullable<ReturnType<typeof useProject.getState>['document']> }) => Promise<void>;

function keepChanges(keep: Keep): void {
  let timer: number | undefined;
  useProject.subscribe((project, before) => {
    if (project.document === null || project.document === before.document) return;
    const { document, fileName } = project;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      keep({ fileName, document }).catch(() => useProject.setState({ unkept: true }));
    }, KEEP_AFTER_MS);
  });
}
