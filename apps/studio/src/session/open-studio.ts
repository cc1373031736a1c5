import { FIRST_TEMPLATE, templateText } from '../files/templates.ts';
import { loadLanguages } from '../text/i18n.ts';
import { openText } from './open-project.ts';
import { followEdits } from './run-study.ts';
import { followLayouts } from './show-sides.ts';

/** Opens what was open last, as it was after its last change, or the template. `?fresh` begins with the template, `?new` with an empty floor. */
export async function openStudio(): Promise<void> {
  followLayouts();
  followEdits();
  loadLanguagesAtTouch();
  const asked = new URLSearchParams(location.search);
  if (asked.has('new')) return newProject();
  if (!asked.has('fresh') && (await openLast())) return;
  const template = await templateText(FIRST_TEMPLATE);
  await openText(template.text, template.fileName, true);
}

/** The shown language is enough to look; whoever touches something may name something, and names are written in both. */
function loadLanguagesAtTouch(): void {
  const touched = new AbortController();
  const load = () => {
    touched.abort();
    void loadLanguages();
  };
  for (const touch of ['pointerdown', 'keydown', 'dragenter'])
    window.addEventListener(touch, load, { capture: true, signal: touched.signal });
}

/** An empty floor with the catalog beside it. */
export async function newProject(): Promise<void> {
  const [{ openEmpty }] = await Promise.all([import('./new-project.ts'), loadLanguages()]);
  await openEmpty();
}

/** A browser that keeps nothing (storage is forbidden) begins with the template. */
async function openLast(): Promise<boolean> {
  try {
    const [{ knownProjects }, { openKept }] = await Promise.all([import('../journal/journal.ts'), import('./open-kept.ts')]);
    for (const row of await knownProjects()) if (await openKept(row)) return true;
  } catch {
    return false;
  }
  return false;
}
