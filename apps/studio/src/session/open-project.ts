import type { LineDocument } from '@taktwerk/line';
import type { StudyOptions } from '@taktwerk/study';
import { engine } from '../workers/client.ts';
import { equipFor } from './equipment.ts';
import { usePlaying } from './playback.ts';
import { useProject } from './project.ts';
import { runStudy, stopStudy } from './run-study.ts';
import { sidesOf } from './sides.ts';
import { EMPTY_STUDY, FIRST_OPTIONS, useStudy } from './study.ts';
import { useView } from './view.ts';

/**
 * Opens the text of a project file: parses it in the worker, shows it and starts its study.
 *
 * @returns whether it was opened; when not, the reasons are shown and the document before stays
 */
export async function openText(text: string, fileName: string): Promise<boolean> {
  const parsed = await engine().loadProject(text, fileName);
  if (!parsed.ok) {
    useProject.getState().refuse({ fileName, problems: parsed.problems });
    return false;
  }
  await stopStudy();
  await equipFor(parsed.value);
  useStudy.setState({ ...EMPTY_STUDY, layouts: sidesOf(parsed.value), options: optionsOf(parsed.value) });
  usePlaying.setState({ clock: null, playbacks: { baseline: null, candidate: null } });
  useView.getState().select(null);
  useProject.getState().show(parsed.value, fileName);
  void runStudy();
  return true;
}

/** The project's own experiment, or the studio's first one. */
function optionsOf(document: LineDocument): StudyOptions {
  const experiment = Object.values(document.shared).find((record) => record.kind === 'experiment');
  if (experiment?.kind !== 'experiment') return FIRST_OPTIONS;
  const { seed, replications, hours, warmUpS } = experiment;
  return { seed, replications, hours, warmUp: warmUpS ?? 'auto' };
}
